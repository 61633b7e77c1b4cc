package worldswitch.emulator.device;

import worldswitch.emulator.gic.interrupt.InterruptLine;
import worldswitch.emulator.memory.MmioDevice;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;

/**
 * Arm's PrimeCell general purpose input and output, PL061 r1p0 (Arm DDI 0190): eight lines, each an input or an output, with
 * one interrupt for all inputs.
 *
 * <p>An input that nothing drives is low. What outputs drive goes nowhere. An edge is latched until GPIOIC clears it; a level
 * is seen as long as it lasts, by the manual's 2.3, whereas QEMU latches it.
 */
public final class Pl061 implements MmioDevice, Stateful {
    /** The bytes of its region. */
    public static final long REGION = 0x1000;

    private static final int DIRECTION = 0x400;
    private static final int SENSE = 0x404;
    private static final int BOTH_EDGES = 0x408;
    private static final int EVENT = 0x40c;
    private static final int MASK = 0x410;
    private static final int RAW = 0x414;
    private static final int MASKED = 0x418;
    private static final int CLEAR = 0x41c;
    private static final int ALTERNATE = 0x420;
    private static final PrimeCell IDENTITY = new PrimeCell(0x061, 0);
    private static final int LINES = 0xff;

    private final InterruptLine line;
    private int outputs;
    private int inputs;
    private int latched;
    /** GPIODIR, IS, IBE, IEV and IE, which follow each other, and GPIOAFSEL. */
    private final int[] held = new int[6];

    /**
     * Makes a block at reset: all lines are inputs.
     *
     * @param line its interrupt
     */
    public Pl061(InterruptLine line) {
        this.line = line;
    }

    /** Drives a line from outside; while it is an output, that shows when it becomes an input. */
    public void input(int number, boolean level) {
        int before = inputs;
        inputs = inputs & ~(1 << number) | (level ? 1 << number : 0);
        int edges = (before ^ inputs) & ~held(DIRECTION) & ~held(SENSE);
        int wanted = held(BOTH_EDGES) | ~(inputs ^ held(EVENT));
        latched |= edges & wanted;
        drive();
    }

    /** Reads; bits 9 to 2 of the address of GPIODATA are the lines that are looked at, the others read as zero. */
    @Override
    public long read(long offset, int size) {
        int register = (int) offset & ~3;
        return switch (register) {
            case RAW -> raised();
            case MASKED -> raised() & held(MASK);
            case CLEAR -> 0;
            default -> register < DIRECTION ? levels() & register >> 2 : readPlain(register);
        };
    }

    @Override
    public void write(long offset, int size, long value) {
        int register = (int) offset & ~3;
        if (register < DIRECTION) {
            int written = register >> 2 & held(DIRECTION);
            outputs = outputs & ~written | (int) value & written;
        } else if (register == CLEAR) {
            latched &= ~(int) value;
        } else if (index(register) >= 0) {
            held[index(register)] = (int) value & LINES;
            latched &= ~held(SENSE);
        }
        drive();
    }

    @Override
    public void state(StateTape tape) {
        outputs = tape.index(outputs, LINES + 1);
        inputs = tape.index(inputs, LINES + 1);
        latched = tape.index(latched, LINES + 1);
        for (int i = 0; i < held.length; i++) {
            held[i] = tape.index(held[i], LINES + 1);
        }
    }

    private long readPlain(int register) {
        return index(register) >= 0 ? held(register) : IDENTITY.read(register);
    }

    /** The place of a register that holds what is written, or -1. */
    private static int index(int register) {
        boolean plain = register >= DIRECTION && register <= MASK;
        return plain ? (register - DIRECTION) / 4 : register == ALTERNATE ? 5 : -1;
    }

    private int held(int register) {
        return held[index(register)];
    }

    private int levels() {
        return outputs & held(DIRECTION) | inputs & ~held(DIRECTION);
    }

    /** GPIORIS: latched edges, and levels that are as GPIOIEV wants them. */
    private int raised() {
        int levels = ~(inputs ^ held(EVENT)) & held(SENSE) & ~held(DIRECTION) & LINES;
        return latched | levels;
    }

    private void drive() {
        line.drive((raised() & held(MASK)) != 0);
    }
}
