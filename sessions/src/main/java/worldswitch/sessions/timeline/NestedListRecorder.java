package worldswitch.sessions.timeline;

import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.sessions.timeline.InterruptEvent.Step;

/**
 * Records what becomes of a guest hypervisor's list registers in memory, and which of the hardware's stand for them.
 *
 * <p>Whoever stores to them is recorded: the guest hypervisor, through the page at VNCR_EL2, and the hypervisor that brings
 * them up to date. A shadow is told by its vINTID, at the entry into the guest whose interrupts they are: only there do the
 * list registers of the hardware belong to it.
 */
final class NestedListRecorder {
    private static final int[] HARDWARE = IntStream.range(0, NestedLists.MOST)
            .map(number -> Catalogue.index("ICH_LR" + number + "_EL2"))
            .toArray();
    private static final long STATE = Catalogue.mask("ICH_LR0_EL2.State");
    private static final long VIRTUAL = Catalogue.mask("ICH_LR0_EL2.vINTID");

    private final NestedLists lists;
    private final LongUnaryOperator doubleword;
    private final InterruptRecorder rows;

    NestedListRecorder(NestedLists lists, LongUnaryOperator doubleword, InterruptRecorder rows) {
        this.lists = lists;
        this.doubleword = doubleword;
        this.rows = rows;
    }

    /** A store has changed some bytes. */
    void written(CpuView cpu, long physical, int size, long old) {
        long number = lists.number(physical);
        if (number >= 0 && number < lists.count()) {
            int list = (int) number;
            long now = doubleword.applyAsLong(lists.at(list));
            int shift = (int) (physical & Long.BYTES - 1) * Byte.SIZE;
            long part = -1L >>> Long.SIZE - size * Byte.SIZE << shift;
            rows.record(cpu, Step.NESTED_LIST, list, now & ~part | old << shift & part, now);
        }
    }

    /** The guest whose interrupts they are was entered. */
    void entered(CpuView cpu) {
        for (int list = 0; list < lists.count(); list++) {
            int shadow = shadow(cpu, doubleword.applyAsLong(lists.at(list)));
            if (shadow >= 0) {
                rows.record(cpu, Step.SHADOW, list, cpu.direct(HARDWARE[shadow]), shadow);
            }
        }
    }

    /** The list register of the hardware that holds the virtual interrupt of a nested one, or -1. */
    private static int shadow(CpuView cpu, long nested) {
        for (int shadow = 0; (nested & STATE) != 0 && shadow < HARDWARE.length; shadow++) {
            long value = cpu.direct(HARDWARE[shadow]);
            if ((value & STATE) != 0 && (value & VIRTUAL) == (nested & VIRTUAL)) {
                return shadow;
            }
        }
        return -1;
    }
}
