package worldswitch.emulator.cpu.semantics.floating.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.time.VirtualTime;

/** Java's arithmetic, where it is taken, against the integer arithmetic that it stands for. */
class JavaArithmeticTest {
    private static final int RANDOM_NUMBERS = 20;
    private static final double[] BORDERS = {
        0,
        1,
        0.5,
        3,
        Math.PI,
        Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Math.nextDown(Double.MIN_NORMAL),
        Math.nextUp(Double.MIN_NORMAL),
        Double.MAX_VALUE,
        Math.sqrt(Double.MIN_NORMAL),
        Math.sqrt(Double.MAX_VALUE),
        Double.POSITIVE_INFINITY,
        Double.NaN,
        Float.MIN_VALUE,
        Float.MIN_NORMAL,
        Float.MAX_VALUE
    };

    private final Cpu plain = cpu();
    private final Cpu exact = cpu();

    private interface Operation {
        long apply(Cpu cpu, long a, long b, long c);
    }

    private record Pair(String name, Format format, Operation fast, Operation integer) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void is_the_same_in_result_and_exceptions(Pair pair) {
        long[] numbers = numbers(pair.format);
        for (long a : numbers) {
            for (long b : numbers) {
                compare(pair, a, b, numbers[(int) ((a ^ b) % numbers.length + numbers.length) % numbers.length]);
            }
        }
    }

    private void compare(Pair pair, long a, long b, long c) {
        plain.fpsr = Status.INEXACT;
        exact.fpsr = Status.INEXACT;
        long expected = pair.integer.apply(exact, a, b, c);
        assertThat(pair.fast.apply(plain, a, b, c))
                .as("%s of %x, %x, %x", pair.name, a, b, c)
                .isEqualTo(expected);
        assertThat(plain.fpsr).as("%s of %x, %x, %x", pair.name, a, b, c).isEqualTo(exact.fpsr);
    }

    static Stream<Pair> operations() {
        return IntStream.of(Float.SIZE, Double.SIZE).boxed().flatMap(JavaArithmeticTest::operations);
    }

    private static Stream<Pair> operations(int size) {
        Format f = Format.of(size);
        return Stream.of(
                new Pair(
                        "add " + size,
                        f,
                        (cpu, a, b, c) -> Arithmetic.add(cpu, size, a, b),
                        (cpu, a, b, c) -> Addition.add(cpu, f, a, b)),
                new Pair(
                        "subtract " + size,
                        f,
                        (cpu, a, b, c) -> Arithmetic.subtract(cpu, size, a, b),
                        (cpu, a, b, c) -> Addition.subtract(cpu, f, a, b)),
                new Pair(
                        "multiply " + size,
                        f,
                        (cpu, a, b, c) -> Arithmetic.multiply(cpu, size, a, b),
                        (cpu, a, b, c) -> Multiplication.multiply(cpu, f, a, b)),
                new Pair(
                        "divide " + size,
                        f,
                        (cpu, a, b, c) -> Arithmetic.divide(cpu, size, a, b),
                        (cpu, a, b, c) -> Division.divide(cpu, f, a, b)),
                new Pair(
                        "root " + size,
                        f,
                        (cpu, a, b, c) -> Arithmetic.root(cpu, size, a),
                        (cpu, a, b, c) -> SquareRoot.root(cpu, f, a)),
                new Pair(
                        "multiply-add " + size,
                        f,
                        (cpu, a, b, c) -> Arithmetic.multiplyAdd(cpu, size, a, b, c),
                        (cpu, a, b, c) -> FusedMultiplyAdd.multiplyAdd(cpu, f, a, b, c)));
    }

    private static long[] numbers(Format format) {
        Random random = new Random(format.width);
        LongStream borders = DoubleStream.of(BORDERS).mapToLong(number -> bits(format, number));
        LongStream others = random.longs(RANDOM_NUMBERS).map(bits -> bits >>> Long.SIZE - format.width);
        return LongStream.concat(borders.flatMap(bits -> LongStream.of(bits, format.negate(bits))), others)
                .toArray();
    }

    private static long bits(Format format, double number) {
        return format == Format.DOUBLE
                ? Double.doubleToRawLongBits(number)
                : Integer.toUnsignedLong(Float.floatToRawIntBits((float) number));
    }

    private static Cpu cpu() {
        return new Cpu(0, new VirtualTime());
    }
}
