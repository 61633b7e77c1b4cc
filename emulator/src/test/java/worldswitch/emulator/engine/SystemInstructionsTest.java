package worldswitch.emulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.SynchronisationEvent;
import worldswitch.emulator.event.TakenException;
import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.emulator.machine.TestProgram;
import worldswitch.emulator.machine.load.ElfFile;
import worldswitch.emulator.machine.load.LoadProblem;

/** What the comparison with QEMU leaves out, because QEMU departs from the architecture or lacks the feature. */
class SystemInstructionsTest {
    /** Enters EL1 with HCR_EL2 in X20, and comes to an end at the first exception taken to EL2. */
    private static final String FRAME = """
            _start:  adr x0, vectors
                     msr vbar_el2, x0
                     msr vbar_el1, x0
                     adr x0, start1
                     msr elr_el2, x0
                     mov x0, #0x3c5
                     msr spsr_el2, x0
                     ldr x20, =%s
                     msr hcr_el2, x20
                     ldr x0, =0x40100000
                     msr sp_el1, x0
                     %s
                     eret
            start1:  %s
                     hvc #0x99
                     .balign 2048
            vectors: .rept 16
                     b taken
                     .balign 128
                     .endr
            taken:   mrs x0, currentel
                     cmp x0, #8
                     b.eq 1f
                     hvc #0
            1:       ldr x0, =0x84000008
                     smc #0
            """;

    private final List<String> told = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0xa0000000 | hvc #1 | EL1 2000000 HCR_EL2.HCD=1 makes HVC UNDEFINED",
                "0x80004000 | sevl; wfe; wfe | EL2 7e00001 HCR_EL2.TWE=1 traps WFE at EL1 and EL0 to EL2",
                "0x80004000 | sevl; wfet x5; mov x5, #-1; wfet xzr; wfet x5 | EL2 7e000a7 HCR_EL2.TWE=1 traps WFE at EL1",
                "0x80002000 | mov x5, #-1; wfit xzr; wfit x5 | EL2 7e000a6 HCR_EL2.TWI=1 traps WFI at EL1 and EL0 to EL2",
                "0x80000000 | adr x1, vectors; add x1, x1, #8; stg x0, [x1] | EL1 96000061",
                "0x80000000 | msr tco, #1; mrs x2, tco; cbz x2, 3f; udf #0; 3: svc #4 | EL1 56000004",
                "0x80000000 | mov x1, #-1; msr tco, x1; mrs x2, tco; cbz x2, 3f; udf #0; 3: svc #5 | EL1 56000005",
                "0x80000000 | adr x1, vectors; dc cgdvac, x1; dc cigvac, x1; svc #6 | EL1 56000006",
                "0x80000000 | adr x1, vectors; dc zva, x1 | EL1 96000061",
                "0x80000000 | adr x1, vectors; dc gva, x1 | EL1 96000061",
                "0x80000000 | adr x1, vectors; dc gzva, x1 | EL1 96000061",
                "0x80000000 | dc igvac, x1 | EL1 2000000",
                "0x80000000 | stgm x0, [x1] | EL1 2000000",
                "0x80000000 | msr s3_3_c2_c4_0, x1 | EL1 2000000",
                "0x80080000 | smc #7 | EL2 5e000007 HCR_EL2.TSC=1 traps SMC at EL1 to EL2",
                "0x40080000000 | eret | EL2 6a000000 HCR_EL2.NV=1 traps ERET at EL1 to EL2",
                "0x40080000000 | eretaa | EL2 6a000002 HCR_EL2.NV=1 traps ERET at EL1 to EL2",
                "0x40080000000 | eretab | EL2 6a000003 HCR_EL2.NV=1 traps ERET at EL1 to EL2",
                "0x80000000 | mrs x1, sctlr_el1; orr x1, x1, #8; msr sctlr_el1, x1; isb; add x2, sp, #8; mov sp, x2;"
                        + " ldr x1, [sp] | EL1 9a000000 null",
                "0x80000000 | adr x1, vectors; ldr x2, [x1, #1] | EL1 96000021",
            })
    void an_instruction_is_refused_with_its_syndrome_and_reason(String hcr, String code, String expected)
            throws LoadProblem {
        run(program(hcr, "isb", code), false, Set.of());
        assertThat(told).anySatisfy(line -> assertThat(line).startsWith(expected));
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void a_return_is_judged_by_the_controls_before_it_synchronises(boolean deferred) throws LoadProblem {
        String leaving = "ldr x1, =0x88000000\n msr hcr_el2, x1\n isb\n msr hcr_el2, x20\n";
        run(program("0x80000000", leaving, "nop"), deferred, Set.of());
        assertThat(told.stream().filter(line -> line.startsWith("returned")).findFirst())
                .contains(deferred ? "returned illegally" : "returned");
        assertThat(told)
                .anySatisfy(line -> assertThat(line).startsWith("ERET goes by").contains("HCR_EL2.TGE"));
    }

    @ParameterizedTest
    @CsvSource({"'', true", "FEAT_ExS, false"})
    void only_with_exs_can_software_keep_entry_and_return_from_synchronising(String feature, boolean synchronises)
            throws LoadProblem {
        String clear = "ldr x1, =0x30400030\n bic x1, x1, #(1 << 22)\n msr sctlr_el2, x1\n isb\n";
        run(program("0x80000000", clear, "nop"), false, feature.isEmpty() ? Set.of() : Set.of(feature));
        assertThat(told.contains("synchronised by exception return")).isEqualTo(synchronises);
        assertThat(told.contains("synchronised by exception entry")).isEqualTo(synchronises);
    }

    @Test
    void a_guest_hypervisor_is_told_that_its_exceptions_come_from_el2() throws LoadProblem {
        run(program("0x40080000000", "isb", "svc #0"), false, Set.of());
        assertThat(told).contains("spsr 3c9");
    }

    private static String program(String hcr, String leaving, String code) {
        return FRAME.formatted(hcr, leaving, code.replace(";", "\n"));
    }

    private void run(String source, boolean deferred, Set<String> features) throws LoadProblem {
        Machine machine = new Machine(new MachineConfiguration(16 << 20, 1, deferred, false, features, 2));
        machine.observe(new Steps());
        machine.load(ElfFile.read(TestProgram.elfOf(source)));
        machine.run(10_000);
    }

    private final class Steps extends Listener {
        Steps() {
            super(told);
        }

        @Override
        public void exceptionTaken(CpuView cpu, TakenException exception) {
            super.exceptionTaken(cpu, exception);
            told.add("spsr " + Long.toHexString(exception.spsr));
        }

        @Override
        public void exceptionReturned(CpuView cpu, int from, long pc, boolean illegal) {
            told.add(illegal ? "returned illegally" : "returned");
        }

        @Override
        public void synchronised(CpuView cpu, SynchronisationEvent event) {
            told.add("synchronised by " + event);
        }
    }
}
