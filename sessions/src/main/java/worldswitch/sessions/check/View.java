package worldswitch.sessions.check;

import java.util.List;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.sessions.snapshot.Snapshot;

/**
 * A read of a register, and what it must give.
 *
 * @param who who reads
 * @param what the register by the name that the reader uses
 * @param label an instruction behind the read
 * @param in where what was read is at that label: {@code x1}, or a system register
 * @param must what it must be: a number, or the value of a system register at that label
 * @param why what that is, in words
 */
record View(String who, String what, String label, String in, String must, String why) {
    /** What was seen. */
    Seen at(Snapshot moment) {
        long expected = Catalogue.find(must)
                .map(register -> moment.cpu().direct(register.index()))
                .orElseGet(() -> Long.decode(must));
        return new Seen(this, value(moment), expected);
    }

    private long value(Snapshot moment) {
        return in.matches("x\\d+")
                ? moment.cpu().general(Integer.parseInt(in.substring(1)))
                : moment.cpu().direct(in);
    }

    /** A read and what it gave. */
    record Seen(View view, long value, long expected) {
        boolean right() {
            return value == expected;
        }

        String name() {
            return view.who + ": " + view.what;
        }

        String text() {
            return view.who + " reads " + view.what + " " + Words.hex(value) + ", must be " + Words.hex(expected) + ", "
                    + view.why;
        }

        List<String> cells() {
            return List.of(
                    view.who, view.what, Words.hex(value), Words.hex(expected), view.why, right() ? "agree" : "WRONG");
        }
    }
}
