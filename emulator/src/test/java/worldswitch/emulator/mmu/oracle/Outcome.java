package worldswitch.emulator.mmu.oracle;

import worldswitch.emulator.mmu.GuestAbort;
import worldswitch.emulator.mmu.walk.Fault;

/** What came of a case, in words that both machines can be put into. */
final class Outcome {
    private static final int SUPERVISOR_CALL = 0x15;
    private static final int HYPERVISOR_CALL = 0x16;

    private Outcome() {}

    /** The outcome that a line of the driver tells of. */
    static String ofLine(String line) {
        String[] words = line.trim().split(" ");
        long esr = word(words, 0);
        if (esr == 0) {
            return "par %x".formatted(word(words, 3));
        }
        int exceptionClass = (int) (esr >>> 26);
        if (exceptionClass == HYPERVISOR_CALL && (esr & 0xffff) == 1) {
            return ofSyndrome(1, word(words, 4), word(words, 5), 0);
        }
        return ofSyndrome(2, esr, word(words, 1), word(words, 2));
    }

    /** What the tables were behind the case, as one number. */
    static long tables(String line) {
        return word(line.trim().split(" "), 6);
    }

    private static long word(String[] words, int number) {
        return Long.parseUnsignedLong(words[number], 16);
    }

    private static String ofSyndrome(int el, long esr, long far, long hpfar) {
        int exceptionClass = (int) (esr >>> 26);
        return switch (exceptionClass) {
            case SUPERVISOR_CALL -> "done";
            case HYPERVISOR_CALL, 0 -> "fetched";
            case 0x20, 0x21 -> abort(el, true, esr, far, hpfar);
            case 0x24, 0x25 -> abort(el, false, esr, far, hpfar);
            default -> "exception class %x at EL%d".formatted(exceptionClass, el);
        };
    }

    private static String abort(int el, boolean fetch, long esr, long far, long hpfar) {
        return abort(el, fetch, (int) esr & 0x3f, bit(esr, 6), bit(esr, 7), bit(esr, 8), far, hpfar);
    }

    private static int bit(long value, int number) {
        return (int) (value >>> number) & 1;
    }

    private static String abort(int el, boolean fetch, int status, int write, int walk, int cm, long far, long hpfar) {
        return "%s abort at EL%d status %02x%s%s%s address %x%s"
                .formatted(
                        fetch ? "fetch" : "data",
                        el,
                        status,
                        write != 0 && !fetch ? " write" : "",
                        walk != 0 ? " walk" : "",
                        cm != 0 && !fetch ? " maintenance" : "",
                        far,
                        hpfar == 0 ? "" : " ipa %x".formatted(hpfar << 8));
    }

    /** The outcome that an abort of ours is. */
    static String of(GuestAbort abort) {
        return abort(
                abort.targetEl,
                abort.fetch,
                Fault.status(abort.cause, abort.level),
                abort.write ? 1 : 0,
                abort.onWalk ? 1 : 0,
                abort.maintenance ? 1 : 0,
                abort.address,
                abort.stage2 ? abort.ipa >>> 12 << 4 : 0);
    }
}
