package worldswitch.views.vgic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import worldswitch.emulator.gic.GicSnapshot;
import worldswitch.emulator.gic.InterruptSnapshot;
import worldswitch.emulator.gic.virtual.ListRegister;
import worldswitch.emulator.gic.virtual.VirtualSnapshot;

/**
 * A station on an interrupt's way from its device to a guest.
 *
 * @param name the station
 * @param text what it holds of this interrupt
 * @param reached whether the interrupt is there
 */
record Step(String name, String text, boolean reached) {
    private static final int PRIORITY_MASK_SHIFT = 24;

    /** The way of the interrupt in a list register. */
    static List<Step> of(GicSnapshot.CpuPart cpu, int number) {
        ListRegister list = cpu.virtual().lists().get(number);
        Optional<InterruptSnapshot> physical = cpu.behind(list);
        List<Step> way = new ArrayList<>();
        way.add(distributor(list, physical));
        way.add(physicalInterface(physical));
        way.add(new Step("List register " + number, words(list), list.state() != ListRegister.State.INVALID));
        way.add(virtualInterface(cpu.virtual(), list, number));
        way.add(guest(cpu.virtual(), list, number));
        return way;
    }

    private static Step distributor(ListRegister list, Optional<InterruptSnapshot> physical) {
        if (list.state() == ListRegister.State.INVALID) {
            return new Step("Distributor", "no interrupt of this list register", false);
        }
        if (!list.hardware()) {
            return new Step("Distributor", "made up by the hypervisor: no physical interrupt", false);
        }
        String text = physical.map(each ->
                        "INTID " + each.intid() + " " + each.state() + (each.asserted() ? ", line asserted" : ""))
                .orElse("INTID " + list.physicalIntid() + " inactive");
        return new Step("Distributor", text, physical.isPresent());
    }

    private static Step physicalInterface(Optional<InterruptSnapshot> physical) {
        return physical.filter(InterruptSnapshot::active)
                .map(each -> new Step("Hypervisor", "acknowledged INTID " + each.intid() + ", not deactivated", true))
                .orElse(new Step("Hypervisor", "holds no active interrupt for it", false));
    }

    private static Step virtualInterface(VirtualSnapshot virtual, ListRegister list, int number) {
        if ((virtual.hcr() & 1) == 0) {
            return new Step("Virtual interface", "off: ICH_HCR_EL2.En=0", false);
        }
        long mask = virtual.vmcr() >>> PRIORITY_MASK_SHIFT & 0xff;
        if (virtual.signalled() == number) {
            return new Step("Virtual interface", "the most urgent one: signalled", true);
        }
        boolean masked = list.priority() >= mask;
        return new Step("Virtual interface", masked ? "masked: priority is not below VPMR" : "not signalled", false);
    }

    private static Step guest(VirtualSnapshot virtual, ListRegister list, int number) {
        return switch (list.state()) {
            case ACTIVE, PENDING_AND_ACTIVE -> new Step("Guest", "acknowledged vINTID " + list.virtualIntid(), true);
            case PENDING ->
                new Step(
                        "Guest", virtual.signalled() == number ? "vIRQ waits for the guest" : "has not seen it", false);
            case INVALID -> new Step("Guest", "sees nothing", false);
        };
    }

    private static String words(ListRegister list) {
        return list.state() == ListRegister.State.INVALID ? "empty" : list.state() + " vINTID " + list.virtualIntid();
    }
}
