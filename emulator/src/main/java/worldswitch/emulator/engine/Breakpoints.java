package worldswitch.emulator.engine;

import java.util.Arrays;

/**
 * Virtual addresses at which an observer wants to be told before the instruction executes; and whether the guest's own
 * breakpoints, which are none of the observer's business, are on besides.
 */
public final class Breakpoints {
    private static final long NOWHERE = -1;

    private long[] addresses = {};
    private long passedAddress = NOWHERE;
    private long passedAt = NOWHERE;
    private boolean guest;
    private boolean none = true;

    /** Replaces all of them. */
    public void set(long... virtual) {
        addresses = virtual.clone();
        Arrays.sort(addresses);
        none = addresses.length == 0 && !guest;
    }

    /** Says whether the guest's own breakpoints may match here. */
    void join(boolean guests) {
        guest = guests;
        none = addresses.length == 0 && !guest;
    }

    /** Whether the guest's own breakpoints may match here. */
    boolean joined() {
        return guest;
    }

    /** Whether there are neither breakpoints of the observer nor of the guest. */
    boolean none() {
        return none;
    }

    /** Forgets which was met last: the machine stands at another moment. */
    void forget() {
        passedAddress = NOWHERE;
        passedAt = NOWHERE;
    }

    /** How many of the next {@code length} instructions come before one with a breakpoint. */
    int clear(long pc, int length) {
        int found = Arrays.binarySearch(addresses, pc);
        int next = found < 0 ? -found - 1 : found;
        return next < addresses.length && addresses[next] - pc >>> 2 < length
                ? (int) (addresses[next] - pc >>> 2)
                : length;
    }

    /**
     * Whether the breakpoint at an address is met for the first time at this instruction count: going on from it does
     * not meet it again.
     */
    boolean meet(long pc, long instructions) {
        boolean fresh = passedAddress != pc || passedAt != instructions;
        passedAddress = pc;
        passedAt = instructions;
        return fresh;
    }
}
