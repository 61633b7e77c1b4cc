package worldswitch.emulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.event.Consultation;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.TakenException;
import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.emulator.machine.TestProgram;
import worldswitch.emulator.machine.load.ElfFile;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** Breakpoints and software step of a guest at EL1: what comes before what, why, and what a debugger of the machine sees. */
class GuestDebugTest {
    /**
     * Runs code at EL1: MDCR_EL2, MDSCR_EL1, the address and control of breakpoint 5, the saved state, the entry, the code.
     * Every exception ends it.
     */
    private static final String FRAME = """
            _start:  adr x0, vectors
                     msr vbar_el2, x0
                     msr vbar_el1, x0
                     mov x0, #0x80000000
                     msr hcr_el2, x0
                     ldr x0, =%s
                     msr mdcr_el2, x0
                     msr oslar_el1, xzr
                     ldr x0, =%s
                     msr dbgbvr5_el1, x0
                     ldr x0, =%s
                     msr dbgbcr5_el1, x0
                     mov x0, #7
                     msr contextidr_el1, x0
                     ldr x0, =%s
                     msr mdscr_el1, x0
                     ldr x0, =%s
                     msr elr_el2, x0
                     ldr x0, =%s
                     msr spsr_el2, x0
                     eret
                     .ltorg
                     .balign 256
            target:  %s
                     b .
                     .balign 2048
            vectors: .rept 16
                     ldr x0, =0x84000008
                     smc #0
                     .balign 128
                     .endr
            """;

    private static final String TDE = "0x100";
    private static final String EL1 = "0x3c5";
    private static final String HERE = "target";
    private static final String AT_EL1 = "0x1e3";
    private static final long TARGET = 0x4008_0100L;

    private final List<String> told = new ArrayList<>();

    /** Each line lacks the first cause of the line before. */
    @ParameterizedTest
    @CsvSource({
        "0x8001, 0x1001c5, 0x50000002, 0x50000000, ca000022",
        "0x8001, 0x3001c5, 0x50000002, 0x50000000, 8a000000",
        "0x8001, 0x3001c5, 0x50000000, 0x50000000, 86000010",
        "0x8001, 0x3001c5, target, target, c2000022",
        "0x8001, 0x3001c5, target, 0x50000000, 3a000000",
        "0x8001, 0x2001c5, target, 0x50000000, f2000009",
        "0x8000, 0x1001c5, target, target, c2000022",
        "0x8000, 0x1001c5, target, 0x50000000, 3a000000",
    })
    void debug_exceptions_come_in_the_order_of_the_architecture(
            String monitor, String state, String entry, String breakpoint, String syndrome) throws LoadProblem {
        run(FRAME.formatted(TDE, breakpoint, AT_EL1, monitor, entry, state, "brk #9"), false);
        assertThat(told.get(0)).startsWith("EL").contains(" " + syndrome + " ");
    }

    @Test
    void a_breakpoint_says_which_it_is_or_what_sent_it_to_the_hypervisor() throws LoadProblem {
        run(FRAME.formatted(TDE, HERE, AT_EL1, "0x8000", HERE, EL1, "nop"), false);
        assertThat(told).containsExactly("EL2 c2000022 MDCR_EL2.TDE=1 routes debug exceptions to EL2");
        told.clear();
        run(FRAME.formatted("0", HERE, AT_EL1, "0xa000", HERE, "0x1c5", "nop"), false);
        assertThat(told.get(0))
                .isEqualTo("EL1 c6000022 breakpoint 5 matches, with DBGBCR5_EL1.E=1 and MDSCR_EL1.MDE=1");
    }

    @Test
    void a_breakpoint_for_a_context_alone_matches_every_instruction_in_it() throws LoadProblem {
        run(FRAME.formatted(TDE, "7", "0x2001e3", "0x8000", HERE, EL1, "nop"), false);
        assertThat(told.get(0)).startsWith("EL2 c2000022");
        told.clear();
        run(FRAME.formatted(TDE, "6", "0x2001e3", "0x8000", HERE, EL1, "hvc #3"), false);
        assertThat(told.get(0)).startsWith("EL2 5a000003");
    }

    @Test
    void a_breakpoint_ends_a_line_that_has_become_hot() throws LoadProblem {
        String loop = "mov x1, #3000\n 1: add x2, x2, #1\n add x3, x3, #1\n subs x1, x1, #1\n b.ne 1b\n"
                + " movz x4, #0xa000\n msr mdscr_el1, x4\n isb\n add x2, x2, #1\n mov x1, #10\n b 1b\n";
        Machine machine = run(FRAME.formatted("0", "target + 8", AT_EL1, "0x2000", HERE, "0x1c5", loop), false);
        assertThat(told)
                .filteredOn(line -> line.startsWith("EL"))
                .first()
                .asString()
                .startsWith("EL1 c6000022");
        assertThat(machine.cpus().get(0).x[3]).isEqualTo(3000);
        assertThat(machine.cpus().get(0).x[2]).isEqualTo(3002);
    }

    @Test
    void a_debugger_of_the_machine_meets_its_breakpoint_before_the_guest_meets_its_own() throws LoadProblem {
        Machine machine = machine(FRAME.formatted(TDE, HERE, AT_EL1, "0x8000", HERE, EL1, "nop"), false);
        machine.setBreakpoints(TARGET);
        machine.observe(new OfGuest() {
            @Override
            public void breakpointReached(CpuView cpu) {
                told.add("stopped at EL" + cpu.el());
                machine.requestStop();
            }
        });
        machine.run(10_000);
        assertThat(told).containsExactly("stopped at EL1");
        long before = machine.time().instructions();
        machine.run(before + 1);
        assertThat(told).hasSize(2).last().asString().startsWith("EL2 c2000022");
    }

    @Test
    void a_wait_that_is_stepped_ends_with_the_step() throws LoadProblem {
        run(FRAME.formatted(TDE, HERE, "0", "1", HERE, "0x2003c5", "wfi"), false);
        assertThat(told.get(0)).startsWith("EL2 cb000022");
    }

    @Test
    void a_change_of_the_controls_that_is_not_synchronised_is_told_where_it_can_matter() throws LoadProblem {
        String switchesOn = "mov x1, #0x2001\n msr mdscr_el1, x1\n nop\n isb\n nop\n";
        run(FRAME.formatted("0", HERE, "0", "0", HERE, "0x1c5", switchesOn), true);
        assertThat(told)
                .contains("software step goes by [OSLSR_EL1.OSLK, MDSCR_EL1.SS]")
                .noneMatch(line -> line.startsWith("breakpoint"));
        assertThat(told)
                .last()
                .asString()
                .as("goes by the new value behind the ISB")
                .startsWith("EL1 ce000022");

        told.clear();
        run(FRAME.formatted("0", HERE, "0", "0", HERE, EL1, switchesOn), true);
        assertThat(told).as("PSTATE.D masks it").noneMatch(line -> line.contains("MDSCR_EL1.SS"));

        told.clear();
        String sets = "mov x1, #0x1e3\n msr dbgbcr5_el1, x1\n nop\n str x1, [sp]\n isb\n nop\n";
        run(FRAME.formatted("0", "target + 8", "0", "0xa000", HERE, "0x1c5", sets), true);
        assertThat(told)
                .anyMatch(line -> line.startsWith("breakpoint match goes by") && line.contains("DBGBCR5_EL1.E"))
                .noneMatch(line -> line.startsWith("watchpoint"));
    }

    /** The watchpoint watches eight bytes for loads or for stores; the granules of X9 have 16 each. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "stg x9, [x9]; 8; store; true",
                "stg x9, [x9]; 16; store; false",
                "stg x9, [x9]; 0; load; false",
                "stg x9, [x9], #16; 0; store; true",
                "st2g x9, [x9]; 24; store; true",
                "stzg x9, [x9]; 8; store; true",
                "stz2g x9, [x9]; 24; store; true",
                "stgp x1, x2, [x9]; 8; store; true",
                "ldg x3, [x9]; 8; load; true",
                "ldg x3, [x9]; 16; load; false",
                "ldg x3, [x9]; 0; store; false",
            })
    void a_tag_is_watched_as_its_whole_granule(String instruction, int offset, String kind, boolean watched)
            throws LoadProblem {
        boolean store = kind.equals("store");
        String code =
                "adr x9, granules\n add x1, x9, #%d\n msr dbgwvr0_el1, x1\n mov x2, #%d\n msr dbgwcr0_el1, x2\n isb\n %s\n"
                        + " b .\n .balign 64\n granules: .skip 64\n";
        int control = 0x1fe3 | (store ? 0x10 : 0x8);
        Machine machine = run(
                FRAME.formatted("0", "0", "0", "0xa000", HERE, "0x1c5", code.formatted(offset, control, instruction)),
                false);
        String taken = "EL1 d60000" + (store ? "62" : "22") + " watchpoint 0 matches";
        assertThat(told).filteredOn(line -> line.startsWith(taken)).hasSize(watched ? 1 : 0);
        long granules = machine.cpus().get(0).x[9];
        if (watched) {
            assertThat(machine.cpus().get(0).direct(Catalogue.index("FAR_EL1"))).isEqualTo(granules + offset);
        }
    }

    private Machine run(String source, boolean deferred) throws LoadProblem {
        Machine machine = machine(source, deferred);
        machine.observe(new OfGuest());
        machine.run(40_000);
        return machine;
    }

    private static Machine machine(String source, boolean deferred) throws LoadProblem {
        Machine machine = new Machine(new MachineConfiguration(16 << 20, 1, deferred, false, Set.of(), 2));
        machine.load(ElfFile.read(TestProgram.elfOf(source)));
        return machine;
    }

    private class OfGuest extends Listener {
        OfGuest() {
            super(told);
        }

        @Override
        public void exceptionTaken(CpuView cpu, TakenException exception) {
            if (exception.fromEl < 2) {
                super.exceptionTaken(cpu, exception);
            }
        }

        @Override
        public void consulted(CpuView cpu, Consultation consultation) {
            if (cpu.el() < 2 && !consultation.what().startsWith("M")) {
                super.consulted(cpu, consultation);
            }
        }
    }
}
