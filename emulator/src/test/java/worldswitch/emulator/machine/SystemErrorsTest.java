package worldswitch.emulator.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.event.TakenException;
import worldswitch.emulator.machine.load.ElfFile;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.machine.load.Program;
import worldswitch.emulator.memory.MemoryImage;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** Stores whose errors come back late: physical SErrors from the store to the handler. */
class SystemErrorsTest {
    private static final int LONG_ENOUGH = 300;

    /**
     * Enters a level by SPSR_EL2 with HCR_EL2, X1 the address of the error responder. A handler of an SError returns; any
     * other exception ends the machine, at EL1 by HVC.
     */
    private static final String FRAME = """
            _start:  adr x0, vectors2
                     msr vbar_el2, x0
                     adr x0, vectors1
                     msr vbar_el1, x0
                     adr x0, code
                     msr elr_el2, x0
                     mov x0, #%s
                     msr spsr_el2, x0
                     ldr x0, =%s
                     msr hcr_el2, x0
                     mov x1, #0x0b000000
                     isb
                     %s
                     eret
            code:    %s
            after:   nop
                     nop
                     hvc #0
                     .balign 2048
            vectors2:
                     .rept 16
                     mrs x9, esr_el2
                     lsr x9, x9, #26
                     cmp x9, #0x2f
                     b.ne off
                     eret
                     .balign 128
                     .endr
            vectors1:
                     .rept 16
                     mrs x9, esr_el1
                     lsr x9, x9, #26
                     cmp x9, #0x2f
                     b.ne 1f
                     eret
            1:       hvc #0
                     .balign 128
                     .endr
            off:     movz w0, #0x8400, lsl #16
                     movk w0, #8
                     smc #0
            """;

    private static final String STORE = "str x1, [x1]";
    private static final String EL1 = "0x2c5";
    private static final String EL1_MASKED = "0x3c5";
    private static final String RW = "0x80000000";
    private static final String AMO = "0x80000020";

    private final List<String> told = new ArrayList<>();
    private Machine machine = new Machine(new MachineConfiguration(1 << 20, 1, false, false, Set.of(), 2));
    private long code;

    /** Where a store's SError goes, by HCR_EL2 and the level and mask of who stored; the rest of the table: InterruptRoutingTest. */
    @ParameterizedTest
    @CsvSource({
        "0x2c5, 0x80000000,  EL1 to EL1 vector 380", // EL1
        "0x2c5, 0x80000020,  EL1 to EL2 vector 580", // AMO
        "0x3c5, 0x80000020,  EL1 to EL2 vector 580", // AMO: PSTATE.A of EL1 masks nothing
        "0x2c5, 0x2080000000, EL1 to EL1 vector 380", // TEA is about synchronous ones
        "0x2c0, 0x80000000,  EL0 to EL1 vector 580",
        "0x3c0, 0x80000020,  EL0 to EL2 vector 580",
        "0x3c0, 0x88000000,  EL0 to EL2 vector 580", // TGE
        "0x2c0, 0x488000000, EL0 to EL2 vector 580", // TGE, E2H: the host's own application
        "0x2c9, 0x80000020,  EL2 to EL2 vector 380",
        "0x2c9, 0x88000000,  EL2 to EL2 vector 380",
    })
    void a_store_whose_error_comes_back_is_an_serror_behind_it(String psr, String hcr, String expected)
            throws LoadProblem {
        run(psr, hcr, "", STORE);

        assertThat(told.get(0)).isEqualTo("SERROR " + expected + " esr be000011 at +4");
    }

    @ParameterizedTest
    @CsvSource({"0x3c5, 0x80000000", "0x3c9, 0x80000020", "0x2c9, 0x80000000", "0x3c0, 0x488000000"})
    void an_serror_that_is_masked_stays_pending_and_nothing_else_happens(String psr, String hcr) throws LoadProblem {
        run(psr, hcr, "", STORE);

        assertThat(told).noneMatch(line -> line.startsWith("SERROR"));
        assertThat(cpu().serrorPending).isTrue();
    }

    @Test
    void an_serror_is_taken_where_its_mask_goes() throws LoadProblem {
        run(EL1_MASKED, RW, "", STORE + "; nop; mrs x10, isr_el1; msr daifclr, #4; mrs x11, isr_el1");

        assertThat(told).first().isEqualTo("SERROR EL1 to EL1 vector 380 esr be000011 at +10");
        assertThat(cpu().x[10]).isEqualTo(0x100);
        assertThat(cpu().x[11]).isZero();
    }

    @Test
    void an_serror_of_el2_that_is_not_its_own_is_taken_by_el1_behind_the_exception_return() throws LoadProblem {
        run(EL1, RW, STORE + "; msr daifclr, #4; nop", "nop");

        assertThat(told).first().isEqualTo("SERROR EL1 to EL1 vector 380 esr be000011 at +0");
    }

    @Test
    void a_guest_that_is_left_with_its_mask_set_takes_its_serror_with_it_into_the_next_one() throws LoadProblem {
        run(EL1_MASKED, RW, "", STORE + "; hvc #1");

        assertThat(told).containsExactly("SYNCHRONOUS EL1 to EL2 vector 400 esr 5a000001 at +8");
        assertThat(cpu().serrorPending).isTrue();
    }

    /** HCR_EL2.AMO is of no concern to it, TEA is. */
    @ParameterizedTest
    @CsvSource({
        "0x80000020, SYNCHRONOUS EL1 to EL1 vector 200 esr 96000010 at +0",
        "0x2080000000, SYNCHRONOUS EL1 to EL2 vector 400 esr 92000010 at +0",
    })
    void a_load_waits_for_its_answer_and_so_its_error_is_synchronous(String hcr, String expected) throws LoadProblem {
        run(EL1, hcr, "", "ldr w2, [x1]");

        assertThat(told).first().isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"str w1, [x1]", "ldr w1, [x1]"})
    void where_nothing_answers_at_all_every_error_is_synchronous(String access) throws LoadProblem {
        run(EL1, AMO, "add x1, x1, #0x1000", access);

        assertThat(told).first().asString().startsWith("SYNCHRONOUS EL1 to EL1 vector 200 esr 960000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stp x1, x2, [x1]", "str w1, [x1, #0xffc]", "strb w1, [x1]", "stlr x1, [x1]"})
    void an_instruction_that_stores_in_whatever_way_makes_one_serror(String store) throws LoadProblem {
        run(EL1, AMO, "", store);

        assertThat(told).hasSize(2).first().asString().endsWith("at +4");
    }

    @Test
    void two_stores_behind_a_mask_make_one_serror() throws LoadProblem {
        run(EL1_MASKED, RW, "", STORE + ";" + STORE + "; msr daifclr, #4");

        assertThat(told).filteredOn(line -> line.startsWith("SERROR")).hasSize(1);
    }

    @Test
    void esb_defers_what_is_masked_to_disr() throws LoadProblem {
        run(EL1_MASKED, RW, "", STORE + "; esb; mrs x10, isr_el1; mrs x11, disr_el1; msr daifclr, #4");

        assertThat(told).noneMatch(line -> line.startsWith("SERROR"));
        assertThat(cpu().x[10]).isZero();
        assertThat(cpu().x[11]).isEqualTo(0x8000_0011L);
    }

    @Test
    void esb_leaves_alone_what_is_not_masked() throws LoadProblem {
        run(EL1_MASKED, AMO, "", STORE + "; esb");

        assertThat(told).first().isEqualTo("SERROR EL1 to EL2 vector 580 esr be000011 at +4");
        assertThat(direct("DISR_EL1")).isZero();
    }

    @Test
    void without_ras_the_syndrome_says_nothing_and_esb_does_nothing() throws LoadProblem {
        machine = new Machine(new MachineConfiguration(1 << 20, 1, false, false, Set.of("-FEAT_RAS", "-FEAT_IESB"), 2));
        run(EL1_MASKED, RW, "", STORE + "; esb; msr daifclr, #4");

        assertThat(told).first().isEqualTo("SERROR EL1 to EL1 vector 380 esr be000000 at +c");
    }

    @Test
    void a_wait_for_an_interrupt_does_not_sleep_over_an_serror() throws LoadProblem {
        run(EL1_MASKED, RW, "", STORE + "; wfi");

        assertThat(told).containsExactly("SYNCHRONOUS EL1 to EL2 vector 400 esr 5a000000 at +14");
    }

    @Test
    void a_virtual_serror_keeps_its_own_pending_state_and_syndrome() throws LoadProblem {
        String pend = "ldr x2, =0x1000042; msr vsesr_el2, x2; orr x0, x0, #0x100; msr hcr_el2, x0; isb";
        run(EL1_MASKED, AMO, pend, STORE + "; msr daifclr, #4");

        assertThat(told)
                .startsWith(
                        "SERROR EL1 to EL2 vector 580 esr be000011 at +4",
                        "SERROR EL1 to EL1 vector 380 esr bf000042 at +8");
        assertThat(direct("HCR_EL2")).isEqualTo(0x8000_0020L);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_machine_that_goes_back_over_an_serror_takes_it_again(boolean deferred) throws LoadProblem {
        machine = new Machine(new MachineConfiguration(1 << 20, 1, deferred, false, Set.of(), 2));
        load(EL1_MASKED, RW, "", STORE + "; nop; nop; msr daifclr, #4; nop");
        List<MachineState> states = new ArrayList<>();
        List<MemoryImage> images = new ArrayList<>();
        List<Long> hashes = new ArrayList<>();
        for (int count = 0; count < 30; count++) {
            machine.run(count);
            states.add(machine.save());
            images.add(machine.memory().snapshot());
            hashes.add(machine.stateHash());
        }
        List<String> first = List.copyOf(told);
        assertThat(first).anyMatch(line -> line.startsWith("SERROR"));

        for (int from = 29; from >= 0; from--) {
            machine.memory().restore(images.get(from));
            machine.restore(states.get(from));
            told.clear();
            machine.run(29);
            assertThat(machine.stateHash()).as("from %d", from).isEqualTo(hashes.get(29));
            assertThat(first).endsWith(told.toArray(String[]::new));
        }
    }

    private void run(String psr, String hcr, String before, String then) throws LoadProblem {
        load(psr, hcr, before, then);
        assertThat(machine.run(LONG_ENOUGH).kind()).isEqualTo(StopReason.Kind.POWER_OFF);
    }

    private void load(String psr, String hcr, String before, String then) throws LoadProblem {
        byte[] elf = TestProgram.elfOf(FRAME.formatted(psr, hcr, before, then));
        Program program = ElfFile.read(elf);
        code = program.symbols().find("code").orElseThrow().address();
        machine.load(program);
        machine.observe(new MachineObserver() {
            @Override
            public void exceptionTaken(CpuView cpu, TakenException taken) {
                told.add("%s EL%d to EL%d vector %x esr %x at +%x"
                        .formatted(taken.kind, taken.fromEl, taken.toEl, taken.vector, taken.esr, taken.elr - code));
            }
        });
    }

    private Cpu cpu() {
        return machine.cpus().get(0);
    }

    private long direct(String register) {
        return cpu().registers.direct(Catalogue.index(register));
    }
}
