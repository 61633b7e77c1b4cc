package worldswitch.sessions.address;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.mmu.Access;
import worldswitch.emulator.mmu.MemoryContext;
import worldswitch.emulator.mmu.access.Accesses;
import worldswitch.emulator.mmu.explain.Explanation;
import worldswitch.emulator.mmu.explain.Question;
import worldswitch.emulator.mmu.explain.TranslationExplainer;
import worldswitch.emulator.mmu.regime.TranslationControls;
import worldswitch.emulator.mmu.walk.StageTwoCache;
import worldswitch.emulator.mmu.walk.Translation;
import worldswitch.emulator.mmu.walk.TranslationWalk;
import worldswitch.emulator.mmu.walk.WalkTrace;
import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;
import worldswitch.sessions.control.CpuSnapshot;
import worldswitch.sessions.control.Snapshot;

/**
 * The virtual addresses of an exception level, as the translation tables and the registers of a snapshot have them.
 *
 * <p>The walk is the machine's own, over a register file and a memory made of the snapshot, so that a viewer cannot disagree with
 * the machine; it leaves no mark, and no machine is touched. TLBs are not part of a snapshot: where one of the running
 * machine is stale, this shows what the tables say.
 *
 * <p><b>Caveats.</b> Not threadsafe. The registers are those of the snapshot: from EL2 a host's view of EL1 is not the guest's.
 */
public final class AddressSpace {
    private static final List<SystemRegister> CONTROLS = Catalogue.rows().stream()
            .filter(row -> row.kind() == SystemRegister.Kind.REGISTER && row.control())
            .toList();
    private static final long PAN = Catalogue.mask("SPSR_EL2.PAN");
    private static final long PAGE = PhysicalMemory.PAGE_SIZE;
    private static final WalkTrace SILENT = new WalkTrace() {
        @Override
        public boolean looksOnly() {
            return true;
        }
    };

    private final Snapshot snapshot;
    private final Accesses accesses;
    private final TranslationWalk walk;
    private final TranslationExplainer explainer;
    private final int el;
    private final Map<Long, OptionalLong> pages = new HashMap<>();

    /** The address space of a level, 0 to 2, on the processor that a session looks at. */
    public AddressSpace(Snapshot snapshot, int el) {
        this.snapshot = snapshot;
        TranslationControls controls = new TranslationControls(registers(snapshot));
        this.el = el;
        PhysicalMemory memory = PhysicalMemory.of(snapshot.memory());
        accesses = new Accesses(new Level(el), controls);
        walk = new TranslationWalk(memory, controls, StageTwoCache.NONE);
        explainer = new TranslationExplainer(memory, controls);
    }

    private static RegisterFile registers(Snapshot snapshot) {
        CpuSnapshot cpu = snapshot.cpu();
        RegisterFile file = new RegisterFile(new StillCpu(cpu, snapshot.instructions()));
        CONTROLS.forEach(row -> file.set(row.index(), cpu.effective(row.index())));
        return file;
    }

    /** The physical address of a virtual one that could be read or executed. */
    public OptionalLong physical(long address) {
        OptionalLong page = pages.computeIfAbsent(address & -PAGE, this::translate);
        return page.isEmpty() ? page : OptionalLong.of(page.getAsLong() | address & PAGE - 1);
    }

    /** Reads bytes at a virtual address; null if one of them is not mapped, or is no RAM. */
    public byte @Nullable [] read(long address, int length) {
        byte[] bytes = new byte[length];
        int done = 0;
        while (done < length) {
            int part = (int) Math.min(length - done, PAGE - (address + done & PAGE - 1));
            OptionalLong physical = physical(address + done);
            byte[] found = physical.isEmpty() ? null : snapshot.memory().read(physical.getAsLong(), part);
            if (found == null) {
                return null;
            }
            System.arraycopy(found, 0, bytes, done, part);
            done += part;
        }
        return bytes;
    }

    /**
     * The translation of an access step by step, and why it fails if it does.
     *
     * @param flags what the access does: constants of {@link Access}
     */
    public Explanation explain(long address, int size, int flags) {
        boolean pan = (snapshot.cpu().pstate() & PAN) != 0;
        return explainer.explain(new Question(address, size, el, flags, pan));
    }

    private OptionalLong translate(long page) {
        OptionalLong read = translate(page, 0);
        return read.isPresent() ? read : translate(page, Access.FETCH);
    }

    private OptionalLong translate(long page, int flags) {
        Translation result = new Translation();
        boolean found = walk.translate(accesses.describe(page, 1, flags), result, true, SILENT);
        return found ? OptionalLong.of(result.physical(page)) : OptionalLong.empty();
    }

    /** An exception level without further state. */
    private record Level(int el) implements MemoryContext {
        @Override
        public boolean pan() {
            return false;
        }

        @Override
        public boolean uao() {
            return false;
        }
    }
}
