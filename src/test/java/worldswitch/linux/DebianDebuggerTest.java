package worldswitch.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.control.MachineSession;
import worldswitch.sessions.gdb.GdbServer;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.snapshot.RunState;
import worldswitch.sessions.snapshot.Snapshot;
import worldswitch.sessions.timeline.Exit;

/**
 * gdb on a boot of Debian's kernel, which runs a guest under KVM. The machine is booted once, by gdb itself; every dialogue after the
 * first begins where KVM enters its guest for the first time, or near a guest exit. The scripts lie beside this test.
 */
@Tag("campaign")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class DebianDebuggerTest {
    private static final long PATIENCE_MINUTES = 30;
    private static final int BEFORE_OTHERS = 1;
    private static final int CHANGES_THE_RUN = Integer.MAX_VALUE;

    private MachineSession session;
    private GdbServer server;
    private Gdb gdb;
    private Gdb.Output boot;
    private Moment entry;
    private List<Exit> exits;

    @BeforeAll
    void boot(@TempDir Path folder) throws IOException, LoadProblem, InterruptedException {
        session = new MachineSession(KernelFolder.find().plan("neoverse-n1", 2, ""));
        server = new GdbServer(session, 0);
        gdb = new Gdb(folder, server.port());
        boot = gdb.follow("entry.txt");
        entry = session.snapshot().moment();
        exits = done(new Command.Run()).timeline().exits().held().toList();
    }

    @AfterAll
    void close() {
        if (server != null) {
            server.close();
        }
        session.close();
    }

    /** Does what a command says; returns how the machine stands then. */
    private Snapshot done(Command command) throws InterruptedException {
        BlockingQueue<Snapshot> answers = new LinkedBlockingQueue<>();
        session.post(command, answers::add);
        Snapshot answer = answers.poll(PATIENCE_MINUTES, TimeUnit.MINUTES);
        assertThat(answer).as("done: " + command).isNotNull();
        return answer;
    }

    /** What a script says that begins at a moment. */
    private Gdb.Output at(Moment moment, String script) throws IOException, InterruptedException {
        assertThat(done(new Command.GoTo(moment)).moment()).isEqualTo(moment);
        return gdb.follow(script);
    }

    private Exit exit(Predicate<Exit> wanted) {
        return exits.stream().filter(wanted).findFirst().orElseThrow();
    }

    /** Steps across a guest exit from the instruction before it, and back. */
    private List<String> across(Exit exit) throws IOException, InterruptedException {
        return at(Moment.of(exit.at() - 1), "exit.txt").said();
    }

    @Order(BEFORE_OTHERS)
    @Test
    void gdb_stops_by_name_where_kvm_enters_a_guest() {
        assertThat(boot.said()).as(boot.text()).containsExactly("EL2, TGE 0, VM 1, RW 1, E2H 1, VMID 1");
        assertThat(boot.text())
                .contains("hypervisor, EL2, 0x", ", __guest_enter, at moment ", "CPU 0: ", "no guest exit so far")
                .containsPattern("#1 0x[0-9a-f]+ __?kvm_vcpu_run")
                .containsPattern("\\[ .*\\bVM\\b.*\\]")
                .containsPattern("cpsr .*\\[ .*\\bM=9\\b.*\\]");
    }

    @Test
    void a_step_goes_across_eret_into_the_guest_and_back_and_across_its_first_exit() throws Exception {
        Exit first = exits.get(0);
        Gdb.Output output = at(entry, "follow.txt");
        assertThat(output.said())
                .as(output.text())
                .containsExactly(
                        "in the guest: EL1, pc 0x80000000",
                        "one step back: EL2, ERET 1, to 0x80000000, EL1",
                        "and on: EL1, pc 0x80000000",
                        "the exit: EL2, VBAR_EL2+0x400, class 0x%x, ELR_EL2 0x%x, IPA 0x80000000"
                                .formatted(first.exceptionClass(), first.elr()),
                        "back in the guest: EL1, pc 0x80000000");
        assertThat(output.text())
                .contains("guest VMID 1, EL1, 0x80000000, no symbol")
                .contains("guest exit 0 at instruction " + first.at() + ": IABT_LOW")
                .contains("no guest exit so far");
    }

    @Test
    void a_step_goes_across_a_call_of_the_guest_to_its_hypervisor_and_back() throws Exception {
        Exit call = exit(each -> each.syndrome().className().equals("HVC64"));
        assertThat(across(call))
                .containsExactly(
                        "from 0x%x: 0xd4000002, to VBAR_EL2+0x400, class 0x16, ELR_EL2 0x%x"
                                .formatted(call.elr() - 4, call.elr()),
                        "back: EL1, pc 0x%x".formatted(call.elr() - 4));
    }

    @Test
    void a_step_goes_across_a_store_to_a_device_that_kvm_emulates_and_back() throws Exception {
        Exit store = exit(each -> each.syndrome().intermediate().orElse(0) == 0x1000_0000L);
        List<String> said = across(store);
        assertThat(said).hasSize(2);
        assertThat(said.get(0))
                .startsWith("from 0x%x: 0x".formatted(store.elr()))
                .endsWith(", to VBAR_EL2+0x400, class 0x24, ELR_EL2 0x%x".formatted(store.elr()));
        assertThat(said.get(1)).isEqualTo("back: EL1, pc 0x%x".formatted(store.elr()));
    }

    @Test
    void an_interrupt_that_comes_instead_of_an_instruction_is_a_step_forward_and_back() throws Exception {
        Gdb.Output output = at(entry, "interrupt-taken.txt");
        assertThat(output.said())
                .as(output.text())
                .containsExactly(
                        "before the vector: 1",
                        "before the interrupt: EL2, at ELR_EL2 1, masked 0",
                        "behind it: EL2, at the vector 1, masked 1");
    }

    @Test
    void a_watch_going_back_finds_who_wrote_the_guests_program_counter_and_going_on_who_reads() throws Exception {
        Gdb.Output output = at(entry, "watch.txt");
        assertThat(output.said())
                .as(output.text())
                .containsExactly(
                        "the guest's pc: 0x80000000",
                        "before: 0x0",
                        "one instruction later: 0x80000000",
                        "at the entry again: 1",
                        "read by LDP 1, at EL2, within __guest_enter 1");
        assertThat(output.text())
                .contains(" kvm_arm_set_reg")
                .containsPattern("CPU \\d: h[a-z]+, EL2, 0x[0-9a-f]+, (sysreg_save_guest_state_vhe|__kvm_vcpu_run)");
    }

    @Test
    void memory_is_read_and_written_by_physical_and_by_virtual_addresses() throws Exception {
        Gdb.Output output = at(entry, "physical.txt");
        assertThat(output.said())
                .as(output.text())
                .containsExactly("physical: ARMd", "virtual: 4321", "physical: ARMd");
        assertThat(output.text()).contains("received: \"E0e\"");
    }

    @Test
    void processors_are_threads_that_step_by_themselves() throws Exception {
        Gdb.Output output = at(entry, "threads.txt");
        assertThat(output.said())
                .as(output.text())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("thread 1: CPU 0, EL"))
                .anyMatch(line -> line.startsWith("thread 2: CPU 1, EL"))
                .contains("thread 1 has stepped: 1");
        assertThat(output.text())
                .containsPattern("Thread 1 \\(CPU 0, EL\\d, ")
                .containsPattern("Thread 2 \\(CPU 1, EL\\d, ");
    }

    @Test
    void ctrl_c_stops_a_boot_and_who_detaches_may_come_again() throws Exception {
        done(new Command.GoTo(Moment.START));
        Gdb.Running running = gdb.start("interrupt.txt");
        awaitRunningFrom(1);
        running.interrupt();
        Gdb.Output output = running.await();
        long stopped = Long.parseLong(output.text().replaceAll("(?s).* at moment (\\d+).*", "$1"));
        assertThat(output.text()).contains("SIGINT");
        assertThat(stopped).isPositive().isLessThan(entry.instructions());
        awaitRunningFrom(stopped + 1);
        assertThat(gdb.follow("again.txt").said()).hasSize(1);
        assertThat(session.snapshot().state()).isEqualTo(RunState.STOPPED);
        assertThat(session.snapshot().instructions()).isGreaterThan(stopped);
    }

    private void awaitRunningFrom(long instructions) throws InterruptedException {
        Snapshot now = session.snapshot();
        while (now.state() != RunState.RUNNING || now.instructions() < instructions) {
            assertThat(now.state()).as(now.stop()).isNotEqualTo(RunState.ENDED);
            Thread.sleep(10);
            now = session.snapshot();
        }
    }

    @Order(CHANGES_THE_RUN)
    @Test
    void what_is_written_to_registers_is_what_the_next_instructions_work_with() throws Exception {
        Gdb.Output output = at(entry, "write.txt");
        assertThat(output.said())
                .as(output.text())
                .containsExactly(
                        "MRS X2, TPIDR_EL2: 1", "x2 0x1234567890", "x1 0x1234567895", "d3 1.5", "x1 0x2468acf125");
    }
}
