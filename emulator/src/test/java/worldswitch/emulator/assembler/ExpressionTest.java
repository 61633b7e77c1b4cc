package worldswitch.emulator.assembler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import worldswitch.emulator.assembler.program.AssembledProgram;

/** Expressions drawn from all operators have the values that GNU as gives them. */
class ExpressionTest {
    private static final List<String> OPERATORS = List.of(
            "+", "-", "*", "|", "&", "^", "!", "==", "!=", "<>", "<", ">", "<=", ">=", "&&", "||", "<< 3 ^", ">> 5 +",
            "/ 7 -", "% 9 |");
    private static final List<String> SIGNS = List.of("", "", "", "-", "~", "!", "+", "- ~");
    private static final List<String> NUMBERS = List.of(
            "0", "1", "2", "7", "0x10", "0b1011", "017", "'a'", "0xffffffff", "0x7fffffffffffffff", "forward", "back");

    @TempDir
    Path scratch = Path.of("");

    @Test
    void a_thousand_random_expressions_have_the_values_that_gnu_as_gives_them() throws Exception {
        Random random = new Random(20_261_121);
        String lines = Stream.generate(() -> "\t.quad\t" + expression(random, 4) + "\n")
                .limit(1000)
                .collect(Collectors.joining());
        String source = "\t.data\n\t.set\tback, -5\n" + lines + "\t.set\tforward, 12\n";
        AssembledProgram program = Sources.assemble(source).orThrow();
        Path file = Files.writeString(scratch.resolve("expressions.S"), source);
        GnuTools gnu = new GnuTools(scratch);
        assertThat(program.section(".data").orElseThrow().contents())
                .isEqualTo(gnu.section(gnu.link(file, program), ".data"));
    }

    private static String expression(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return pick(SIGNS, random) + pick(NUMBERS, random);
        }
        String operands = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(index -> expression(random, depth - 1) + " " + pick(OPERATORS, random) + " ")
                .collect(Collectors.joining());
        String whole = operands + expression(random, depth - 1);
        return random.nextInt(3) == 0 ? pick(SIGNS, random) + "(" + whole + ")" : whole;
    }

    private static String pick(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
