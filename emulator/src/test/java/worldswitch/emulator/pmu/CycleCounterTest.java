package worldswitch.emulator.pmu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.event.TakenException;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.time.VirtualTime;

class CycleCounterTest {
    private final VirtualTime time = new VirtualTime();
    private final Cpu cpu = new Cpu(0, time);
    private int filterChanges;
    private final CycleCounter counter =
            new CycleCounter(cpu, cpu.registers, time::instructions, () -> filterChanges++);

    private void write(String register, long value) {
        cpu.registers.write(Catalogue.index(register), value);
    }

    private long read(String register) {
        return cpu.registers.read(Catalogue.index(register));
    }

    private void execute(int level, long instructions) {
        cpu.el = level;
        counter.exceptionTaken(cpu, new TakenException());
        time.retire(instructions);
    }

    @Test
    void it_counts_retired_instructions_once_everything_is_enabled() {
        time.retire(100);
        write("PMCCFILTR_EL0", Catalogue.mask("PMCCFILTR_EL0.NSH"));
        write("PMCNTENSET_EL0", 1L << 31);
        time.retire(100);
        assertThat(read("PMCCNTR_EL0")).isZero();
        write("PMCR_EL0", 0x45);
        assertThat(counter.filters()).isFalse();
        time.retire(123);
        assertThat(read("PMCCNTR_EL0")).isEqualTo(123);
        write("PMCNTENCLR_EL0", 1L << 31);
        time.retire(100);
        assertThat(read("PMCCNTR_EL0")).isEqualTo(123);
        write("PMCCNTR_EL0", 7);
        write("PMCNTENSET_EL0", 1L << 31);
        time.retire(1);
        assertThat(read("PMCCNTR_EL0")).isEqualTo(8);
        write("PMCR_EL0", 5);
        assertThat(read("PMCCNTR_EL0")).isZero();
        assertThat(read("PMCR_EL0") & 0xffff).isEqualTo(0x41);
    }

    /** Every combination of the three filter bits: 1 instruction at EL0, 10 at EL1, 100 at EL2. */
    @ParameterizedTest
    @CsvSource({
        "false,false,false,11", "false,false,true,111", "false,true,false,10", "false,true,true,110",
        "true,false,false,1", "true,false,true,101", "true,true,false,0", "true,true,true,100"
    })
    void the_filter_chooses_exception_levels(boolean notEl1, boolean notEl0, boolean andEl2, long expected) {
        long filter = (notEl1 ? Catalogue.mask("PMCCFILTR_EL0.P") : 0)
                | (notEl0 ? Catalogue.mask("PMCCFILTR_EL0.U") : 0)
                | (andEl2 ? Catalogue.mask("PMCCFILTR_EL0.NSH") : 0);
        write("PMCCFILTR_EL0", filter);
        write("PMCNTENSET_EL0", 1L << 31);
        write("PMCR_EL0", 1);
        assertThat(counter.filters()).isEqualTo(expected != 111 && expected != 0);
        execute(0, 1);
        execute(1, 10);
        execute(2, 100);
        execute(2, 0);
        assertThat(read("PMCCNTR_EL0")).isEqualTo(expected);
        assertThat(filterChanges).isEqualTo(3);
    }
}
