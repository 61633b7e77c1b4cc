package worldswitch.emulator.gic;

import worldswitch.emulator.cpu.InterruptLines;
import worldswitch.emulator.gic.interrupt.ActivePriorities;
import worldswitch.emulator.gic.interrupt.InterruptSource;
import worldswitch.emulator.gic.interrupt.Intid;
import worldswitch.emulator.gic.interrupt.Priority;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;

/**
 * The physical CPU interface of one processor: what is signalled to it, acknowledged and ended by it.
 *
 * <p>{@link #update} selects the most urgent interrupt that could be signalled, of the processor's private ones, of the
 * shared ones routed to it and of its LPIs, and drives the lines: group 0 is FIQ, group 1 is IRQ. It must be called after every change of
 * anything that this depends on; acknowledging then is a look at what was selected.
 */
final class CpuInterface implements Stateful {
    private final int cpu;
    private final Distributor distributor;
    private final Redistributor redistributor;
    private final InterruptLines lines;
    private final Runnable updateAll;
    private final Selection pending = new Selection();
    /** AP0R0 and AP1R0. */
    final ActivePriorities active = new ActivePriorities();

    private final int[] binaryPoints = {Priority.LEAST_BINARY_POINT, Priority.LEAST_BINARY_POINT + 1};
    private int priorityMask;
    private int enabledGroups;
    private boolean commonBinaryPoint;
    private boolean separateDeactivation;

    /**
     * Makes a CPU interface at reset.
     *
     * @param updateAll to be run after an interrupt was deactivated, which may be another processor's
     */
    CpuInterface(
            int cpu, Distributor distributor, Redistributor redistributor, InterruptLines lines, Runnable updateAll) {
        this.updateAll = updateAll;
        this.cpu = cpu;
        this.distributor = distributor;
        this.redistributor = redistributor;
        this.lines = lines;
        pending.clear();
    }

    /** Selects anew, and drives the lines. */
    void update() {
        pending.clear();
        int groups = enabledGroups & distributor.enabledGroups();
        if (groups != 0 && !redistributor.asleep()) {
            redistributor.bank.offer(0, -1, groups, pending);
            distributor.offer(cpu, groups, pending);
            redistributor.offerLpi(groups, pending);
        }
        int signalled = signalledGroup();
        lines.physical(signalled == 1, signalled == 0);
    }

    /** ICC_HPPIRn: the most urgent pending interrupt if it is of the group, whatever masks it. */
    int highestPending(int group) {
        return pending.group() == group ? pending.intid() : Intid.SPURIOUS;
    }

    /** What {@link #acknowledge} would return. */
    int signalled(int group) {
        return signalledGroup() == group ? pending.intid() : Intid.SPURIOUS;
    }

    /** ICC_IARn: takes the interrupt that is being signalled, if it is of the group. */
    int acknowledge(int group) {
        int intid = signalled(group);
        InterruptSource source = pending.source();
        if (intid != Intid.SPURIOUS && source != null) {
            active.activate(group, pending.priority() & groupMask(group));
            source.acknowledge(intid);
            update();
        }
        return intid;
    }

    /**
     * ICC_EOIRn: drops the running priority, and deactivates the interrupt unless that is separate. Ignored where the most
     * urgent active priority is not of the group, which the architecture leaves unpredictable. An LPI has no active state, so
     * that only its priority is dropped.
     */
    void end(int group, int intid) {
        boolean ours = active.running() != Priority.IDLE && active.runningGroup() == group;
        if (intid >= Intid.FIRST_SPECIAL && intid < Intid.FIRST_LPI || !ours) {
            return;
        }
        active.drop();
        if (separateDeactivation) {
            update();
        } else {
            deactivateAnywhere(intid);
        }
    }

    /** ICC_DIR: deactivates, where that is separate from ending. */
    void deactivate(int intid) {
        if (separateDeactivation) {
            deactivateAnywhere(intid);
        }
    }

    /** Deactivates an interrupt that this processor can see, on behalf of whoever. */
    void deactivateAnywhere(int intid) {
        InterruptBank bank = intid < Intid.FIRST_SHARED ? redistributor.bank : distributor.bank;
        if (intid < Intid.COUNT) {
            bank.setActive(intid >> 5, 1 << intid, false);
        }
        updateAll.run();
    }

    /** ICC_PMR. */
    int priorityMask() {
        return priorityMask;
    }

    /** Writes ICC_PMR. */
    void priorityMask(long value) {
        priorityMask = (int) value & Priority.MASK;
    }

    /** What ICC_BPRn reads as. */
    int binaryPoint(int group) {
        return group == 1 && commonBinaryPoint ? Priority.common(binaryPoints[0]) : binaryPoints[group];
    }

    /** Writes ICC_BPRn. */
    void binaryPoint(int group, long value) {
        if (group == 0 || !commonBinaryPoint) {
            binaryPoints[group] = Priority.binaryPoint(group, value);
        }
    }

    /** ICC_IGRPENn. */
    boolean enabled(int group) {
        return (enabledGroups >> group & 1) != 0;
    }

    /** Writes ICC_IGRPENn. */
    void enabled(int group, boolean on) {
        enabledGroups = enabledGroups & ~(1 << group) | (on ? 1 << group : 0);
    }

    /** ICC_CTLR.CBPR. */
    boolean commonBinaryPoint() {
        return commonBinaryPoint;
    }

    /** ICC_CTLR.EOImode. */
    boolean separateDeactivation() {
        return separateDeactivation;
    }

    /** Writes ICC_CTLR.CBPR and EOImode. */
    void control(boolean common, boolean separate) {
        commonBinaryPoint = common;
        separateDeactivation = separate;
    }

    @Override
    public void state(StateTape tape) {
        active.state(tape);
        binaryPoints[0] = tape.index(binaryPoints[0], Byte.SIZE);
        binaryPoints[1] = tape.index(binaryPoints[1], Byte.SIZE);
        priorityMask = tape.index(priorityMask, Priority.IDLE + 1);
        enabledGroups = tape.index(enabledGroups, 1 << binaryPoints.length);
        commonBinaryPoint = tape.flag(commonBinaryPoint);
        separateDeactivation = tape.flag(separateDeactivation);
    }

    /** What it holds now. */
    PhysicalSnapshot snapshot() {
        return new PhysicalSnapshot(
                redistributor.asleep(),
                enabledGroups,
                priorityMask,
                binaryPoint(0),
                binaryPoint(1),
                separateDeactivation,
                active.running(),
                active.read(0),
                active.read(1),
                pending.intid(),
                lines.irq(),
                lines.fiq());
    }

    private int groupMask(int group) {
        return group == 1 && commonBinaryPoint
                ? Priority.groupMask(0, binaryPoints[0])
                : Priority.groupMask(group, binaryPoints[group]);
    }

    private int signalledGroup() {
        int group = pending.group();
        boolean passes =
                group >= 0 && pending.priority() < priorityMask && active.letPass(pending.priority(), groupMask(group));
        return passes ? group : -1;
    }
}
