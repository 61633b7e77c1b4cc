package worldswitch.emulator.mmu.oracle;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** One translation to try: an operation on an address, under some registers and tables; 64 words in memory. */
final class TranslationCase {
    /** Bytes of a case in memory. */
    static final int BYTES = 512;
    /** The most words that a case can put into memory. */
    static final int MOST_POKES = 23;

    private static final String[] REGISTERS = {
        "HCR_EL2",
        "SCTLR_EL1",
        "TCR_EL1",
        "TTBR0_EL1",
        "TTBR1_EL1",
        "MAIR_EL1",
        "VTCR_EL2",
        "VTTBR_EL2",
        "SCTLR_EL2",
        "TCR_EL2",
        "TTBR0_EL2",
        "TTBR1_EL2",
        "MAIR_EL2"
    };

    /** What is done: 1 to 12 an AT, 16 and up an access at another exception level, 32 and up one at EL2. */
    int operation;
    /** Where. */
    long address;
    /** Whether PSTATE.PAN is set at EL2. */
    boolean pan;
    /** The output address of stage 1, while the case is made. */
    long output;
    /** PSTATE to enter the other exception level with. */
    long pstate;
    /** Values of registers. */
    final Map<String, Long> registers = new LinkedHashMap<>();
    /** Words to put into memory first. */
    final Map<Long, Long> pokes = new LinkedHashMap<>();

    TranslationCase() {
        for (String register : REGISTERS) {
            registers.put(register, 0L);
        }
    }

    /** Whether it fetches. */
    boolean isFetch() {
        return operation >= 16 && (operation & 15) == 5;
    }

    /** Whether it is an AT of a write. */
    boolean translatesWrite() {
        return operation < 16 && operation % 2 == 0;
    }

    void writeTo(ByteBuffer memory, int place) {
        int at = place * BYTES;
        memory.putLong(at, operation);
        memory.putLong(at + 8, address);
        int next = at + 16;
        for (long value : registers.values()) {
            memory.putLong(next, value);
            next += 8;
        }
        memory.putLong(at + 15 * 8, pan ? 1 : 0);
        memory.putLong(at + 16 * 8, pstate);
        memory.putLong(at + 17 * 8, pokes.size());
        next = at + 18 * 8;
        if (pokes.size() > MOST_POKES) {
            throw new IllegalStateException("too many pokes");
        }
        for (Map.Entry<Long, Long> poke : pokes.entrySet()) {
            memory.putLong(next, poke.getKey());
            memory.putLong(next + 8, poke.getValue());
            next += 16;
        }
    }

    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder("operation %d at %x pan %s pstate %x".formatted(operation, address, pan, pstate));
        registers.forEach((name, value) -> text.append(value == 0 ? "" : " %s=%x".formatted(name, value)));
        pokes.forEach((where, value) -> text.append("\n  %x: %x".formatted(where, value)));
        return text.toString();
    }
}
