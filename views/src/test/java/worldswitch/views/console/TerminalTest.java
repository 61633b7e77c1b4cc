package worldswitch.views.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
    private static String shown(String... printed) {
        Terminal terminal = new Terminal();
        for (String bytes : printed) {
            terminal.print(bytes);
        }
        return terminal.takeFinished() + terminal.line();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "one line and the next,                  one~r~ntwo,              one~ntwo",
        "a carriage return overwrites,           [ 10%]~r[ 20%],          [ 20%]",
        "a backspace goes back,                  ab~b~b~bX,               Xb",
        "a tabulator goes on to its stop,        a~tb,                    a       b",
        "a bell is not seen,                     a~lb,                    ab",
        "colours are taken out,                  ~e[1;32mroot~e[0m:~e[m,  root:",
        "a title is taken out,                   ~e]0;window~lroot,       root",
        "a title that a sequence ends,           ~e]0;window~e\\root,     root",
        "a set of characters is taken out,       ~e(Broot,                root",
        "the rest of a line is erased,           abcdef~e[3D~e[K,         abc",
        "the beginning of a line is erased,      abc~e[2D~e[1KX,          ' Xc'",
        "a whole line is erased,                 abc~r~e[2Kx,             x",
        "characters are deleted,                 abcdef~r~e[2P,           cdef",
        "characters are inserted,                abc~r~e[2@,              '  abc'",
        "the cursor goes to a column,            abc~e[2GX,               aXc",
        "the question where the cursor is,       a~e[6nb,                 ab",
        "the cursor goes right of the line,      a~e[3CX,                 a   X",
        "a broken sequence ends at a control,    a~e[1~nb,                ab",
    })
    void prints(String name, String printed, String shown) {
        assertThat(shown(plain(printed))).isEqualTo(plain(shown));
    }

    private static String plain(String text) {
        return text.replace("~e", "\u001b")
                .replace("~r", "\r")
                .replace("~n", "\n")
                .replace("~b", "\b")
                .replace("~t", "\t")
                .replace("~l", "\u0007");
    }

    @Test
    void finished_lines_are_told_once() {
        Terminal terminal = new Terminal();
        terminal.print("one\r\ntwo\r\nthr");
        assertThat(terminal.takeFinished()).isEqualTo("one\ntwo\n");
        terminal.print("ee\r\n");
        assertThat(terminal.takeFinished()).isEqualTo("three\n");
        assertThat(terminal.line()).isEmpty();
    }

    @Test
    void characters_may_be_cut_anywhere() {
        String bytes =
                new String("\u00e4\u20ac\ud83d\ude00.".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        for (int cut = 0; cut <= bytes.length(); cut++) {
            assertThat(shown(bytes.substring(0, cut), bytes.substring(cut))).isEqualTo("\u00e4\u20ac\ud83d\ude00.");
        }
    }

    @Test
    void a_line_without_end_is_broken() {
        assertThat(shown("x".repeat(10_000)).lines().map(String::length)).containsExactly(4096, 4096, 1808);
    }

    @Property(tries = 300)
    void whatever_is_printed_it_is_the_same_in_any_portions(
            @ForAll @Size(max = 12)
                    List<@StringLength(max = 8) @CharRange(from = '\0', to = '\u00ff') String> portions) {
        assertThat(shown(portions.toArray(String[]::new))).isEqualTo(shown(String.join("", portions)));
    }
}
