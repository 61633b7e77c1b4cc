package worldswitch.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import worldswitch.sessions.control.MachineSession;
import worldswitch.sessions.gdb.GdbServer;

/** gdb stops a boot of Debian's kernel at names whose addresses are others than at reset, where the breakpoints were set. */
@Tag("campaign")
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class DebianBreakpointsTest {
    @TempDir
    private Path folder;

    @Test
    void breakpoints_by_name_go_along_with_a_kernel_that_moves_itself() throws Exception {
        try (MachineSession moving = new MachineSession(KernelFolder.find().plan("max", 1, ""));
                GdbServer other = new GdbServer(moving, 0)) {
            Gdb.Output output = new Gdb(folder, other.port()).follow("moved.txt");
            assertThat(output.text())
                    .contains(", rest_init, at moment ", ", kernel_init, at moment ")
                    .containsPattern("stops at 0x[0-9a-f]+ kernel_init\nstops at 0x[0-9a-f]+ panic");
        }
    }

    @Test
    void a_breakpoint_on_a_name_of_el2_that_was_set_at_reset_holds_in_protected_mode() throws Exception {
        try (MachineSession below =
                        new MachineSession(KernelFolder.find().plan("neoverse-n1", 1, " kvm-arm.mode=protected"));
                GdbServer other = new GdbServer(below, 0)) {
            Gdb.Output output = new Gdb(folder, other.port()).follow("protected.txt");
            assertThat(output.said()).as(output.text()).containsExactly("EL2, VM 1, low address 1");
            assertThat(output.text())
                    .contains("hypervisor, EL2, 0x", ", __kvm_nvhe___guest_enter, at moment ")
                    .containsPattern("#1 0x[0-9a-f]+ __kvm_nvhe___kvm_vcpu_run")
                    .containsPattern("stops at 0x[0-9a-f]+ __kvm_nvhe___guest_enter")
                    .contains("no guest exit so far");
            assertThat(output.text().lines().filter(line -> line.startsWith("host exit ")))
                    .last()
                    .asString()
                    .contains("HVC64 #0, __kvm_vcpu_run");
        }
    }
}
