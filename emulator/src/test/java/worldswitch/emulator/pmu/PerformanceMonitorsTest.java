package worldswitch.emulator.pmu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.event.TakenException;
import worldswitch.emulator.sysreg.Features;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.time.VirtualTime;

class PerformanceMonitorsTest {
    private static final long CYCLES = 1L << 31;
    private static final long NSH = Catalogue.mask("PMEVTYPER0_EL0.NSH");
    private static final long INSTRUCTIONS = NSH | 0x08;

    private final VirtualTime time = new VirtualTime();
    private Cpu cpu = new Cpu(0, time);
    private boolean line;
    private int observesChanges;
    private PerformanceMonitors monitors = monitorsOf(cpu);

    private PerformanceMonitors monitorsOf(Cpu owner) {
        return new PerformanceMonitors(
                owner, owner.registers, time, time::instructions, level -> line = level, () -> observesChanges++);
    }

    private void write(String register, long value) {
        cpu.registers.write(Catalogue.index(register), value);
    }

    private long read(String register) {
        return cpu.registers.read(Catalogue.index(register));
    }

    private void setField(String name, long value) {
        int register = Catalogue.index("MDCR_EL2");
        write("MDCR_EL2", Catalogue.field(name).set(cpu.registers.direct(register), value));
    }

    private void execute(int level, long instructions) {
        TakenException exception = new TakenException();
        exception.fromEl = cpu.el;
        cpu.el = level;
        monitors.exceptionTaken(cpu, exception);
        time.retire(instructions);
    }

    /** Retires instructions up to the deadline, and says how many. */
    private long untilDue() {
        long count = time.next() - time.now();
        time.retire(count);
        time.expire();
        return count;
    }

    @Test
    void cyclesAreRetiredInstructionsOnceEverythingIsEnabled() {
        time.retire(100);
        write("PMCCFILTR_EL0", NSH);
        write("PMCNTENSET_EL0", CYCLES);
        time.retire(100);
        assertThat(read("PMCCNTR_EL0")).isZero();
        write("PMCR_EL0", 0x45);
        assertThat(monitors.observes()).isFalse();
        time.retire(123);
        assertThat(read("PMCCNTR_EL0")).isEqualTo(123);
        write("PMCNTENCLR_EL0", CYCLES);
        time.retire(100);
        assertThat(read("PMCCNTR_EL0")).isEqualTo(123);
        write("PMCCNTR_EL0", 7);
        write("PMCNTENSET_EL0", CYCLES);
        time.retire(1);
        assertThat(read("PMCCNTR_EL0")).isEqualTo(8);
        write("PMCR_EL0", 5);
        assertThat(read("PMCCNTR_EL0")).isZero();
        assertThat(read("PMCR_EL0") & 0xffff).isEqualTo(6 << 11 | 0x41);
    }

    /** Every combination of the three filter bits: 1 instruction at EL0, 10 at EL1, 100 at EL2. */
    @ParameterizedTest
    @CsvSource({
        "0x00000000, 11", "0x08000000, 111", "0x40000000, 10", "0x48000000, 110",
        "0x80000000, 1", "0x88000000, 101", "0xc0000000, 0", "0xc8000000, 100"
    })
    void theFilterChoosesExceptionLevels(String hex, long expected) {
        long filter = Long.decode(hex);
        write("PMCCFILTR_EL0", filter);
        write("PMEVTYPER1_EL0", filter | 0x11);
        write("PMCNTENSET_EL0", CYCLES | 2);
        write("PMCR_EL0", 1);
        assertThat(monitors.observes()).isEqualTo(expected != 111 && expected != 0);
        execute(0, 1);
        execute(1, 10);
        execute(2, 100);
        execute(2, 0);
        assertThat(read("PMCCNTR_EL0")).isEqualTo(expected);
        assertThat(read("PMEVCNTR1_EL0")).isEqualTo(expected);
    }

    @Test
    void anOverflowInterruptsAtItsInstructionAndStaysUntilItIsCleared() {
        monitors.turnBegins();
        write("PMEVTYPER2_EL0", INSTRUCTIONS);
        write("PMEVCNTR2_EL0", 0xffff_ff00L);
        write("PMCNTENSET_EL0", 4);
        write("PMCR_EL0", 1);
        assertThat(time.next()).isEqualTo(VirtualTime.NEVER);
        write("PMINTENSET_EL1", 4);
        assertThat(untilDue()).isEqualTo(0x100);
        assertThat(line).isTrue();
        assertThat(time.next()).isEqualTo(VirtualTime.NEVER);
        assertThat(read("PMOVSSET_EL0")).isEqualTo(4);
        write("PMOVSCLR_EL0", 4);
        assertThat(line).isFalse();
        assertThat(time.next() - time.now()).isEqualTo(0x1_0000_0000L);
        monitors.turnEnds();
        assertThat(time.next()).isEqualTo(VirtualTime.NEVER);
    }

    @Test
    void aChainedPairCountsSixtyFourBitsAndInterruptsWhenBothOverflow() {
        monitors.turnBegins();
        write("PMEVTYPER0_EL0", INSTRUCTIONS);
        write("PMEVTYPER1_EL0", NSH | 0x1e);
        write("PMEVCNTR0_EL0", 0xffff_fffeL);
        write("PMEVCNTR1_EL0", 0xffff_fffeL);
        write("PMINTENSET_EL1", 2);
        write("PMCNTENSET_EL0", 3);
        write("PMCR_EL0", 1);
        assertThat(untilDue()).isEqualTo(2 + 0x1_0000_0000L);
        assertThat(read("PMOVSCLR_EL0")).isEqualTo(3);
        assertThat(read("PMEVCNTR1_EL0") & 0xffff_ffffL).isZero();
        assertThat(line).isTrue();
    }

    @Test
    void aLongCounterOverflowsFromBit63() {
        monitors.turnBegins();
        write("PMEVTYPER0_EL0", INSTRUCTIONS);
        write("PMEVCNTR0_EL0", -5);
        write("PMINTENSET_EL1", 1);
        write("PMCNTENSET_EL0", 1);
        write("PMCR_EL0", 1 | Catalogue.mask("PMCR_EL0.LP"));
        assertThat(untilDue()).isEqualTo(5);
        assertThat(read("PMEVCNTR0_EL0")).isZero();
    }

    @Test
    void withoutLongCountersThereAre32Bits() {
        cpu = new Cpu(0, time, Features.of(List.of("-FEAT_PMUv3p5")), false);
        monitors = monitorsOf(cpu);
        write("PMEVCNTR0_EL0", -5);
        write("PMCR_EL0", Catalogue.mask("PMCR_EL0.LP"));
        assertThat(read("PMEVCNTR0_EL0")).isEqualTo(0xffff_fffbL);
        assertThat(read("PMCR_EL0") & Catalogue.mask("PMCR_EL0.LP")).isZero();
    }

    @Test
    void theHypervisorKeepsCountersFromHpmnOn() {
        setField("MDCR_EL2.HPMN", 4);
        write("PMCNTENSET_EL0", -1);
        assertThat(read("PMCNTENSET_EL0")).isEqualTo(CYCLES | 0x3f);
        cpu.el = 1;
        assertThat(read("PMCR_EL0") >> 11 & 0x1f).isEqualTo(4);
        assertThat(read("PMCNTENSET_EL0")).isEqualTo(CYCLES | 0xf);
        assertThat(cpu.direct(Catalogue.index("PMCNTENSET_EL0"))).isEqualTo(CYCLES | 0x3f);
        assertThat(cpu.direct(Catalogue.index("PMCR_EL0")) >> 11 & 0x1f).isEqualTo(6);
        write("PMCNTENCLR_EL0", -1);
        cpu.el = 2;
        assertThat(read("PMCNTENSET_EL0")).isEqualTo(0x30);
        assertThat(read("PMCR_EL0") >> 11 & 0x1f).isEqualTo(6);
    }

    @Test
    void eachPartHasItsOwnEnableAndTheGuestsMayBeProhibitedAtEl2() {
        setField("MDCR_EL2.HPMN", 1);
        write("PMEVTYPER0_EL0", INSTRUCTIONS);
        write("PMEVTYPER1_EL0", INSTRUCTIONS);
        write("PMCNTENSET_EL0", 3);
        setField("MDCR_EL2.HPME", 1);
        time.retire(10);
        write("PMCR_EL0", 1);
        time.retire(10);
        setField("MDCR_EL2.HPMD", 1);
        time.retire(10);
        assertThat(read("PMEVCNTR0_EL0")).isEqualTo(10);
        assertThat(read("PMEVCNTR1_EL0")).isEqualTo(30);
    }

    @Test
    void exceptionsReturnsAndSoftwareIncrementsAreCounted() {
        write("PMEVTYPER0_EL0", NSH | 0x09);
        write("PMEVTYPER1_EL0", 0x0a);
        write("PMEVTYPER2_EL0", 0x00);
        write("PMCNTENSET_EL0", 7);
        write("PMCR_EL0", 1);
        execute(2, 1);
        execute(1, 1);
        execute(1, 1);
        monitors.exceptionReturned(cpu, 2, 0, false);
        monitors.exceptionReturned(cpu, 1, 0, false);
        write("PMSWINC_EL0", 0x7);
        assertThat(read("PMEVCNTR0_EL0")).isEqualTo(3);
        assertThat(read("PMEVCNTR1_EL0")).isEqualTo(1);
        assertThat(read("PMEVCNTR2_EL0")).isEqualTo(1);
        assertThat(observesChanges).isEqualTo(1);
    }

    @Test
    void theSelectedCounterIsReachedByItsOtherName() {
        write("PMSELR_EL0", 3);
        write("PMXEVTYPER_EL0", -1);
        write("PMXEVCNTR_EL0", 42);
        assertThat(read("PMEVTYPER3_EL0")).isEqualTo(0xc800_ffffL);
        assertThat(read("PMEVCNTR3_EL0")).isEqualTo(42);
        write("PMSELR_EL0", 31);
        write("PMXEVTYPER_EL0", -1);
        assertThat(read("PMCCFILTR_EL0")).isEqualTo(0xc800_0000L);
        write("PMSELR_EL0", 9);
        write("PMXEVCNTR_EL0", 42);
        assertThat(read("PMXEVCNTR_EL0")).isZero();
    }
}
