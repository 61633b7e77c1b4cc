package worldswitch.emulator.mmu.access;

import java.util.List;
import worldswitch.emulator.debug.WatchpointUnit;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.mmu.Access;
import worldswitch.emulator.mmu.GuestAbort;
import worldswitch.emulator.mmu.MemoryContext;
import worldswitch.emulator.mmu.Watchpoint;
import worldswitch.emulator.mmu.regime.TranslationControls;
import worldswitch.emulator.mmu.tlb.TlbDomain;
import worldswitch.emulator.mmu.tlb.TranslationBuffers;
import worldswitch.emulator.mmu.tlb.Translator;
import worldswitch.emulator.mmu.walk.Properties;
import worldswitch.emulator.mmu.walk.Translation;
import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/**
 * Memory as one processor sees it: the way to everything behind the fast path.
 *
 * <ol>
 *   <li><b>Fast path</b>, {@link FastPath}. The table of the present context ({@link FastTable}) has, by virtual page, the
 *       array of the page of RAM. One comparison says that the access is allowed and does not leave the page; the array is then
 *       read or written.
 *   <li><b>Slow path</b>, {@link SlowPath}: alignment, TLB or walk ({@link Translator}), permissions, page boundaries,
 *       devices, byte order, and the faults. If the access could have been fast, the page enters the table.
 *   <li><b>Contexts</b>, {@link Contexts}: exception level, PSTATE.PAN, ASID, VMID and the controls choose the table, so
 *       that a world switch invalidates nothing.
 *   <li><b>Staying true.</b> A page leaves the tables when the TLB loses its translation ({@link FastTables} is told), when
 *       its array is shared or replaced, when instructions were decoded from it or its stores are watched (its writes must be
 *       noticed), or when a watchpoint touches it, the debugger's or the guest's own.
 * </ol>
 *
 * <p>Not threadsafe: belongs to the machine's thread.
 */
public final class ProcessorMemory extends FastPath {
    /** Bytes that DC ZVA writes, as DCZID_EL0.BS says: 4 bytes, shifted left. */
    private static final int ZERO_BLOCK = Integer.BYTES
            << (int) Catalogue.field("DCZID_EL0.BS")
                    .get(Catalogue.row(Catalogue.index("DCZID_EL0")).reset());

    private final PhysicalMemory memory;
    private final MemoryContext context;
    private final GuestAbort abort;
    private final FastTables tables;
    private final Contexts contexts;
    private final SlowPath slow;
    private final Translator translator;
    private final TranslationBuffers buffers;
    private final Watched watched;
    private final WatchpointUnit watchpoints;

    /**
     * Makes the memory of a processor.
     *
     * @param cpu what observers are shown
     * @param context the state that translation goes by, besides registers
     * @param abort the instance to fill and throw
     * @param domain whose broadcast TLB maintenance this processor hears
     */
    public ProcessorMemory(
            PhysicalMemory memory,
            RegisterFile registers,
            CpuView cpu,
            MemoryContext context,
            GuestAbort abort,
            TlbDomain domain) {
        this.memory = memory;
        this.context = context;
        this.abort = abort;
        TranslationControls controls = new TranslationControls(registers);
        tables = new FastTables(context);
        buffers = new TranslationBuffers(tables);
        translator = new Translator(memory, controls, buffers);
        contexts = new Contexts(context, translator, tables);
        watchpoints = new WatchpointUnit(registers, tables::clear);
        WatchpointCheck check = new WatchpointCheck(watchpoints, registers, context, abort);
        slow = new SlowPath(memory, translator, new Accesses(context, controls), check, abort);
        watched = new Watched(cpu);
        table = contexts.present();
        domain.join(buffers);
        memory.listen(tables);
        controls.follow(this::controlsChanged);
    }

    /** The TLBs, whose contents are part of the machine's state. */
    public TranslationBuffers buffers() {
        return buffers;
    }

    /** The translation behind loads and stores. */
    public Translator translator() {
        return translator;
    }

    /** The state that translation goes by, besides registers. */
    public MemoryContext context() {
        return context;
    }

    /** What a faulting access throws. */
    public GuestAbort abort() {
        return abort;
    }

    /** Sends accesses to watched addresses to an observer from now on. */
    public void observe(MachineObserver observer) {
        watched.observe(observer);
    }

    @Override
    public void watch(List<Watchpoint> watchpoints) {
        watched.replace(watchpoints);
        tables.clear();
    }

    private void controlsChanged() {
        contexts.forget();
        table = contexts.present();
    }

    @Override
    public void contextChanged() {
        table = contexts.present();
    }

    @Override
    public long load(long address, int size, int flags) {
        long value = slow.load(address, size, flags);
        if (slow.plain && !isWatched(address)) {
            byte[] page = memory.readable(slow.physical);
            if (page != null) {
                enter().mayRead(address, page);
            }
        }
        watched.accessed(address, size, false, value);
        return value;
    }

    @Override
    public void store(long address, int size, long value, int flags) {
        slow.store(address, size, value, flags);
        if (slow.plain && !isWatched(address) && !memory.isHeeded(slow.physical)) {
            byte[] page = memory.writable(slow.physical);
            if (page != null) {
                enter().mayWrite(address, page);
            }
        }
        watched.accessed(address, size, true, value);
    }

    /** Whether the debugger or the guest itself watches something in the page of an address. */
    private boolean isWatched(long address) {
        return watched.touches(address)
                || watchpoints.armed && watchpoints.touches(address & FastTable.PAGE, PhysicalMemory.PAGE_SIZE);
    }

    @Override
    public boolean mayFaultMidway(long address, int size) {
        return watchpoints.armed || super.mayFaultMidway(address, size);
    }

    @Override
    boolean isSwapped(long address, int flags) {
        return slow.isSwapped(address, flags);
    }

    private FastTable enter() {
        table = contexts.find();
        return table;
    }

    @Override
    public long translate(long address, int size, int flags) {
        return slow.translate(address, size, flags);
    }

    /** Writes zeroes to the block that holds an address (DC ZVA). */
    public void zero(long address) {
        slow.zero(address, ZERO_BLOCK);
        watched.accessed(address & -ZERO_BLOCK, ZERO_BLOCK, true, 0);
    }

    /** Checks an address as {@link #zero} does, and writes nothing (DC GVA). */
    public void checkZero(long address) {
        slow.translate(address, ZERO_BLOCK, Access.ZERO | Access.WRITE);
    }

    @Override
    public long fetch(long address) {
        FastTable fast = table;
        int slot = FastTable.fetchSlot(address);
        if (fast.fetchTags[slot] == (address & (FastTable.PAGE | 3))) {
            return fast.fetchPages[slot] | address & OFFSET;
        }
        Translation found = slow.fetch(address);
        enter().mayFetch(address, slow.physical, found.is(Properties.GUARDED));
        return slow.physical;
    }

    @Override
    public boolean guarded(long address) {
        fetch(address);
        return table.guarded[FastTable.fetchSlot(address)];
    }
}
