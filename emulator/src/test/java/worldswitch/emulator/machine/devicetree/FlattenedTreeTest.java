package worldswitch.emulator.machine.devicetree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.emulator.machine.devicetree.DeviceTree.Reservation;
import worldswitch.emulator.machine.load.LoadProblem;

class FlattenedTreeTest {
    private static final byte[] VIRT = FlattenedTree.write(VirtTree.of(MachineConfiguration.DEFAULT));

    /** A tree of one node with one property: header 40, reservations 16, structure 44 ({@code /}, {@code a}), strings 2. */
    private static byte[] small() {
        DeviceNode root = new DeviceNode("");
        root.node("a").cells("p", 1);
        return FlattenedTree.write(new DeviceTree(root));
    }

    @Test
    void the_bytes_are_those_of_the_specification() {
        assertThat(small()).startsWith(0xd0, 0x0d, 0xfe, 0xed, 0, 0, 0, 40 + 16 + 44 + 2, 0, 0, 0, 56, 0, 0, 0, 100);
        assertThat(Arrays.copyOfRange(small(), 56, 102))
                .containsExactly(
                        0, 0, 0, 1, 0, 0, 0, 0, //
                        0, 0, 0, 1, 'a', 0, 0, 0, //
                        0, 0, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 1, //
                        0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 9, //
                        'p', 0);
    }

    @Test
    void a_tree_that_is_read_is_written_as_it_was() throws LoadProblem {
        assertThat(FlattenedTree.write(FlattenedTreeReader.read(VIRT))).isEqualTo(VIRT);
    }

    @Test
    void reserved_memory_is_kept() throws LoadProblem {
        List<Reservation> areas = List.of(new Reservation(0x4000_0000, 0x1000), new Reservation(0x5000_0000, 0x10));
        byte[] bytes = FlattenedTree.write(new DeviceTree(new DeviceNode(""), areas));
        assertThat(FlattenedTreeReader.read(bytes).reservations()).isEqualTo(areas);
    }

    /** A word of a right tree is overwritten. */
    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            0  | 0x7f454c46 | device tree header: not a flattened device tree
            4  | 103        | device tree header: says 103 bytes, but there are only 102
            4  | 0xffffffff | device tree header: says 4294967295 bytes
            8  | 100        | device tree header: structure block of 44 bytes at 100 lies outside
            36 | 0xfffffff0 | device tree header: structure block of 4294967280 bytes
            12 | 0xfffffff0 | device tree header: strings block of 2 bytes at 4294967280
            20 | 3          | device tree header: version 3, compatible with 16, not 17
            16 | 0xfffffff0 | memory reservations: do not end within the file
            36 | 40         | device tree, byte 0x60: the structure block ends within the tree
            56 | 2          | device tree, byte 0x38: a node ends that has not begun
            56 | 9          | device tree, byte 0x38: the tree ends within a node
            56 | 3          | device tree, byte 0x38: a property outside every node
            72 | 7          | device tree, byte 0x48: no token 0x7
            76 | 0x7ffffff0 | device tree, byte 0x48: a property of 2147483632 bytes reaches beyond
            80 | 2          | device tree, byte 0x48: the name of a property lies outside
            92 | 9          | device tree, byte 0x5c: the tree ends within a node
            96 | 4          | device tree, byte 0x64: the structure block ends within the tree
            """)
    void a_wrong_word_is_refused_by_place(int offset, String value, String message) {
        byte[] file = small();
        ByteBuffer.wrap(file).putInt(offset, (int) (long) Long.decode(value));
        assertThatThrownBy(() -> FlattenedTreeReader.read(file))
                .isInstanceOf(LoadProblem.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void nodes_that_lie_too_deep_are_refused() {
        DeviceNode root = new DeviceNode("");
        DeviceNode node = root;
        for (int i = 0; i < 100; i++) {
            node = node.node("n");
        }
        byte[] file = FlattenedTree.write(new DeviceTree(root));
        assertThatThrownBy(() -> FlattenedTreeReader.read(file)).hasMessageContaining("more than 64 deep");
    }

    @Property(tries = 200)
    void a_truncated_tree_is_refused_or_read_never_more(@ForAll @IntRange(max = 2000) int length) {
        readable(Arrays.copyOf(VIRT, Math.min(length, VIRT.length)));
    }

    @Property(tries = 2000)
    void a_damaged_tree_is_refused_or_read_never_more(@ForAll("damages") byte[] file) {
        readable(file);
    }

    @Provide
    Arbitrary<byte[]> damages() {
        return Arbitraries.integers()
                .between(0, VIRT.length / 4 - 1)
                .flatMap(word -> Arbitraries.integers().map(value -> {
                    byte[] file = VIRT.clone();
                    ByteBuffer.wrap(file).putInt(4 * word, value);
                    return file;
                }));
    }

    private static void readable(byte[] file) {
        try {
            assertThat(FlattenedTreeReader.read(file).root()).isNotNull();
        } catch (LoadProblem e) {
            assertThat(e).hasMessageContaining(": ");
        }
    }
}
