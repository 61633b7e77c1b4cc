package worldswitch.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.column.Log;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.syndrome.SyndromeWords;
import worldswitch.sessions.timeline.Exit;
import worldswitch.sessions.timeline.Timeline;

/** The ledger of a boot whose RAM disk runs a guest under KVM: {@code kvmtest}, whose exits are known. */
@Tag("campaign")
class DebianExitsTest {
    private static final long LIMIT = 1_600_000_000;
    private static final long DEVICE = 0x1000_0000L;
    private static final long PAGE = 0x1000;
    private static final String RUN = "HVC64 #0, __kvm_vcpu_run";

    /** What {@code kvmtest} stores to its device and loads from it, but for the last: the counter. */
    private static final List<String> ACCESSES = List.of(
            "write of 4 bytes, W1=0x41, IPA 0x10000000",
            "write of 4 bytes, W0=0x10001, IPA 0x10000008",
            "write of 8 bytes, X2=0x7a314, IPA 0x10000010",
            "read of 4 bytes, to W4, IPA 0x10000018",
            "write of 4 bytes, W4=0xc0ffee, IPA 0x10000020",
            "write of 8 bytes, X5=0x4, IPA 0x10000028",
            "write of 8 bytes, X5=0x80000000, IPA 0x10000030",
            "write of 8 bytes, X5=0x");

    private static MachineRun boot(@Nullable String mode) throws IOException, LoadProblem {
        String more = mode == null ? "" : " " + mode;
        MachineRun run = new MachineRun(KernelFolder.find().plan("neoverse-n1", 1, more), MachineObserver.NONE);
        run.run(LIMIT);
        assertThat(run.console()).contains("CORPUS: kvm ok (11 mmio exits)");
        return run;
    }

    private static List<String> words(Log<Exit> exits, MachineRun run) {
        return exits.held().map(exit -> words(exit, run)).toList();
    }

    private static String words(Exit exit, MachineRun run) {
        return exit.syndrome().className() + " "
                + SyndromeWords.of(exit.syndrome(), run.kernels().hostCalls());
    }

    private static boolean isOfDevice(Exit exit) {
        long address = exit.syndrome().intermediate().orElse(0);
        return exit.syndrome().className().equals("DABT_LOW") && address >= DEVICE && address < DEVICE + PAGE;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                      | false
            kvm-arm.mode=nvhe      | true
            kvm-arm.mode=protected | true
            """)
    void the_exits_of_a_guest_are_told_in_kvms_terms_and_from_the_right_world(@Nullable String mode, boolean below)
            throws IOException, LoadProblem {
        MachineRun run = boot(mode);
        Timeline timeline = run.recorder().timeline(run.instructions());

        List<Exit> device =
                timeline.exits().held().filter(DebianExitsTest::isOfDevice).toList();
        assertThat(device).hasSize(11).allSatisfy(exit -> {
            assertThat(exit.fromEl()).isEqualTo(1);
            assertThat(exit.field()).isEqualTo("HCR_EL2.VM");
            assertThat(exit.syndrome().fault()).startsWith("translation fault");
        });
        for (int i = 0; i < ACCESSES.size(); i++) {
            assertThat(SyndromeWords.of(device.get(i).syndrome(), List.of())).startsWith(ACCESSES.get(i));
        }
        assertThat(timeline.exits().held()).allSatisfy(exit -> {
            assertThat(exit.from().toString()).matches("guest VMID [1-9][0-9]*");
            assertThat(exit.to()).hasToString("hypervisor");
        });
        assertThat(words(timeline.exits(), run))
                .contains("HVC64 #0, PSCI_0_2_PSCI_VERSION", "HVC64 #0, PSCI_0_2_SYSTEM_OFF")
                .contains("SYS64 read ID_AA64PFR0_EL1, to X5");
        assertThat(timeline.exits().held())
                .filteredOn(exit -> exit.syndrome().className().equals("SYS64"))
                .filteredOn(exit -> exit.syndrome().register().startsWith("ID_"))
                .isNotEmpty()
                .allSatisfy(exit -> assertThat(exit.field()).isEqualTo("HCR_EL2.TID3"));
        assertThat(timeline.hostExits().held()).allSatisfy(exit -> {
            assertThat(exit.from()).hasToString("host");
            assertThat(exit.to()).hasToString("hypervisor");
        });
        if (below) {
            hostBelow(timeline, run);
        } else {
            assertThat(words(timeline.hostExits(), run)).hasSizeLessThan(10).noneMatch(DebianExitsTest::isOfKvm);
        }
    }

    private static boolean isOfKvm(String words) {
        return words.contains("__kvm") || words.contains("__vgic") || words.contains("KVM host call");
    }

    /** A host below EL2 calls its hypervisor, by name, for whatever it does with a guest, and nothing else lets the guest run. */
    private static void hostBelow(Timeline timeline, MachineRun run) {
        assertThat(words(timeline.hostExits(), run))
                .contains(
                        "HVC64 #0, __kvm_hyp_init",
                        "HVC64 #0, __kvm_get_mdcr_el2",
                        "HVC64 #0, __vgic_v3_get_gic_config",
                        RUN,
                        "HVC64 #0, __kvm_timer_set_cntvoff")
                .noneMatch(line -> line.contains("KVM host call"));
        List<String> runs =
                words(timeline.hostExits(), run).stream().filter(RUN::equals).toList();
        assertThat(runs.size()).isBetween(11, (int) timeline.exits().size());
        assertThat(timeline.exits().held()).allSatisfy(exit -> {
            Exit last = timeline.hostExits()
                    .held()
                    .filter(call -> call.at() < exit.at())
                    .reduce((before, behind) -> behind)
                    .orElseThrow();
            assertThat(words(last, run)).isEqualTo(RUN);
        });
    }
}
