package worldswitch.emulator.gic;

import worldswitch.emulator.gic.interrupt.Intid;
import worldswitch.emulator.gic.lpi.Lpis;
import worldswitch.emulator.memory.MmioDevice;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;

/**
 * The redistributor of one processor: its private interrupts and its LPIs, in two frames of 64 KiB.
 *
 * <p>The first frame identifies and wakes the processor and tells where its LPIs are kept, the second holds its SGIs and PPIs. While GICR_WAKER.ProcessorSleep
 * is set, as it is at reset, nothing is forwarded to the CPU interface (GICv3 specification, 11.1); QEMU forwards all the
 * same.
 */
final class Redistributor implements MmioDevice, Stateful {
    /** The bytes of its two frames. */
    static final long REGION = 0x2_0000;

    private static final int CONTROL = 0x0000;
    private static final int IMPLEMENTER = 0x0004;
    private static final int TYPE = 0x0008;
    private static final int TYPE_UPPER = 0x000c;
    private static final int WAKE = 0x0014;
    private static final int PROPERTIES = 0x0070;
    private static final int PENDING_TABLE = 0x0078;
    private static final int SECOND_FRAME = 0x1_0000;

    private static final int ENABLE_LPIS = 1;
    private static final int CLEAR_ENABLE_SUPPORTED = 1 << 1;
    private static final int PHYSICAL_LPIS = 1;
    private static final int LAST = 1 << 4;
    /** CommonLPIAff: redistributors whose affinity 3 is the same, which are all, go by the same configuration of LPIs. */
    private static final int COMMON_LPI_AFFINITY = 1 << 24;

    private static final int PROCESSOR_NUMBER_SHIFT = 8;
    private static final int AFFINITY_SHIFT = 32;
    private static final int PROCESSOR_SLEEP = 1 << 1;
    private static final int CHILDREN_ASLEEP = 1 << 2;
    private static final int GENERATED = (1 << Intid.SGIS) - 1;

    /** The private interrupts. */
    final InterruptBank bank;
    /** The LPIs. */
    final Lpis lpis;

    private final int cpu;
    private final boolean last;
    private final Runnable update;
    private final BankRegisters registers;
    private boolean asleep = true;

    /**
     * Makes a redistributor at reset.
     *
     * @param last whether it is the last of its region
     * @param update to be run after a register was written
     */
    Redistributor(int cpu, boolean last, Lpis lpis, InterruptBank.Listener listener, Runnable update) {
        this.cpu = cpu;
        this.lpis = lpis;
        this.last = last;
        this.update = update;
        bank = new InterruptBank(0, 1, listener);
        bank.setEdge(0, GENERATED, GENERATED);
        registers = new BankRegisters(bank);
    }

    /** Whether it forwards nothing. */
    boolean asleep() {
        return asleep;
    }

    /** Makes an SGI pending if it is in a group. */
    void generate(int intid, int group) {
        if (bank.groupOf(intid) == group) {
            bank.setPending(0, 1 << intid, true);
        }
    }

    /** Offers the most urgent LPI to a selection. */
    void offerLpi(int groups, Selection selection) {
        int intid = lpis.mostUrgent();
        if (intid != Intid.SPURIOUS && (groups >> lpis.groupOf(intid) & 1) != 0) {
            selection.offer(lpis, intid, lpis.priority(intid));
        }
    }

    @Override
    public long read(long offset, int size) {
        int register = (int) offset;
        if (register >= SECOND_FRAME) {
            int second = register - SECOND_FRAME;
            return registers.read(second, size) | Identification.read(second);
        }
        return switch (register) {
            case CONTROL -> CLEAR_ENABLE_SUPPORTED | (lpis.enabled() ? ENABLE_LPIS : 0);
            case IMPLEMENTER -> Identification.IMPLEMENTER;
            case TYPE -> type();
            case TYPE_UPPER -> type() >>> AFFINITY_SHIFT;
            case WAKE -> asleep ? PROCESSOR_SLEEP | CHILDREN_ASLEEP : 0;
            case PROPERTIES -> lpis.properties();
            case PROPERTIES + 4 -> lpis.properties() >>> Integer.SIZE;
            case PENDING_TABLE -> lpis.pendingTable();
            case PENDING_TABLE + 4 -> lpis.pendingTable() >>> Integer.SIZE;
            default -> Identification.read(register);
        };
    }

    @Override
    public void write(long offset, int size, long value) {
        int register = (int) offset;
        if (register >= SECOND_FRAME) {
            registers.write(register - SECOND_FRAME, size, value);
        } else {
            write(register, Integer.SIZE * (register >> 2 & 1), size == Long.BYTES ? -1 : 0xffff_ffffL, value);
        }
        update.run();
    }

    private void write(int register, int shift, long mask, long value) {
        switch (register) {
            case CONTROL -> lpis.enable((value & ENABLE_LPIS) != 0);
            case WAKE -> asleep = (value & PROCESSOR_SLEEP) != 0;
            case PROPERTIES, PROPERTIES + 4 -> lpis.properties(with(lpis.properties(), mask << shift, value << shift));
            case PENDING_TABLE, PENDING_TABLE + 4 ->
                lpis.pendingTable(with(lpis.pendingTable(), mask << shift, value << shift));
            default -> {}
        }
    }

    private static long with(long old, long mask, long value) {
        return old & ~mask | value & mask;
    }

    @Override
    public void state(StateTape tape) {
        asleep = tape.flag(asleep);
        bank.state(tape);
        lpis.state(tape);
    }

    private long type() {
        return (long) cpu << AFFINITY_SHIFT
                | (long) cpu << PROCESSOR_NUMBER_SHIFT
                | COMMON_LPI_AFFINITY
                | (last ? LAST : 0)
                | PHYSICAL_LPIS;
    }
}
