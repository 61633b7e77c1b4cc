package worldswitch.emulator.gic.virtual;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import worldswitch.emulator.cpu.InterruptLines;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.gic.interrupt.ActivePriorities;
import worldswitch.emulator.gic.interrupt.InterruptLine;
import worldswitch.emulator.gic.interrupt.Intid;
import worldswitch.emulator.gic.interrupt.Priority;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;

/**
 * The virtual CPU interface of one processor.
 *
 * <p>A hypervisor writes virtual interrupts into list registers; the guest sees them through the ICV_ registers, which look
 * to it like a CPU interface of its own. An interrupt's way through here:
 *
 * <ol>
 *   <li><b>Pending.</b> Of the list registers that are pending in an enabled group, {@link #update} selects the most
 *       urgent. If it passes the virtual priority mask and the running priority, a virtual line is asserted: IRQ for group
 *       1, FIQ for group 0.
 *   <li><b>Acknowledged.</b> A read of ICV_IARn makes it active and its group priority the running one.
 *   <li><b>Ended.</b> A write of ICV_EOIRn drops the running priority; in the same step, or by ICV_DIR where EOImode is 1,
 *       the interrupt is deactivated. If it stands for a physical interrupt (HW=1), that one is deactivated too, and the
 *       device may interrupt again without the hypervisor having been entered.
 *   <li><b>Looked after.</b> What the hypervisor has to know (a list register free, none pending, an end it asked for, an end
 *       that no list register answers to) raises the maintenance interrupt: {@link Maintenance}.
 * </ol>
 *
 * <p>Where this differs from QEMU: with EOImode=1 a write of ICV_EOIR that finds no list register does not count in
 * EOIcount, since it would not have deactivated anything (Arm ARM, ICH_HCR_EL2.EOIcount).
 */
public final class VirtualInterface implements Stateful {
    private final InterruptLines lines;
    private final InterruptLine maintenanceLine;
    private final IntConsumer physicalDeactivation;
    final ListRegisters lists;
    final ActivePriorities active = new ActivePriorities();
    final VirtualControl control = new VirtualControl();
    private int best = -1;

    /**
     * Makes the virtual interface of a processor, disabled.
     *
     * @param lines where the virtual lines end
     * @param maintenanceLine the maintenance interrupt
     * @param physicalDeactivation deactivates a physical interrupt
     */
    public VirtualInterface(
            CpuView cpu, InterruptLines lines, InterruptLine maintenanceLine, IntConsumer physicalDeactivation) {
        this.lists = new ListRegisters(cpu);
        this.lines = lines;
        this.maintenanceLine = maintenanceLine;
        this.physicalDeactivation = physicalDeactivation;
    }

    /** Reports list register transitions from now on. */
    public void observe(MachineObserver observer) {
        lists.observe(observer);
    }

    /** What it holds now. */
    public VirtualSnapshot snapshot() {
        return new VirtualSnapshot(
                IntStream.range(0, ListRegisters.COUNT)
                        .mapToObj(number -> new ListRegister(lists.get(number)))
                        .toList(),
                control.hcr(),
                control.vmcr(),
                misr(),
                Maintenance.causes(lists, control),
                lists.ended(),
                lists.empty(),
                active.read(0),
                active.read(1),
                active.running(),
                signalledGroup() < 0 ? -1 : best);
    }

    /** Whether a list register that is not invalid stands for a physical interrupt. */
    public boolean standsFor(int physicalIntid) {
        return lists.findHardware(physicalIntid) >= 0;
    }

    /** Selects anew, and drives the virtual lines and the maintenance interrupt. */
    public void update() {
        best = lists.mostUrgent(control.enabledGroups());
        int signalled = signalledGroup();
        lines.virtual(signalled == 1, signalled == 0);
        maintenanceLine.drive(control.enabled() && misr() != 0);
    }

    /** ICH_MISR_EL2. */
    long misr() {
        return Maintenance.status(lists, control);
    }

    /** ICV_HPPIRn. */
    int highestPending(int group) {
        return best >= 0 && ListRegister.group(lists.get(best)) == group
                ? ListRegister.virtualIntid(lists.get(best))
                : Intid.SPURIOUS;
    }

    /** What {@link #acknowledge} would return. */
    int signalled(int group) {
        int intid = signalledGroup() == group ? ListRegister.virtualIntid(lists.get(best)) : Intid.SPURIOUS;
        return Intid.isSpecial(intid) ? Intid.SPURIOUS : intid;
    }

    /** ICV_IARn: takes the virtual interrupt that is being signalled, if it is of the group. */
    int acknowledge(int group) {
        if (signalledGroup() != group) {
            return Intid.SPURIOUS;
        }
        int intid = signalled(group);
        long list = lists.get(best);
        if (intid == Intid.SPURIOUS) {
            lists.set(best, ListRegister.withdrawn(list));
        } else {
            active.activate(group, ListRegister.priority(list) & control.groupMask(group));
            lists.set(best, ListRegister.acknowledged(list));
        }
        update();
        return intid;
    }

    /** ICV_EOIRn: drops the running priority, and deactivates the interrupt unless that is separate. */
    void end(int group, int intid) {
        int dropped = Intid.isSpecial(intid) ? Priority.IDLE : active.drop();
        if (dropped == Priority.IDLE) {
            return;
        }
        int number = lists.findActive(intid);
        if (!control.separateDeactivation() && number < 0) {
            countUnmatched(intid);
        } else if (number >= 0 && endsHere(number, group, dropped) && !onlyDrops(intid)) {
            deactivate(number);
        }
        update();
    }

    /** ICV_DIR: deactivates a virtual interrupt, where that is separate from ending. */
    void deactivateSeparately(int intid) {
        if (!control.separateDeactivation() || Intid.isSpecial(intid)) {
            return;
        }
        int number = lists.findActive(intid);
        if (number < 0) {
            countUnmatched(intid);
        } else {
            deactivate(number);
        }
        update();
    }

    @Override
    public void state(StateTape tape) {
        lists.state(tape);
        active.state(tape);
        control.state(tape);
    }

    private int signalledGroup() {
        if (best < 0 || !control.enabled()) {
            return -1;
        }
        long list = lists.get(best);
        int group = ListRegister.group(list);
        int priority = ListRegister.priority(list);
        boolean passes = priority < control.priorityMask() && active.letPass(priority, control.groupMask(group));
        return passes ? group : -1;
    }

    private boolean onlyDrops(int intid) {
        return control.separateDeactivation() && intid < Intid.FIRST_LPI;
    }

    private boolean endsHere(int number, int group, int dropped) {
        long list = lists.get(number);
        int groupPriority = ListRegister.priority(list) & control.groupMask(group);
        return ListRegister.group(list) == group && groupPriority == dropped;
    }

    private void countUnmatched(int intid) {
        if (intid < Intid.FIRST_LPI) {
            control.countEnd();
        }
    }

    private void deactivate(int number) {
        long list = lists.get(number);
        lists.set(number, ListRegister.deactivated(list));
        if (ListRegister.isHardware(list)) {
            physicalDeactivation.accept(ListRegister.physicalIntid(list));
        }
    }
}
