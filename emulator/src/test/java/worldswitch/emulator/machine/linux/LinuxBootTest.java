package worldswitch.emulator.machine.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.machine.ConsoleText;
import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.emulator.machine.StopReason.Kind;
import worldswitch.emulator.machine.devicetree.DeviceNode;
import worldswitch.emulator.machine.devicetree.DeviceTree;
import worldswitch.emulator.machine.devicetree.FlattenedTree;
import worldswitch.emulator.machine.devicetree.FlattenedTreeReader;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.machine.load.Program;
import worldswitch.emulator.machine.load.Segment;

class LinuxBootTest {
    private static final MachineConfiguration MACHINE = new MachineConfiguration(64 << 20, 1, false, false, Set.of());
    private static final byte[] DISK = "0707-not-packed".getBytes(StandardCharsets.US_ASCII);

    /** Prints the magic of the tree in x0, x1 to x3 together, and its exception level; then switches off. */
    private static final byte[] KERNEL = KernelFiles.plain("""
                ldr     w4, [x0]
                mov     x5, #0x09000000
                strb    w4, [x5]
                lsr     w4, w4, #8
                strb    w4, [x5]
                orr     x1, x1, x2
                orr     x1, x1, x3
                add     x1, x1, #'0'
                strb    w1, [x5]
                mrs     x4, CurrentEL
                lsr     x4, x4, #2
                add     x4, x4, #'0'
                strb    w4, [x5]
                mov     w0, #0x0008
                movk    w0, #0x8400, lsl #16
                smc     #0
            """);

    private static DeviceTree tree(Program program) throws LoadProblem {
        List<Segment> segments = program.segments();
        return FlattenedTreeReader.read(segments.get(segments.size() - 1).bytes());
    }

    private static String text(DeviceNode node, String property) {
        return new String(node.properties().get(property), StandardCharsets.UTF_8);
    }

    @Test
    void a_kernel_starts_at_el2_with_the_tree_in_x0_and_nothing_else() throws LoadProblem {
        Machine machine = new Machine(MACHINE);
        StringBuilder console = new StringBuilder();
        machine.observe(new ConsoleText(console));
        machine.load(LinuxBoot.program(MACHINE, BootFiles.of(KERNEL)));
        assertThat(machine.run(1000).kind()).isEqualTo(Kind.POWER_OFF);
        assertThat(console.chars().toArray()).containsExactly(0xd0, 0x0d, '0', '2');
    }

    @Test
    void everything_lies_where_qemu_puts_it() throws LoadProblem {
        MachineConfiguration large = new MachineConfiguration(1L << 30, 1, false, false, Set.of());
        assertThat(LinuxBoot.program(large, new BootFiles(KERNEL, DISK, null, "")).segments().stream()
                        .map(segment -> segment.place() + " at " + Long.toHexString(segment.address())))
                .containsExactly(
                        "boot loader at 40000000",
                        "kernel at 40200000",
                        "initial RAM disk at 48000000",
                        "device tree at 48200000");
    }

    @Test
    void the_tree_names_command_line_and_disk() throws LoadProblem {
        DeviceNode chosen = tree(LinuxBoot.program(MACHINE, new BootFiles(KERNEL, DISK, null, "quiet")))
                .root()
                .node("chosen");
        assertThat(text(chosen, "bootargs")).isEqualTo("quiet\0");
        assertThat(chosen.properties().get("linux,initrd-start")).containsExactly(0, 0, 0, 0, 0x42, 0, 0, 0);
        assertThat(chosen.properties().get("linux,initrd-end")).containsExactly(0, 0, 0, 0, 0x42, 0, 0, DISK.length);
    }

    @Test
    void a_tree_of_ones_own_is_kept_but_for_memory_command_line_and_disk() throws LoadProblem {
        DeviceNode root = new DeviceNode("");
        root.node("memory@80000000").pairs("reg", 0x8000_0000L, 0x1000);
        root.node("mine").texts("status", "okay");
        root.node("chosen").texts("bootargs", "loud").texts("stdout-path", "/mine");
        byte[] own = FlattenedTree.write(new DeviceTree(root));

        DeviceNode read = tree(LinuxBoot.program(MACHINE, new BootFiles(KERNEL, new byte[0], own, "quiet")))
                .root();
        assertThat(read.children()).extracting(DeviceNode::name).containsExactly("mine", "chosen", "memory@40000000");
        assertThat(text(read.node("chosen"), "bootargs")).isEqualTo("quiet\0");
        assertThat(text(read.node("chosen"), "stdout-path")).isEqualTo("/mine\0");
    }

    @Test
    void what_does_not_fit_the_memory_is_refused_by_name() {
        MachineConfiguration small = new MachineConfiguration(2 << 20, 1, false, false, Set.of());
        assertThatThrownBy(() -> LinuxBoot.program(small, BootFiles.of(KERNEL)))
                .isInstanceOf(LoadProblem.class)
                .hasMessageStartingWith("kernel (0x40200000 to 0x40201")
                .hasMessageEndingWith(
                        "goes beyond the machine's memory, which ends at 0x40200000; give it more than 2 MiB");
        assertThatThrownBy(() -> LinuxBoot.program(MACHINE, new BootFiles(KERNEL, new byte[33 << 20], null, "")))
                .hasMessageStartingWith("initial RAM disk (0x42000000 to 0x44100000)");
        assertThatThrownBy(() -> LinuxBoot.program(MACHINE, new BootFiles(KERNEL, new byte[31 << 20], null, "")))
                .hasMessageStartingWith("device tree (0x44000000 to 0x4400");
    }

    @Test
    void a_packed_disk_that_is_cut_short_is_refused_and_a_whole_one_taken() throws LoadProblem {
        byte[] packed = KernelFiles.gzip(new byte[100_000]);
        assertThat(LinuxBoot.program(MACHINE, new BootFiles(KERNEL, packed, null, ""))
                        .segments())
                .hasSize(4);
        byte[] cut = Arrays.copyOf(packed, packed.length - 10);
        assertThatThrownBy(() -> LinuxBoot.program(MACHINE, new BootFiles(KERNEL, cut, null, "")))
                .isInstanceOf(LoadProblem.class)
                .hasMessageStartingWith("initial RAM disk: cannot be unpacked, it is cut short or broken");
    }
}
