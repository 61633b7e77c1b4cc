package worldswitch.emulator.cpu.semantics.oracle;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

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
    /** Bytes of a state. */
    static final int SIZE = REGISTERS * Long.BYTES + WINDOW_SIZE;

    final long[] registers = new long[REGISTERS];
    final byte[] window = new byte[WINDOW_SIZE];

    static ProcessorState read(ByteBuffer from) {
        ProcessorState state = new ProcessorState();
        for (int i = 0; i < REGISTERS; i++) {
            state.registers[i] = from.getLong();
        }
        from.get(state.window);
        return state;
    }

    void write(ByteBuffer to) {
        for (long register : registers) {
            to.putLong(register);
        }
        to.put(window);
    }

    /** A hash of everything. */
    long hash() {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE);
        write(bytes);
        bytes.flip();
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
        return text.toString();
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
