package worldswitch.sessions.check;

import java.util.ArrayList;
import java.util.List;
import worldswitch.sessions.snapshot.Snapshot;

/**
 * A register of virtual EL2 and its home: the register of EL1 that does for EL1 what it does for EL2.
 *
 * @param register the register of EL2 by name
 * @param offset where the hypervisor keeps it, {@code "0x1000"}
 * @param home the register of EL1 by name
 * @param how {@code copied}, {@code translated} or {@code fixed up}: see {@link HomeRule}
 */
record Home(String register, String offset, String home, String how) {
    /** What was seen of it when loaded, while running, and when put back. */
    Seen at(long address, List<Snapshot> moments) {
        return new Seen(
                this,
                Words.at(moments.get(0), address),
                moments.get(0).cpu().direct(home),
                moments.get(1).cpu().direct(home),
                Words.at(moments.get(2), address),
                moments.get(2).cpu().direct(home));
    }

    /**
     * A register's values.
     *
     * @param loaded the virtual register when it was loaded
     * @param home its home then
     * @param running its home while the guest hypervisor ran
     * @param put the virtual register when it was put back
     * @param left its home then
     */
    record Seen(Home of, long loaded, long home, long running, long put, long left) {
        /** What does not agree, in words. */
        List<String> wrong() {
            HomeRule rule = HomeRule.of(of.how, of.register, of.home);
            List<String> wrong = new ArrayList<>();
            must("when loaded", home, rule.home(loaded), wrong);
            if (!rule.saved()) {
                must("while running", running, home, wrong);
            }
            must("when put back", left, running, wrong);
            long expected = rule.saved() ? rule.virtual(left) : loaded;
            if (put != expected) {
                wrong.add(of.register + " is " + Words.hex(put) + " when put back, must be " + Words.hex(expected));
            }
            return wrong;
        }

        private void must(String when, long seen, long expected, List<String> wrong) {
            if (seen != expected) {
                wrong.add(of.home + ", the home of " + of.register + ", is " + Words.hex(seen) + " " + when
                        + ", must be " + Words.hex(expected));
            }
        }

        List<String> cells() {
            return List.of(
                    of.register,
                    of.home,
                    of.how,
                    Words.hex(loaded),
                    Words.hex(home),
                    Words.hex(running),
                    Words.hex(put),
                    wrong().isEmpty() ? "agree" : "WRONG");
        }
    }
}
