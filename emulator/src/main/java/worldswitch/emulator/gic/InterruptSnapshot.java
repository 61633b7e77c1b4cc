package worldswitch.emulator.gic;

import worldswitch.emulator.gic.lpi.Lpis;

/**
 * One physical interrupt as it stood at one moment.
 *
 * @param intid its identifier
 * @param cpu the processor it is private to or routed to, or -1 if it is routed to nobody
 * @param enabled whether it is enabled in the distributor or redistributor
 * @param pending whether it is pending
 * @param active whether it is active
 * @param asserted whether its line is asserted
 * @param edge whether it is edge-triggered
 * @param group 0 or 1
 * @param priority lower is more urgent
 */
public record InterruptSnapshot(
        int intid,
        int cpu,
        boolean enabled,
        boolean pending,
        boolean active,
        boolean asserted,
        boolean edge,
        int group,
        int priority) {
    /** Copies the state of an LPI that is pending. */
    static InterruptSnapshot of(Lpis lpis, int intid, int cpu) {
        return new InterruptSnapshot(
                intid, cpu, lpis.isEnabled(intid), true, false, false, true, lpis.groupOf(intid), lpis.priority(intid));
    }

    /** Copies the state of an interrupt. */
    static InterruptSnapshot of(InterruptBank bank, int intid, int cpu) {
        int word = intid >> 5;
        return new InterruptSnapshot(
                intid,
                cpu,
                (bank.enabled(word) >>> intid & 1) != 0,
                (bank.pending(word) >>> intid & 1) != 0,
                (bank.active(word) >>> intid & 1) != 0,
                (bank.asserted(word) >>> intid & 1) != 0,
                (bank.edge(word) >>> intid & 1) != 0,
                bank.groupOf(intid),
                bank.priority(intid));
    }

    /** Pending, active, both or neither, in words. */
    public String state() {
        if (pending) {
            return active ? "pending and active" : "pending";
        }
        return active ? "active" : "inactive";
    }
}
