package worldswitch.views.memory;

import java.util.function.BiFunction;
import worldswitch.sessions.translation.Content;

/**
 * Sixteen bytes of memory.
 *
 * @param address the address of the first
 * @param content the bytes, or why they cannot be read
 */
record MemoryRow(long address, Content content) {
    static final int BYTES = 16;

    /** The bytes at an address that is a multiple of sixteen, read by a function of address and length. */
    static MemoryRow at(long address, BiFunction<Long, Integer, Content> reader) {
        return new MemoryRow(address, reader.apply(address, BYTES));
    }

    /** The bytes as numbers, in two groups of eight. */
    String numbers() {
        byte[] present = content.bytes();
        if (present == null) {
            return content.problem();
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < BYTES; i++) {
            text.append(i == BYTES / 2 ? "  " : i == 0 ? "" : " ").append(String.format("%02x", present[i]));
        }
        return text.toString();
    }

    /** The bytes as letters; a dot stands for what is none. */
    String letters() {
        byte[] present = content.bytes();
        if (present == null) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (byte each : present) {
            text.append(each >= ' ' && each < 0x7f ? (char) each : '.');
        }
        return text.toString();
    }
}
