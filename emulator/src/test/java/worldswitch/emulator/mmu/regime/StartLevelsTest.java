package worldswitch.emulator.mmu.regime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.mmu.TestProcessor;
import worldswitch.emulator.resource.ResourceTable;

/**
 * Where walks begin, for every TnSZ and every SL2:SL0 of every granule, written down as the tables of the Arm ARM have it
 * (D8.2); what no row has is a fault.
 */
class StartLevelsTest {
    private static final int[] GRANULES = {4, 64, 16};

    private TestProcessor cpu = new TestProcessor();

    @Test
    void of_stage_1_follow_from_granule_and_size() {
        List<int[]> rows = rows("levels-stage-1.tsv");
        for (int encoding = 0; encoding < 3; encoding++) {
            for (int ds = 0; ds < 2; ds++) {
                for (int size = 0; size < 64; size++) {
                    cpu.set("TCR_EL1", (long) ds << 59 | 5L << 32 | encoding << 14 | size);
                    AddressRange range = cpu.memory
                            .translator()
                            .controls()
                            .stageOne(Regime.EL10)
                            .range(0);
                    int[] row = find(rows, size, GRANULES[encoding], ds);
                    String what = "%d KiB, DS=%d, T0SZ=%d".formatted(GRANULES[encoding], ds, size);
                    assertThat(range.sizeValid()).as(what).isEqualTo(row.length > 0);
                    if (row.length > 0) {
                        assertThat(range.startLevel()).as(what).isEqualTo(row[4]);
                    }
                }
            }
        }
    }

    @Test
    void of_stage_2_follow_from_granule_and_encoding_and_fit_the_size() {
        List<int[]> rows = rows("levels-stage-2.tsv");
        for (int encoding = 0; encoding < 3; encoding++) {
            for (int bits = 0; bits < 16; bits++) {
                for (int size = 0; size < 64; size++) {
                    stageTwo(rows, encoding, bits >> 3, bits >> 2 & 1, bits & 3, size);
                }
            }
        }
    }

    private void stageTwo(List<int[]> rows, int encoding, int ds, int sl2, int sl0, int size) {
        cpu.set("VTCR_EL2", (long) ds << 32 | (long) sl2 << 33 | encoding << 14 | 6 << 16 | sl0 << 6 | size);
        StageTwoControls controls = cpu.memory.translator().controls().stageTwo();
        int[] row = find(rows, size, GRANULES[encoding], ds, sl2, sl0);
        String what = "%d KiB, DS=%d, SL2=%d, SL0=%d, T0SZ=%d".formatted(GRANULES[encoding], ds, sl2, sl0, size);
        assertThat(controls.valid()).as(what).isEqualTo(row.length > 0);
        if (row.length > 0) {
            assertThat(controls.startLevel()).as(what).isEqualTo(row[6]);
        }
    }

    /** The row whose first cells are some, and whose next two are around a size; an empty one if there is none. */
    private static int[] find(List<int[]> rows, int size, int... key) {
        return rows.stream()
                .filter(row -> Arrays.equals(row, 0, key.length, key, 0, key.length))
                .filter(row -> size >= row[key.length] && size <= row[key.length + 1])
                .findFirst()
                .orElse(new int[0]);
    }

    @ParameterizedTest
    @CsvSource({
        // model, TG0 of stage 1: 4, 64, 16, reserved; T0SZ that the granule alone has; what comes of each
        "cortex-a53, KB4 KB64 KB4 KB4, 40, 39",
        "cortex-a57, KB4 KB64 KB4 KB4, 44, 39",
        "cortex-a76, KB4 KB64 KB16 KB4, 40, 39",
        "neoverse-n1, KB4 KB64 KB16 KB4, 48, 39",
        "max, KB4 KB64 KB16 KB4, 52, 48"
    })
    void a_granule_that_a_processor_does_not_have_is_its_smallest(
            String model, String granules, int physicalBits, int greatest) {
        cpu = new TestProcessor(model);
        String[] expected = granules.split(" ");
        for (int encoding = 0; encoding < 4; encoding++) {
            cpu.set("TCR_EL1", encoding << 14 | 25).set("VTCR_EL2", encoding << 14 | 7 << 16 | 25);
            TranslationControls controls = cpu.memory.translator().controls();
            assertThat(controls.stageOne(Regime.EL10)
                            .range(0)
                            .format()
                            .granule()
                            .name())
                    .isEqualTo(expected[encoding]);
            assertThat(controls.stageTwo().format().granule().name()).isEqualTo(expected[encoding]);
            boolean narrow = controls.stageTwo().format().addresses() == TableFormat.Addresses.NARROW;
            assertThat(controls.stageTwo().outputBits()).isEqualTo(narrow ? Math.min(48, physicalBits) : physicalBits);
        }
        for (int size = 16; size < 64; size++) {
            cpu.set("TCR_EL1", size);
            boolean valid = cpu.memory
                    .translator()
                    .controls()
                    .stageOne(Regime.EL10)
                    .range(0)
                    .sizeValid();
            assertThat(valid).as("T0SZ=%d", size).isEqualTo(size <= greatest);
        }
    }

    @Test
    void the_high_range_has_encodings_of_its_own() {
        String[] expected = {"KB4", "KB16", "KB4", "KB64"};
        for (int encoding = 0; encoding < 4; encoding++) {
            cpu.set("TCR_EL1", (long) encoding << 30 | 25 << 16 | 25);
            AddressRange high =
                    cpu.memory.translator().controls().stageOne(Regime.EL10).range(-1);
            assertThat(high.format().granule().name()).isEqualTo(expected[encoding]);
        }
    }

    private List<int[]> rows(String name) {
        return ResourceTable.rows(getClass(), "/worldswitch/emulator/mmu/" + name).stream()
                .map(cells -> Arrays.stream(cells).mapToInt(Integer::parseInt).toArray())
                .toList();
    }
}
