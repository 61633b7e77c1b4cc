package worldswitch.emulator.assembler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.assembler.program.AssembledProgram;
import worldswitch.emulator.assembler.program.LineTable;
import worldswitch.emulator.assembler.program.ProgramSection;
import worldswitch.emulator.assembler.source.Severity;

/** What the assembler tells about a program beside its bytes, and where it stops. */
class AssemblerTest {
    @Test
    void sections_lie_in_the_order_code_constants_data_zeroed_from_the_base_address() {
        AssembledProgram program = Sources.assemble("""
                .bss
                .space 8
                .data
                .quad 1
                .section .rodata
                .balign 16
                .quad 2
                .text
                nop
                """).orThrow();
        assertThat(program.sections())
                .extracting(ProgramSection::toString)
                .containsExactly(
                        ".text [0x40080000, 0x40080004)",
                        ".rodata [0x40080010, 0x40080018)",
                        ".data [0x40080018, 0x40080020)",
                        ".bss [0x40080020, 0x40080028)");
        assertThat(program.section(".bss").orElseThrow().inFile()).isFalse();
    }

    @Test
    void the_entry_is_start_or_else_the_first_instruction() {
        assertThat(Sources.assemble("nop\nnop").orThrow().entry()).isEqualTo(Sources.BASE);
        assertThat(Sources.assemble("nop\n_start: nop").orThrow().entry()).isEqualTo(Sources.BASE + 4);
        assertThat(Sources.assemble(".set _start, nowhere\nnop").orThrow().entry())
                .isEqualTo(Sources.BASE);
    }

    @Test
    void the_layout_offers_its_boundaries_to_sources_that_do_not_define_them() {
        AssembledProgram program = Sources.assemble("""
                nop
                .quad _etext, _edata, __bss_start, __bss_end, _end
                .data
                .byte 1
                .bss
                .balign 8
                .space 9
                """).orThrow();
        assertThat(List.of("_etext", "_edata", "__bss_start", "__bss_end", "_end"))
                .extracting(name -> program.values().get(name) - Sources.BASE)
                .containsExactly(44L, 45L, 48L, 57L, 57L);
        assertThat(Sources.assemble("_end = 3\n.quad _end").orThrow().values()).containsEntry("_end", 3L);
    }

    @Test
    void an_instruction_of_a_macro_belongs_to_the_macro_s_line_and_to_the_line_that_uses_it() {
        AssembledProgram program = Sources.assemble("""
                .macro inner
                nop
                .endm
                .macro outer
                inner
                .endm
                nop
                outer
                """).orThrow();
        LineTable.Entry entry = program.lines().at(Sources.BASE + 4).orElseThrow();
        assertThat(entry.place()).hasToString("test.S:2:1");
        assertThat(entry.origin()).hasToString("test.S:8:1");
        assertThat(program.lines().addressesOf("test.S", 2)).containsExactly(Sources.BASE + 4);
        assertThat(program.lines().addressesOf("test.S", 8)).containsExactly(Sources.BASE + 4);
        assertThat(program.lines().at(Sources.BASE + 8)).isEmpty();
    }

    @Test
    void an_instruction_of_a_repetition_belongs_to_its_own_line() {
        AssembledProgram program = Sources.assemble("""
                .macro two
                .rept 2
                nop
                .endr
                .endm
                .rept 2
                nop
                two
                .endr
                """).orThrow();
        assertThat(program.lines().at(Sources.BASE + 12).orElseThrow().origin()).hasToString("test.S:7:1");
        assertThat(program.lines().at(Sources.BASE + 20).orElseThrow().origin()).hasToString("test.S:8:1");
        assertThat(program.lines().addressesOf("test.S", 8))
                .containsExactly(Sources.BASE + 4, Sources.BASE + 8, Sources.BASE + 16, Sources.BASE + 20);
    }

    @Test
    void a_line_meant_for_a_preprocessor_is_a_comment_with_a_warning() {
        Assembly assembly = Sources.assemble("#define A 1\n# a plain comment\n#ifdef A\nnop\n#endif\n");
        assertThat(assembly.diagnostics())
                .extracting(Object::toString)
                .containsExactly(
                        "test.S:1:1: warning: this is a comment: there is no C preprocessor",
                        "test.S:3:1: warning: this is a comment: there is no C preprocessor",
                        "test.S:5:1: warning: this is a comment: there is no C preprocessor");
        assertThat(assembly.program()).isPresent();
    }

    @Test
    void a_warning_leaves_the_program_and_a_note_is_what_the_source_prints() {
        Assembly assembly = Sources.assemble(".byte 300\n.print \"hello\"");
        assertThat(assembly.diagnostics())
                .extracting(diagnostic -> diagnostic.severity())
                .containsExactly(Severity.WARNING, Severity.NOTE);
        assertThat(assembly.orThrow().section(".text").orElseThrow().contents()).containsExactly(44);
    }

    @Test
    void an_erroneous_source_says_all_when_the_program_is_demanded() {
        assertThatThrownBy(() -> Sources.assemble("foo\nbar").orThrow())
                .hasMessage("test.S:1:1: error: unknown instruction 'foo'\n"
                        + "test.S:2:1: error: unknown instruction 'bar'; did you mean 'br'?");
    }

    @Test
    void a_line_continued_with_a_backslash_keeps_its_places() {
        Assembly assembly = Sources.assemble(".byte 1, \\\n  2, \\\n  nowhere\n");
        assertThat(assembly.report()).isEqualTo("test.S:3:3: error: undefined symbol 'nowhere'");
    }

    @Test
    void a_comment_over_several_lines_keeps_the_places_behind_it() {
        Assembly assembly = Sources.assemble("nop /* one\ntwo */ ; .byte nowhere\n");
        assertThat(assembly.report()).isEqualTo("test.S:2:16: error: undefined symbol 'nowhere'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            .quad 'PARENTHESES1'                              | expression nested deeper
            .quad 0'SUM'                                      | more than 1000 operators
            .space 0x4000001                                  | grows beyond
            .bss; .space 0x3ffffffff; .space 0x3ffffffff      | grows beyond
            .balign 0x80000000; .byte 1; .balign 0x80000000   | grows beyond
            """)
    void each_limit_is_one_error(String pattern, String message) {
        String source = pattern.replace("'PARENTHESES1'", "(".repeat(30_000) + "1")
                .replace("'SUM'", "+1".repeat(20_000))
                .replace("; ", "\n");
        assertThat(Sources.assemble(source).diagnostics())
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.message()).contains(message));
    }

    @Test
    void a_flood_of_errors_ends_after_a_thousand() {
        Assembly assembly = Sources.assemble(".rept 500000\nfoo\n.endr\n");
        assertThat(assembly.diagnostics()).hasSize(1000);
        assertThat(assembly.report())
                .endsWith("too many diagnostics: further ones are not shown\n    in .rept at test.S:1:1");
    }

    @Test
    void a_chain_of_symbols_is_followed_once() {
        StringBuilder source = new StringBuilder();
        for (int index = 0; index < 150; index++) {
            source.append(".set s")
                    .append(index)
                    .append(", s")
                    .append(index + 1)
                    .append(" + s")
                    .append(index + 1)
                    .append('\n');
        }
        AssembledProgram program =
                Sources.assemble(source + ".set s150, 1\n.quad s100\n").orThrow();
        assertThat(program.values()).containsEntry("s100", 1L << 50).containsEntry("s0", 0L);
    }
}
