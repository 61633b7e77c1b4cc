package worldswitch.emulator.isa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the decoder tells those who execute: operands as values, and which words are no instruction. */
class DecoderTest {
    private static final InstructionSet A64 = InstructionSet.A64;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "add x0, x1, #0x1000        | ADD_64_addsub_imm      | imm       | 0x1000",
                "cmp x1, #0x5               | SUBS_64S_addsub_imm    | Rd        | 31",
                "ldr x0, [x1, #32760]       | LDR_64_ldst_pos        | imm       | 32760",
                "ldr x0, [x1, #-8]          | LDUR_64_ldst_unscaled  | imm       | -8",
                "stp x0, x1, [sp, #-512]!   | STP_64_ldstpair_pre    | imm       | -512",
                "ldr x0, [x1, w2, sxtw #3]  | LDR_64_ldst_regoff     | amount    | 3",
                "ldr x0, [x1, w2, sxtw #3]  | LDR_64_ldst_regoff     | extend    | 6",
                "ldraa x0, [x1, #-4096]     | LDRAA_64_ldst_pac      | imm       | -4096",
                "b .-8                      | B_only_branch_imm      | offset    | -8",
                "b.ne .+8                   | B_only_condbranch      | cond      | 1",
                "cset x0, ne                | CSINC_64_condsel       | cond      | 0",
                "tbz x3, #33, .+4           | TBZ_only_testbranch    | bit       | 33",
                "adrp x0, .+0x3000          | ADRP_only_pcreladdr    | offset    | 0x3000",
                "mov w0, #-2                | MOVN_32_movewide       | imm       | 0xfffffffe",
                "mov x0, #-2                | MOVN_64_movewide       | imm       | -2",
                "movk x0, #1, lsl #48       | MOVK_64_movewide       | imm       | 0x1000000000000",
                "and w0, w1, #0xff00ff      | AND_32_log_imm         | imm       | 0xff00ff",
                "extr x0, x1, x2, #5        | EXTR_64_extract        | lsb       | 5",
                "lsl x0, x1, #4             | UBFM_64M_bitfield      | immr      | 60",
                "msr daifset, #3            | MSR_SI_pstate          | field     | 30",
                "mrs x0, s3_4_c1_c1_0       | MRS_RS_systemmove      | register  | 0xe088",
                "tlbi vae1, x3              | SYS_CR_systeminstrs    | operation | 0x4439",
                "casp x2, x3, x4, x5, [x6]  | CASP_CP64_comswappr    | Rs2       | 3",
                "addg x0, x1, #32, #3       | ADDG_64_addsub_immtags | imm       | 32",
                "hint #100                  | HINT_HM_hints          | imm       | 100",
                "svc #0xffff                | SVC_EX_exception       | imm       | 0xffff",
            })
    void an_operand_is_the_value_it_stands_for(String statement, String form, String operand, String value) {
        Instruction instruction = decode(statement);
        assertThat(instruction.form().name()).isEqualTo(form);
        assertThat(instruction.operand(operand)).isEqualTo(Long.decode(value));
    }

    @Test
    void a_register_tells_whether_31_is_the_stack_pointer() {
        Form add = decode("add x0, x1, #1").form();
        assertThat(add.operand("Rn").kind()).isEqualTo(Operand.Kind.GENERAL_OR_SP);
        assertThat(decode("adds x0, x1, #1").form().operand("Rd").kind()).isEqualTo(Operand.Kind.GENERAL);
        assertThat(decode("ldr x0, [x1, x2]").form().operand("Rm").kind()).isEqualTo(Operand.Kind.GENERAL);
        assertThat(add.operand("imm").kind()).isEqualTo(Operand.Kind.VALUE);
    }

    @Test
    void the_narrower_of_two_rows_is_meant() {
        assertThat(decode("hint #0").form().name()).isEqualTo("NOP_HI_hints");
        assertThat(decode("hint #34").form().name()).isEqualTo("BTI_HB_hints");
        assertThat(decode("hint #99").form().name()).isEqualTo("HINT_HM_hints");
    }

    @Test
    void fields_without_an_operand_can_be_asked_for_as_they_are() {
        assertThat(decode("movz x0, #1, lsl #32").operand("hw")).isEqualTo(2);
        assertThat(decode("sys #3, C7, C4, #1, x0").operand("CRm")).isEqualTo(4);
    }

    /** Each line: an allocated word, and the same with reserved bits, by the named rule. */
    @ParameterizedTest
    @CsvSource({
        "8b020020, 8bc20020, ADD shifted by ROR",
        "0b020020, 0b028020, a 32-bit shift by 32 or more",
        "8b226020, 8b227420, an extended register shifted by 5 or more",
        "92400020, 927ffc20, a bitmask of ones only",
        "12000020, 12400020, N=1 in a 32-bit logical immediate",
        "93400020, 93000020, N other than sf in a bitfield",
        "52800020, 52c00020, a 32-bit move to bit 32 or above",
        "f8626820, f8622820, a register offset with option bit 1 clear",
        "48207c82, 48217c82, a pair of registers that starts at an odd one",
        "c8a17c02, c8a17802, a compare and swap whose Rt2 is not all ones",
        "d503201f, d503001f, CRn 0 of the system instructions",
        "d50041bf, d50041ff, no PSTATE field",
        "d61f0000, d61e0000, op2 of the branches to registers",
        "d4000001, d4000000, no exception generated",
        "1ac00800, 1ac00000, no two-source operation",
        "dac00000, dac02000, no one-source operation"
    })
    void reserved_bits_make_a_word_unallocated(String allocated, String reserved, String rule) {
        assertThat(A64.decode(Integer.parseUnsignedInt(allocated, 16)))
                .as(allocated)
                .isNotNull();
        assertThat(A64.decode(Integer.parseUnsignedInt(reserved, 16))).as(rule).isNull();
    }

    @Test
    void an_unallocated_word_is_written_as_data() {
        assertThat(A64.disassemble(0xffffffff, 0, SymbolNames.NONE)).isEqualTo(".inst 0xffffffff ; undefined");
    }

    @Test
    void targets_carry_the_names_of_the_program() {
        SymbolNames names = address -> address == 0x40080010L ? "start+0x10" : null;
        assertThat(A64.disassemble(0x54000040, 0x40080008L, names)).isEqualTo("b.eq 0x40080010 <start+0x10>");
        assertThat(A64.disassemble(0x54000040, 0x40080000L, names)).isEqualTo("b.eq 0x40080008");
    }

    @Test
    void the_tokens_of_a_line_are_its_text() {
        IntStream.of(0x54000040, 0xf8626820, 0xd53c1100, 0xa9bf7bfd).forEach(word -> {
            Instruction instruction = Objects.requireNonNull(A64.decode(word));
            StringBuilder text = new StringBuilder();
            instruction.tokens(0, SymbolNames.NONE).forEach(token -> text.append(token.text()));
            assertThat(text).hasToString(instruction.text(0, SymbolNames.NONE));
        });
    }

    private static Instruction decode(String statement) {
        return Objects.requireNonNull(A64.decode(Statement.encode(statement, 0x1000)));
    }
}
