package worldswitch.emulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.TakenException;
import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.emulator.machine.TestProgram;
import worldswitch.emulator.machine.load.ElfFile;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** A guest hypervisor at EL1 (FEAT_NV, FEAT_NV2), worked out by hand from the Arm ARM; QEMU 7.2 has neither. */
class VirtualEl2Test {
    private static final String NV = "0x40080000000";
    private static final String NV_NV1 = "0xc0080000000";
    private static final String NV_NV2 = "0x240080000000";
    private static final String NV_NV1_NV2 = "0x2c0080000000";
    private static final String WITHOUT_NV = "0x280080000000";
    private static final String HOST = "0x240480000000";
    private static final long PAGE = 0x4020_0000L;

    /** Enters EL1 with a page for VNCR_EL2; any exception ends the machine. The tables map the second gigabyte of both halves. */
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
                     isb
                     ldr x21, =0x40200000
                     msr vncr_el2, x21
                     %s
                     eret
            start1:  %s
                     hvc #0x99
                     .balign 2048
            vectors: .rept 16
                     movz w0, #0x8400, lsl #16
                     movk w0, #8
                     smc #0
                     .balign 128
                     .endr
                     .balign 4096
            tables:  .quad 0x40000741, 0x40000701
                     .space 4080
            """;

    private static final String TRANSLATION_ON = """
                     ldr x1, =0xff
                     msr mair_el2, x1
                     ldr x1, =0x80193519
                     msr tcr_el2, x1
                     adr x1, tables
                     msr ttbr0_el2, x1
                     %s
                     mrs x1, sctlr_el2
                     orr x1, x1, #1
                     msr sctlr_el2, x1
                     isb
            """;

    private final List<String> told = new ArrayList<>();
    private Machine machine = new Machine(new MachineConfiguration(16 << 20, 1, false, false, Set.of(), 2));

    @Test
    void a_register_of_el2_is_memory_and_whoever_watches_is_told_so() throws LoadProblem {
        run(NV_NV2, "", "mov x1, #0x1234; msr hcr_el2, x1; mrs x2, hcr_el2; mrs x3, sctlr_el12");

        assertThat(machine.memory().read(PAGE + 0x78, 8)).isEqualTo(0x1234);
        assertThat(general(2)).isEqualTo(0x1234);
        assertThat(told)
                .containsSubsequence(
                        "MSR HCR_EL2 at 078: 1234", "MRS HCR_EL2 at 078: 1234", "MRS SCTLR_EL12 at 110: 0");
        assertThat(told).noneMatch(line -> line.startsWith("written HCR_EL2 1234"));
    }

    @Test
    void the_page_has_the_byte_order_of_el2() throws LoadProblem {
        String bigEndian = "mrs x0, sctlr_el2; orr x0, x0, #(1 << 25); msr sctlr_el2, x0";

        run(NV_NV2, bigEndian, "mov x1, #0x1234; msr hcr_el2, x1; mrs x2, hcr_el2");

        assertThat(machine.memory().read(PAGE + 0x78, 8)).isEqualTo(0x3412L << 48);
        assertThat(general(2)).isEqualTo(0x1234);
    }

    @Test
    void the_page_is_translated_by_el2() throws LoadProblem {
        run(NV_NV2, translationOn(""), "mov x1, #0x1234; msr vttbr_el2, x1");

        assertThat(machine.memory().read(PAGE + 0x20, 8)).isEqualTo(0x1234);
    }

    /** The page is open to EL0, which PSTATE.PAN would mind. */
    @Test
    void with_a_host_at_el2_the_page_may_lie_in_the_upper_half_and_pan_does_not_matter() throws LoadProblem {
        String upper = "msr ttbr1_el2, x1; ldr x1, =0xffffff8000200000; msr vncr_el2, x1";

        run(HOST, translationOn(upper), "msr pan, #1; mov x1, #0x1234; msr vttbr_el2, x1");

        assertThat(machine.memory().read(PAGE + 0x20, 8)).isEqualTo(0x1234);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "msr vttbr_el2, x1 | EL2 96002045 HCR_EL2.NV2=1 turned the register access into one of memory at VNCR_EL2,"
                        + " which failed",
                "mrs x1, vttbr_el2 | EL2 96002005 HCR_EL2.NV2=1 turned the register access into one of memory at VNCR_EL2,"
                        + " which failed",
            })
    void an_access_that_fails_is_a_data_abort_of_el2_that_names_vncr(String code, String expected) throws LoadProblem {
        run(NV_NV2, translationOn("ldr x2, =0x80000000; msr vncr_el2, x2"), code);

        assertThat(told).contains(expected).contains("far 80000020");
    }

    @Test
    void an_access_to_where_nothing_answers_is_an_external_abort_of_el2() throws LoadProblem {
        run(NV_NV2, "ldr x2, =0x0d000000; msr vncr_el2, x2", "msr vttbr_el2, x1");

        assertThat(told).anyMatch(line -> line.startsWith("EL2 96002050"));
    }

    @ParameterizedTest
    @CsvSource({
        NV + ", 3c9",
        NV_NV1 + ", 3c5",
        NV_NV2 + ", 3c9",
        NV_NV1_NV2 + ", 3c9",
        WITHOUT_NV + ", 3c5",
    })
    void an_exception_that_stays_at_el1_says_where_the_guest_hypervisor_believes_to_be(String hcr, String state)
            throws LoadProblem {
        run(hcr, "", "svc #0");

        assertThat(told).contains("spsr " + state);
    }

    @ParameterizedTest
    @ValueSource(strings = {NV, NV_NV1, NV_NV2, NV_NV1_NV2})
    void an_exception_from_el0_says_el0(String hcr) throws LoadProblem {
        run(hcr, "mov x0, #0x3c0; msr spsr_el2, x0", "svc #0");

        assertThat(told).contains("spsr 3c0");
    }

    @ParameterizedTest
    @CsvSource({NV + ", 8", NV_NV1 + ", 8", NV_NV2 + ", 8", NV_NV1_NV2 + ", 8", WITHOUT_NV + ", 4"})
    void current_el_is_el2(String hcr, long level) throws LoadProblem {
        run(hcr, "", "mrs x5, currentel");

        assertThat(general(5)).isEqualTo(level);
    }

    @Test
    void what_an_exception_saves_at_virtual_el2_is_in_the_registers_of_el1() throws LoadProblem {
        run(
                NV_NV1_NV2,
                "mov x1, #0x230; msr elr_el1, x1; str x1, [x21, #0x230]",
                "mov x1, #0x7000; msr elr_el2, x1; mrs x2, elr_el2; mrs x3, elr_el1; mov x4, #0x3c0; msr spsr_el2, x4");

        assertThat(general(2)).isEqualTo(0x7000);
        assertThat(general(3)).as("a virtual ELR_EL1, in the page").isEqualTo(0x230);
        assertThat(machine.current().direct(Catalogue.index("ELR_EL1"))).isEqualTo(0x7000);
        assertThat(machine.current().direct(Catalogue.index("SPSR_EL1"))).isEqualTo(0x3c0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                NV_NV1 + " | mrs x0, vbar_el1 | EL2 62303001 HCR_EL2.NV1=1 traps",
                NV_NV1 + " | msr spsr_el1, x3 | EL2 62301060 HCR_EL2.NV1=1 traps",
                NV + " | msr sctlr_el2, x7 | EL2 623104e0 HCR_EL2.NV=1 traps",
                NV_NV2 + " | msr sctlr_el2, x7 | EL2 623104e0 HCR_EL2.NV=1 traps",
                NV + " | mrs x7, sctlr_el12 | EL2 623144e1 HCR_EL2.NV=1 traps",
                NV_NV2 + " | msr cntp_tval_el02, x1 | EL2 62317824 HCR_EL2.NV=1 traps",
                NV_NV2 + " | msr cnthp_ctl_el2, x1 | EL2 62333824",
                NV_NV2 + " | mrs x1, ich_misr_el2 | EL2 62353037",
                NV + " | tlbi alle2 | EL2 621123ee",
                NV + " | tlbi vmalls12e1is | EL2 621d23e6",
                NV + " | at s1e2r, x0 | EL2 62111c10",
                NV + " | mrs x1, sp_el1 | EL2 62311023",
                WITHOUT_NV + " | mrs x1, sp_el1 | EL1 2000000",
                WITHOUT_NV + " | mrs x1, hcr_el2 | EL1 2000000",
                NV + " | eret | EL2 6a000000 HCR_EL2.NV=1",
                NV + " | eretaa | EL2 6a000002 HCR_EL2.NV=1",
                NV_NV1_NV2 + " | eretab | EL2 6a000003 HCR_EL2.NV=1",
                "0x400800c0000 | smc #5 | EL2 5e000005 HCR_EL2.TSC=1",
                NV + " | hvc #5 | EL2 5a000005",
                "0x140080000000 | at s1e1r, x0 | EL2 62101c10 HCR_EL2.AT=1",
                "0x240082000000 | tlbi vmalle1 | EL2 621023ee HCR_EL2.TTLB=1",
            })
    void what_virtual_el2_cannot_do_itself_is_trapped_with_its_syndrome(String hcr, String code, String expected)
            throws LoadProblem {
        run(hcr, "", code);

        assertThat(told).anyMatch(line -> line.startsWith(expected));
    }

    @Test
    void a_return_from_el0_is_undefined_and_not_trapped() throws LoadProblem {
        run(NV, "mov x0, #0x3c0; msr spsr_el2, x0", "eret");

        assertThat(told).anyMatch(line -> line.startsWith("EL1 2000000"));
    }

    @Test
    void without_pointer_authentication_an_authenticated_return_is_undefined_before_it_is_trapped() throws LoadProblem {
        machine = new Machine(new MachineConfiguration(16 << 20, 1, false, false, Set.of("-FEAT_PAuth"), 2));

        run(NV, "", "eretaa");

        assertThat(told).anyMatch(line -> line.startsWith("EL1 2000000"));
    }

    @ParameterizedTest
    @CsvSource({"-FEAT_NV2, EL2 62310822", "-FEAT_NV, EL1 2000000"})
    void without_the_feature_the_bits_of_hcr_el2_do_nothing(String feature, String expected) throws LoadProblem {
        machine = new Machine(new MachineConfiguration(16 << 20, 1, false, false, Set.of(feature), 2));

        run(FRAME.replace("msr vncr_el2, x21", "nop").formatted(NV_NV2, "", "msr vttbr_el2, x1"));

        assertThat(told).anyMatch(line -> line.startsWith(expected));
    }

    /** The return does not synchronise, so that EL1 begins with a write of VNCR_EL2 pending. */
    @Test
    void an_access_to_the_page_goes_by_vncr_el2_and_by_the_translation_of_el2() throws LoadProblem {
        machine = new Machine(new MachineConfiguration(16 << 20, 1, true, false, Set.of("FEAT_ExS"), 2));
        String leaving = "ldr x1, =0x30800030; msr sctlr_el2, x1; isb; ldr x1, =0x40400000; msr vncr_el2, x1";

        run(NV_NV2, "isb;" + leaving, "mov x1, #0x1234; msr vttbr_el2, x1");

        assertThat(told)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("MSR VTTBR_EL2 goes by")
                        .contains("HCR_EL2.NV", "HCR_EL2.NV2", "VNCR_EL2.BADDR"));
        assertThat(told)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("access to memory at VNCR_EL2 goes by")
                        .contains("HCR_EL2.E2H", "SCTLR_EL2.M", "SCTLR_EL2.EE")
                        .doesNotContain("SCTLR_EL1", "HCR_EL2.VM"));
        assertThat(machine.memory().read(PAGE + 0x20, 8))
                .as("a deferred machine uses the old page")
                .isEqualTo(0x1234);
    }

    private static String translationOn(String more) {
        return TRANSLATION_ON.formatted(more);
    }

    private long general(int register) {
        return machine.current().general(register);
    }

    private void run(String hcr, String leaving, String code) throws LoadProblem {
        run(FRAME.formatted(hcr, leaving.replace(";", "\n"), code.replace(";", "\n")));
    }

    private void run(String source) throws LoadProblem {
        machine.observe(new Accesses());
        machine.load(ElfFile.read(TestProgram.elfOf(source)));
        machine.run(10_000);
    }

    private final class Accesses extends Listener {
        Accesses() {
            super(told);
        }

        @Override
        public void vncrAccess(CpuView cpu, int register, int offset, boolean write, long value) {
            String name = Catalogue.row(register).name();
            told.add("%s %s at %03x: %x".formatted(write ? "MSR" : "MRS", name, offset, value));
        }

        @Override
        public void registerWritten(CpuView cpu, int register, long old, long value) {
            told.add("written %s %x".formatted(Catalogue.row(register).name(), value));
        }

        @Override
        public void exceptionTaken(CpuView cpu, TakenException exception) {
            String rule = exception.reason == null ? "" : " " + exception.reason.rule();
            told.add("EL%d %x%s".formatted(exception.toEl, exception.esr, rule));
            told.add("spsr " + Long.toHexString(exception.spsr));
            told.add("far " + Long.toHexString(exception.far));
        }
    }
}
