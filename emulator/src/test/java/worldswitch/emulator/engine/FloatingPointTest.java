package worldswitch.emulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.emulator.machine.TestProgram;
import worldswitch.emulator.machine.load.ElfFile;
import worldswitch.emulator.machine.load.LoadProblem;

/** Floating point in a loop that becomes hot, against the same in Java. */
class FloatingPointTest {
    private static final int ROUNDS = 1500;
    private static final double GROWTH = 3.9;
    private static final int INEXACT = 1 << 4;
    /** A population that grows by the logistic map, in D0; what it was in all, in D4; how often it was below a half, in X5. */
    private static final String SCALAR = """
            _start:  msr cptr_el2, xzr
                     ldr x1, =0x%x
                     fmov d1, x1
                     fmov d0, #0.25
                     fmov d2, #1.0
                     fmov d3, #0.5
                     mov x4, #%d
            1:       fsub d5, d2, d0
                     fmul d0, d0, d1
                     fmul d0, d0, d5
                     fmadd d4, d0, d1, d4
                     fcmpe d0, d3
                     cinc x5, x5, mi
                     subs x4, x4, #1
                     b.ne 1b
                     b .
            """;
    /** Four populations in V0, of which one is extinct. */
    private static final String VECTOR = """
            _start:  msr cptr_el2, xzr
                     ldr x1, =0x%x
                     fmov s1, w1
                     fmov v2.4s, #1.0
                     fmov v0.4s, #0.25
                     fmov x2, d0
                     fmov s0, #0.5
                     fmov v0.d[1], x2
                     mov x4, #%d
            1:       fsub v5.4s, v2.4s, v0.4s
                     fmul v0.4s, v0.4s, v1.s[0]
                     fmul v0.4s, v0.4s, v5.4s
                     fmla v4.4s, v0.4s, v1.s[0]
                     subs x4, x4, #1
                     b.ne 1b
                     b .
            """;

    @Test
    void scalars_are_what_java_computes() throws LoadProblem {
        double population = 0.25;
        double sum = 0;
        long few = 0;
        for (int i = 0; i < ROUNDS; i++) {
            population = population * GROWTH * (1 - population);
            sum = Math.fma(population, GROWTH, sum);
            few += population < 0.5 ? 1 : 0;
        }
        Cpu cpu = run(scalar(), 10 * ROUNDS).cpus().get(0);
        assertThat(Double.longBitsToDouble(cpu.v[0])).isEqualTo(population);
        assertThat(Double.longBitsToDouble(cpu.v[8])).isEqualTo(sum);
        assertThat(cpu.x[5]).isEqualTo(few);
        assertThat(cpu.fpsr).isEqualTo(INEXACT);
    }

    @Test
    void vectors_are_what_java_computes() throws LoadProblem {
        float[] population = {0.5f, 0, 0.25f, 0.25f};
        float[] sum = new float[population.length];
        for (int i = 0; i < ROUNDS; i++) {
            for (int element = 0; element < sum.length; element++) {
                population[element] = population[element] * (float) GROWTH * (1 - population[element]);
                sum[element] = Math.fma(population[element], (float) GROWTH, sum[element]);
            }
        }
        Cpu cpu = run(vector(), 10 * ROUNDS).cpus().get(0);
        assertThat(elements(cpu, 0)).containsExactly(population);
        assertThat(elements(cpu, 4)).containsExactly(sum);
    }

    private static float[] elements(Cpu cpu, int register) {
        long low = cpu.v[2 * register];
        long high = cpu.v[2 * register + 1];
        int[] bits = {(int) low, (int) (low >>> 32), (int) high, (int) (high >>> 32)};
        float[] elements = new float[bits.length];
        for (int i = 0; i < bits.length; i++) {
            elements[i] = Float.intBitsToFloat(bits[i]);
        }
        return elements;
    }

    @Test
    void one_instruction_at_a_time_comes_to_the_same_as_fused_lines() throws LoadProblem {
        for (String source : new String[] {scalar(), vector()}) {
            Machine whole = run(source, 10 * ROUNDS);
            Machine stepped = machine(source);
            for (int i = 1; i <= 10 * ROUNDS; i++) {
                stepped.run(i);
            }
            assertThat(stepped.stateHash()).isEqualTo(whole.stateHash());
        }
    }

    private static String scalar() {
        return SCALAR.formatted(Double.doubleToRawLongBits(GROWTH), ROUNDS);
    }

    private static String vector() {
        return VECTOR.formatted(Float.floatToRawIntBits((float) GROWTH), ROUNDS);
    }

    private static Machine run(String source, long instructions) throws LoadProblem {
        Machine machine = machine(source);
        machine.run(instructions);
        return machine;
    }

    private static Machine machine(String source) throws LoadProblem {
        Set<String> features = Set.of("FEAT_FP", "FEAT_AdvSIMD");
        Machine machine = new Machine(new MachineConfiguration(16 << 20, 1, false, false, features, 2));
        machine.load(ElfFile.read(TestProgram.elfOf(source)));
        return machine;
    }
}
