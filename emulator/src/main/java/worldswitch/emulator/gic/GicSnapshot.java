package worldswitch.emulator.gic;

import java.util.List;
import java.util.Optional;
import worldswitch.emulator.gic.virtual.ListRegister;
import worldswitch.emulator.gic.virtual.VirtualSnapshot;

/**
 * The interrupt controller as it stood at one moment: immutable, readable from any thread.
 *
 * @param enabledGroups GICD_CTLR: bit 0 for group 0, bit 1 for group 1
 * @param cpus what belongs to each processor
 */
public record GicSnapshot(int enabledGroups, List<CpuPart> cpus) {
    /**
     * What belongs to one processor.
     *
     * @param physical its CPU interface
     * @param virtual its virtual CPU interface
     * @param interrupts the interrupts private to it or routed to it that are not idle, or that a list register stands for
     */
    public record CpuPart(PhysicalSnapshot physical, VirtualSnapshot virtual, List<InterruptSnapshot> interrupts) {
        public CpuPart {
            interrupts = List.copyOf(interrupts);
        }

        /** The physical interrupt that a list register stands for, if it does. */
        public Optional<InterruptSnapshot> behind(ListRegister list) {
            return interrupts.stream()
                    .filter(interrupt -> list.hardware() && interrupt.intid() == list.physicalIntid())
                    .findFirst();
        }
    }

    public GicSnapshot {
        cpus = List.copyOf(cpus);
    }
}
