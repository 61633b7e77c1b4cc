package worldswitch.emulator.gic.its;

import worldswitch.emulator.gic.lpi.Lpis;
import worldswitch.emulator.memory.BusFault;

/**
 * What the commands of an ITS do, each four words of 64 bits (GICv3 specification, 5.3).
 *
 * <p>A command whose parameters name what is not there is ignored, which is one of the things that the architecture allows,
 * and what QEMU does. A command that meets a table outside RAM throws {@link BusFault}, and the queue stalls at it.
 */
final class Commands {
    private static final int MOVI = 0x01;
    private static final int INT = 0x03;
    private static final int CLEAR = 0x04;
    private static final int SYNC = 0x05;
    private static final int MAPD = 0x08;
    private static final int MAPC = 0x09;
    private static final int MAPTI = 0x0a;
    private static final int MAPI = 0x0b;
    private static final int INV = 0x0c;
    private static final int INVALL = 0x0d;
    private static final int MOVALL = 0x0e;
    private static final int DISCARD = 0x0f;

    private static final int ID_SHIFT = 32;
    private static final int COLLECTION = 0xffff;
    private static final int EVENT_BITS = 0x1f;
    private static final int PROCESSOR_SHIFT = 16;
    private static final long PROCESSOR = 0xf_ffff_ffffL;

    private final Mappings mappings;

    Commands(Mappings mappings) {
        this.mappings = mappings;
    }

    /** Executes a command; of no effect if there is no such one. */
    void execute(long word0, long word1, long word2, long word3) {
        int device = (int) (word0 >>> ID_SHIFT);
        int event = (int) word1;
        int collection = (int) word2 & COLLECTION;
        boolean valid = word2 < 0;
        switch ((int) word0 & 0xff) {
            case MAPD -> mapDevice(device, word2, (int) word1 & EVENT_BITS, valid);
            case MAPC -> mapCollection(collection, processor(word2), valid);
            case MAPTI -> mapEvent(device, event, (int) (word1 >>> ID_SHIFT), collection);
            case MAPI -> mapEvent(device, event, event, collection);
            case MOVI -> move(device, event, collection);
            case MOVALL -> moveAll(processor(word2), processor(word3));
            case INT -> set(device, event, true);
            case CLEAR -> set(device, event, false);
            case DISCARD -> discard(device, event);
            case INV -> refresh(device, event);
            case INVALL -> refreshAll(mappings.processor(collection));
            case SYNC -> {} // Every command is finished before the next one begins.
            default -> {}
        }
    }

    /** How many LPIs are pending, each of which a command may have to look at. */
    int pending() {
        return mappings.pending();
    }

    /** An event of a device happens, or is taken back: its LPI becomes pending at its collection's processor. */
    void set(int device, int event, boolean on) {
        long entry = mappings.event(device, event);
        int processor = entry == 0 ? -1 : mappings.processor(Mappings.collection(entry));
        if (processor >= 0) {
            mappings.redistributor(processor).set(Mappings.intid(entry), on);
        }
    }

    private void mapDevice(int device, long events, int bits, boolean valid) {
        if (bits < Mappings.ID_BITS) {
            mappings.mapDevice(device, events, bits, valid);
        }
    }

    private void mapCollection(int collection, long processor, boolean valid) {
        if (!valid || mappings.hasProcessor(processor)) {
            mappings.mapCollection(collection, processor, valid);
        }
    }

    private void mapEvent(int device, int event, int intid, int collection) {
        if (Mappings.isLpi(intid)) {
            mappings.mapEvent(device, event, intid, collection);
        }
    }

    /** The event goes to another collection; its LPI goes along if it is pending. */
    private void move(int device, int event, int collection) {
        long entry = mappings.event(device, event);
        int to = mappings.processor(collection);
        int from = entry == 0 ? -1 : mappings.processor(Mappings.collection(entry));
        if (from < 0 || to < 0) {
            return;
        }
        int intid = Mappings.intid(entry);
        mappings.mapEvent(device, event, intid, collection);
        Lpis old = mappings.redistributor(from);
        if (from != to && old.isPending(intid)) {
            old.set(intid, false);
            mappings.redistributor(to).set(intid, true);
        }
    }

    private void moveAll(long from, long to) {
        if (mappings.hasProcessor(from) && mappings.hasProcessor(to)) {
            mappings.redistributor((int) from).moveAll(mappings.redistributor((int) to));
        }
    }

    private void discard(int device, int event) {
        set(device, event, false);
        if (mappings.event(device, event) != 0) {
            mappings.unmapEvent(device, event);
        }
    }

    private void refresh(int device, int event) {
        long entry = mappings.event(device, event);
        int processor = entry == 0 ? -1 : mappings.processor(Mappings.collection(entry));
        if (processor >= 0) {
            mappings.redistributor(processor).refresh(Mappings.intid(entry));
        }
    }

    private void refreshAll(int processor) {
        if (processor >= 0) {
            mappings.redistributor(processor).refreshAll();
        }
    }

    /** With GITS_TYPER.PTA=0 the field RDbase is the number of a processor. */
    private static long processor(long word) {
        return word >>> PROCESSOR_SHIFT & PROCESSOR;
    }
}
