package worldswitch.emulator.cpu.semantics.oracle;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import worldswitch.emulator.cpu.Cpu;

/** What an instruction can see and change, in the layout that the oracle's program reads and writes. */
final class ProcessorState {
    /** Bytes of memory that the instruction may touch. */
    static final int WINDOW_SIZE = 128;

    /** The index of the stack pointer. */
    static final int SP = 31;
    /** The index of the flags, in bits 31 to 28. */
    static final int NZCV = 32;
    /** The index of where execution went, relative to the instruction. */
    static final int WENT = 33;

    private static final int REGISTERS = 34;
    /** The index of FPCR among the vector registers' halves, behind which is FPSR. */
    static final int FPCR = 64;

    private static final int VECTORS = FPCR + 2;
    private static final int GENERAL_SIZE = REGISTERS * Long.BYTES + WINDOW_SIZE;
    /** Bytes of a state. */
    static final int SIZE = GENERAL_SIZE + VECTORS * Long.BYTES;

    final long[] registers = new long[REGISTERS];
    final byte[] window = new byte[WINDOW_SIZE];
    /** The halves of V0 to V31, FPCR, FPSR. */
    final long[] vectors = new long[VECTORS];

    /** The state of a processor, without where it went and what is in memory. */
    static ProcessorState of(Cpu cpu) {
        ProcessorState state = new ProcessorState();
        System.arraycopy(cpu.x, 0, state.registers, 0, SP);
        state.registers[SP] = cpu.x[Cpu.SP];
        state.registers[NZCV] = (long) cpu.nzcv << 28;
        System.arraycopy(cpu.v, 0, state.vectors, 0, cpu.v.length);
        state.vectors[FPCR] = Integer.toUnsignedLong(cpu.fpcr);
        state.vectors[FPCR + 1] = Integer.toUnsignedLong(cpu.fpsr);
        return state;
    }

    /** Brings a processor into this state, memory aside. */
    void enter(Cpu cpu) {
        System.arraycopy(registers, 0, cpu.x, 0, SP);
        cpu.x[Cpu.SP] = registers[SP];
        cpu.nzcv = (int) (registers[NZCV] >>> 28);
        System.arraycopy(vectors, 0, cpu.v, 0, cpu.v.length);
        cpu.fpcr = (int) vectors[FPCR];
        cpu.fpsr = (int) vectors[FPCR + 1];
    }

    static ProcessorState read(ByteBuffer from) {
        ProcessorState state = new ProcessorState();
        for (int i = 0; i < REGISTERS; i++) {
            state.registers[i] = from.getLong();
        }
        from.get(state.window);
        for (int i = 0; i < VECTORS; i++) {
            state.vectors[i] = from.getLong();
        }
        return state;
    }

    void write(ByteBuffer to) {
        for (long register : registers) {
            to.putLong(register);
        }
        to.put(window);
        for (long half : vectors) {
            to.putLong(half);
        }
    }

    /** A hash of everything, or of everything but the vector registers. */
    long hash(boolean withVectors) {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE);
        write(bytes);
        bytes.flip().limit(withVectors ? SIZE : GENERAL_SIZE);
        long hash = 0;
        while (bytes.hasRemaining()) {
            hash = (hash ^ bytes.getLong()) * 0x9e3779b97f4a7c15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /** What differs from another state, in words. */
    List<String> differences(ProcessorState other) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < REGISTERS; i++) {
            if (registers[i] != other.registers[i]) {
                differences.add("%s %x, not %x".formatted(name(i), registers[i], other.registers[i]));
            }
        }
        for (int i = 0; i < WINDOW_SIZE; i++) {
            if (window[i] != other.window[i]) {
                differences.add("memory[%d] %02x, not %02x".formatted(i, window[i], other.window[i]));
            }
        }
        for (int i = 0; i < VECTORS; i++) {
            if (vectors[i] != other.vectors[i]) {
                differences.add("%s %016x, not %016x".formatted(vectorName(i), vectors[i], other.vectors[i]));
            }
        }
        return differences;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < REGISTERS; i++) {
            text.append(name(i))
                    .append('=')
                    .append(Long.toHexString(registers[i]))
                    .append(' ');
        }
        for (int i = 0; i < VECTORS; i++) {
            text.append("%s=%016x ".formatted(vectorName(i), vectors[i]));
        }
        return text.toString();
    }

    private static String vectorName(int half) {
        return half < FPCR ? "V" + half / 2 + (half % 2 == 0 ? ".low" : ".high") : half == FPCR ? "FPCR" : "FPSR";
    }

    private static String name(int register) {
        return switch (register) {
            case SP -> "SP";
            case NZCV -> "NZCV";
            case WENT -> "PC+";
            default -> "X" + register;
        };
    }
}
