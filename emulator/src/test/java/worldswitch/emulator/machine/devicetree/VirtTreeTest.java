package worldswitch.emulator.machine.devicetree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.machine.MachineConfiguration;

class VirtTreeTest {
    /** The nodes of QEMU's board that this one has not. */
    private static final Set<String> ABSENT = Set.of("platform-bus@c000000");

    private static MachineConfiguration machine(int cpus, int startLevel) {
        return new MachineConfiguration(1L << 30, cpus, false, false, Set.of(), startLevel);
    }

    private static Map<String, String> rows(String path, DeviceNode node) {
        Map<String, String> rows = new TreeMap<>();
        node.properties()
                .forEach((name, value) -> rows.put(
                        (path.isEmpty() ? "/" : path) + "\t" + name,
                        HexFormat.of().formatHex(value)));
        node.children().forEach(child -> rows.putAll(rows(path + "/" + child.name(), child)));
        return rows;
    }

    private static Map<String, String> golden() throws IOException {
        try (InputStream stream = VirtTreeTest.class.getResourceAsStream("qemu-virt.tsv")) {
            String text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toMap(cells -> cells[0] + "\t" + cells[1], cells -> cells[2]));
        }
    }

    private static boolean isPresent(String row) {
        String path = row.substring(0, row.indexOf('\t'));
        String last = path.substring(path.lastIndexOf('/') + 1);
        return ABSENT.stream().noneMatch(name -> last.equals(name) || last.startsWith(name + "@"));
    }

    @Test
    void what_the_board_has_is_told_as_qemu_tells_it() throws IOException {
        Map<String, String> told = rows("", VirtTree.of(machine(1, 2)).root());
        Map<String, String> golden = golden();
        golden.keySet().removeIf(row -> !isPresent(row));
        golden.put(
                "/cpus/cpu@0\tcompatible", HexFormat.of().formatHex("arm,armv8\0".getBytes(StandardCharsets.US_ASCII)));

        assertThat(told).containsExactlyInAnyOrderEntriesOf(golden);
    }

    @Test
    void every_processor_has_a_node_and_a_handle_of_its_own() {
        DeviceNode cpus = VirtTree.of(machine(3, 2)).root().node("cpus");
        Set<String> handles = new TreeSet<>();
        for (int id = 0; id < 3; id++) {
            DeviceNode cpu = cpus.node("cpu@" + id);
            String handle = HexFormat.of().formatHex(cpu.properties().get("phandle"));
            DeviceNode core =
                    cpus.node("cpu-map").node("socket0").node("cluster0").node("core" + id);
            assertThat(core.properties().get("cpu")).isEqualTo(HexFormat.of().parseHex(handle));
            assertThat(new String(cpu.properties().get("enable-method"), StandardCharsets.US_ASCII))
                    .isEqualTo("psci\0");
            handles.add(handle);
        }
        assertThat(handles).hasSize(3);
    }

    @Test
    void a_machine_without_el2_calls_its_firmware_by_hvc_and_has_no_maintenance_interrupt() {
        DeviceNode root = VirtTree.of(machine(1, 1)).root();
        assertThat(new String(root.node("psci").properties().get("method"), StandardCharsets.US_ASCII))
                .isEqualTo("hvc\0");
        assertThat(root.node("intc@8000000").properties()).doesNotContainKey("interrupts");
    }
}
