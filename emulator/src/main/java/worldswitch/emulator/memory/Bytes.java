package worldswitch.emulator.memory;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Little-endian words in a byte array. */
final class Bytes {
    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Bytes() {}

    static long get(byte[] bytes, int offset, int size) {
        return switch (size) {
            case 1 -> bytes[offset] & 0xffL;
            case 2 -> (short) SHORTS.get(bytes, offset) & 0xffffL;
            case 4 -> (int) INTS.get(bytes, offset) & 0xffff_ffffL;
            case 8 -> (long) LONGS.get(bytes, offset);
            default -> throw new IllegalArgumentException("no access has " + size + " bytes");
        };
    }

    static void set(byte[] bytes, int offset, int size, long value) {
        switch (size) {
            case 1 -> bytes[offset] = (byte) value;
            case 2 -> SHORTS.set(bytes, offset, (short) value);
            case 4 -> INTS.set(bytes, offset, (int) value);
            case 8 -> LONGS.set(bytes, offset, value);
            default -> throw new IllegalArgumentException("no access has " + size + " bytes");
        }
    }
}
