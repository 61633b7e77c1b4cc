package worldswitch.sessions.translation;

import java.util.HashMap;
import java.util.Map;
import worldswitch.emulator.memory.MemoryImage;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.mmu.explain.Explanation;
import worldswitch.emulator.mmu.explain.Question;
import worldswitch.emulator.mmu.explain.TranslationExplainer;
import worldswitch.emulator.mmu.regime.TranslationControls;
import worldswitch.sessions.snapshot.CpuSnapshot;
import worldswitch.sessions.snapshot.Snapshot;

/**
 * The translation of virtual addresses as it was at a snapshot, for any exception level and any kind of access.
 *
 * <p>The registers and the memory of the snapshot are put into a register file and a memory of their own, and the
 * emulator's walk runs over those: so a viewer cannot disagree with the machine, any thread may ask, and no machine is
 * touched. Control registers count with their effective values: a write that is not synchronised has no effect here, in a
 * machine that latches late.
 *
 * <p><b>What it does not know.</b> TLBs are no part of a snapshot: where the machine still goes by a stale entry, this
 * tells what the tables say, and {@link Explanation#stale} is null. While a machine runs, its snapshots hold the memory of
 * the last stop, and so do the tables here. The regimes are those of the present world: at EL2 of a non-VHE hypervisor that
 * has its host's EL1 registers loaded, an address of EL1 is the host's, not the guest's.
 *
 * <p>Cheap to make: pages of memory are shared, not copied. Not threadsafe: belongs to whoever made it.
 */
public final class Translations {
    private static final int BYTE = 1;
    private static final long PAGE = PhysicalMemory.PAGE_SIZE;

    private final MemoryImage image;
    private final FrozenCpu cpu;
    private final TranslationExplainer explainer;
    private final Map<Page, Explanation> pages = new HashMap<>();

    /** A page as an exception level sees it. */
    private record Page(long address, int el) {}

    private Translations(Snapshot snapshot, CpuSnapshot processor) {
        image = snapshot.memory();
        cpu = new FrozenCpu(processor, snapshot.instructions());
        PhysicalMemory memory = PhysicalMemory.of(image);
        explainer = new TranslationExplainer(memory, new TranslationControls(cpu.registers()));
    }

    /** The translations of the processor that a snapshot looks at. */
    public static Translations of(Snapshot snapshot) {
        return of(snapshot, snapshot.cpu());
    }

    /** The translations of one of the processors of a snapshot. */
    public static Translations of(Snapshot snapshot, CpuSnapshot processor) {
        return new Translations(snapshot, processor);
    }

    /**
     * Explains an access of one byte, step by step.
     *
     * @param el the exception level that makes it, 0 to 2; PSTATE.PAN is the snapshot's if that is the present level, else
     *     clear
     */
    public Explanation explain(long address, int el, Use use) {
        return explainer.explain(new Question(address, BYTE, el, use.flags(), el == cpu.el() && cpu.pan()));
    }

    /**
     * Reads virtual memory as an exception level may read it, or at least execute it; PSTATE.PAN does not count. Devices
     * are not read.
     */
    public Content read(long address, int el, int length) {
        byte[] bytes = new byte[length];
        int done = 0;
        while (done < length) {
            long at = address + done;
            int part = (int) Math.min(length - done, PAGE - (at & PAGE - 1));
            Explanation page = pages.computeIfAbsent(new Page(at & -PAGE, el), this::page);
            byte[] found = page.allowed() ? image.read(page.physical() + (at & PAGE - 1), part) : null;
            if (found == null) {
                return new Content(null, page.allowed() ? noMemory(page) : page.verdict());
            }
            System.arraycopy(found, 0, bytes, done, part);
            done += part;
        }
        return new Content(bytes, "");
    }

    private static String noMemory(Explanation page) {
        return "no RAM at physical address 0x" + Long.toHexString(page.physical());
    }

    private Explanation page(Page page) {
        Explanation read = ask(page, Use.READ);
        Explanation execution = read.allowed() ? read : ask(page, Use.EXECUTE);
        return execution.allowed() ? execution : read;
    }

    private Explanation ask(Page page, Use use) {
        return explainer.explain(new Question(page.address(), BYTE, page.el(), use.flags(), false));
    }
}
