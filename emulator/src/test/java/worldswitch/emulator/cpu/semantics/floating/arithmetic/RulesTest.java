package worldswitch.emulator.cpu.semantics.floating.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.time.VirtualTime;

/** Rules of the Arm ARM that are easy to get wrong. */
class RulesTest {
    private static final long MINUS_ZERO = Long.MIN_VALUE;
    private static final long DENORMAL = 1;
    private static final long SIGNALLING = 0x7ff0_0000_0000_0123L;
    private static final long QUIET = 0x7ff8_0000_0000_0456L;
    private static final long DEFAULT = 0x7ff8_0000_0000_0000L;
    private static final long INFINITY = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);
    private static final long ONE = Double.doubleToRawLongBits(1);

    private final Cpu cpu = new Cpu(0, new VirtualTime());

    @Test
    void a_signalling_nan_comes_before_a_quiet_one_and_is_made_quiet() {
        assertThat(Arithmetic.add(cpu, Double.SIZE, QUIET, SIGNALLING)).isEqualTo(0x7ff8_0000_0000_0123L);
        assertThat(cpu.fpsr).isEqualTo(Status.INVALID_OPERATION);
    }

    @Test
    void the_default_nan_replaces_whatever_an_operand_hands_on() {
        cpu.fpcr = Control.DEFAULT_NAN;
        assertThat(Arithmetic.add(cpu, Double.SIZE, QUIET, ONE)).isEqualTo(DEFAULT);
        assertThat(cpu.fpsr).isZero();
    }

    @Test
    void a_quiet_addend_does_not_hide_the_product_of_zero_and_infinity() {
        assertThat(Arithmetic.multiplyAdd(cpu, Double.SIZE, QUIET, 0, INFINITY)).isEqualTo(DEFAULT);
        assertThat(cpu.fpsr).isEqualTo(Status.INVALID_OPERATION);
    }

    @Test
    void what_cancels_is_negative_only_if_rounding_is_downwards() {
        assertThat(Arithmetic.subtract(cpu, Double.SIZE, ONE, ONE)).isZero();
        cpu.fpcr = Rounding.DOWN << 22;
        assertThat(Arithmetic.subtract(cpu, Double.SIZE, ONE, ONE)).isEqualTo(MINUS_ZERO);
        assertThat(cpu.fpsr).isZero();
    }

    @Test
    void a_number_is_tiny_before_it_is_rounded() {
        long below = Double.doubleToRawLongBits(Math.nextDown(1.0));
        assertThat(Arithmetic.multiply(cpu, Double.SIZE, Double.doubleToRawLongBits(Double.MIN_NORMAL), below))
                .isEqualTo(Double.doubleToRawLongBits(Double.MIN_NORMAL));
        assertThat(cpu.fpsr).isEqualTo(Status.UNDERFLOW | Status.INEXACT);
    }

    @Test
    void flushing_an_operand_is_told_and_flushing_a_result_is_an_underflow_that_is_not_inexact() {
        cpu.fpcr = Control.FLUSH;
        assertThat(Arithmetic.add(cpu, Double.SIZE, DENORMAL, 0)).isZero();
        assertThat(cpu.fpsr).isEqualTo(Status.INPUT_DENORMAL);
        cpu.fpsr = 0;
        long small = Double.doubleToRawLongBits(Double.MIN_NORMAL);
        assertThat(Arithmetic.multiply(cpu, Double.SIZE, small, small)).isZero();
        assertThat(cpu.fpsr).isEqualTo(Status.UNDERFLOW);
    }

    @Test
    void half_precision_is_flushed_by_its_own_control_and_not_told() {
        cpu.fpcr = Control.FLUSH;
        assertThat(Arithmetic.add(cpu, Short.SIZE, DENORMAL, 0)).isEqualTo(DENORMAL);
        cpu.fpcr = Control.FLUSH_HALF;
        assertThat(Arithmetic.add(cpu, Short.SIZE, DENORMAL, 0)).isZero();
        assertThat(cpu.fpsr).isZero();
    }

    @Test
    void the_alternative_half_has_no_infinity() {
        cpu.fpcr = Control.ALTERNATIVE_HALF;
        assertThat(FormatConversion.convert(cpu, Format.DOUBLE, Format.HALF, INFINITY))
                .isEqualTo(0x7fff);
        assertThat(cpu.fpsr).isEqualTo(Status.INVALID_OPERATION);
        assertThat(FormatConversion.convert(cpu, Format.HALF, Format.DOUBLE, 0x7fff))
                .isEqualTo(Double.doubleToRawLongBits(131008));
    }

    @Test
    void java_script_takes_a_flushed_number_for_no_integer() {
        cpu.fpcr = Control.FLUSH;
        assertThat(IntegerConversion.javaScript(cpu, DENORMAL)).isZero();
        assertThat(cpu.nzcv).isZero();
        assertThat(cpu.fpsr).isEqualTo(Status.INPUT_DENORMAL);
    }
}
