package worldswitch.emulator.gic;

import worldswitch.emulator.gic.interrupt.Intid;
import worldswitch.emulator.memory.MmioDevice;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;

/**
 * The redistributor of one processor: its private interrupts, in two frames of 64 KiB.
 *
 * <p>The first frame identifies and wakes the processor, the second holds its SGIs and PPIs. While GICR_WAKER.ProcessorSleep
 * is set, as it is at reset, nothing is forwarded to the CPU interface (GICv3 specification, 11.1); QEMU forwards all the
 * same.
 */
final class Redistributor implements MmioDevice, Stateful {
    /** The bytes of its two frames. */
    static final long REGION = 0x2_0000;

    private static final int IMPLEMENTER = 0x0004;
    private static final int TYPE = 0x0008;
    private static final int TYPE_UPPER = 0x000c;
    private static final int WAKE = 0x0014;
    private static final int SECOND_FRAME = 0x1_0000;

    private static final int LAST = 1 << 4;
    private static final int PROCESSOR_NUMBER_SHIFT = 8;
    private static final int AFFINITY_SHIFT = 32;
    private static final int PROCESSOR_SLEEP = 1 << 1;
    private static final int CHILDREN_ASLEEP = 1 << 2;
    private static final int GENERATED = (1 << Intid.SGIS) - 1;

    /** The private interrupts. */
    final InterruptBank bank;

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
    Redistributor(int cpu, boolean last, InterruptBank.Listener listener, Runnable update) {
        this.cpu = cpu;
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

    @Override
    public long read(long offset, int size) {
        int register = (int) offset;
        if (register >= SECOND_FRAME) {
            int second = register - SECOND_FRAME;
            return registers.read(second, size) | Identification.read(second);
        }
        return switch (register) {
            case IMPLEMENTER -> Identification.IMPLEMENTER;
            case TYPE -> type();
            case TYPE_UPPER -> type() >>> AFFINITY_SHIFT;
            case WAKE -> asleep ? PROCESSOR_SLEEP | CHILDREN_ASLEEP : 0;
            default -> Identification.read(register);
        };
    }

    @Override
    public void write(long offset, int size, long value) {
        int register = (int) offset;
        if (register >= SECOND_FRAME) {
            registers.write(register - SECOND_FRAME, size, value);
        } else if (register == WAKE) {
            asleep = (value & PROCESSOR_SLEEP) != 0;
        }
        update.run();
    }

    @Override
    public void state(StateTape tape) {
        asleep = tape.flag(asleep);
        bank.state(tape);
    }

    private long type() {
        return (long) cpu << AFFINITY_SHIFT | (long) cpu << PROCESSOR_NUMBER_SHIFT | (last ? LAST : 0);
    }
}
