package worldswitch.emulator.device;

import java.util.function.IntConsumer;
import worldswitch.emulator.gic.interrupt.InterruptLine;
import worldswitch.emulator.memory.MmioDevice;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;

/**
 * Arm's PrimeCell UART, PL011 r1p5: the console of the virt board.
 *
 * <p>A byte that is sent leaves at once, so the transmit FIFO is always empty and the transmit interrupt is raised by every
 * write. A byte that is received waits in a {@link ReceiveQueue}. The receive time-out, 32 bit periods on a real line, is
 * over at once.
 *
 * <p><b>Caveat.</b> The enable bits of UARTCR are stored but not obeyed, as in QEMU: bare-metal programs commonly write to
 * UARTDR without setting anything up, and expect to be seen.
 */
public final class Pl011 implements MmioDevice, Stateful {
    /** The bytes of its region. */
    public static final long REGION = 0x1000;

    private static final int DATA = 0x00;
    private static final int FLAG = 0x18;
    private static final int LOW_POWER = 0x20;
    private static final int LINE_CONTROL = 0x2c;
    private static final int FIFO_LEVEL = 0x34;
    private static final int MASK = 0x38;
    private static final int RAW = 0x3c;
    private static final int MASKED = 0x40;
    private static final int CLEAR = 0x44;
    private static final int DMA = 0x48;

    private static final int FIFO_ENABLE = 1 << 4;
    private static final int TRANSMIT_EMPTY = 1 << 7;
    private static final int RECEIVE_FULL = 1 << 6;
    private static final int RECEIVE_EMPTY = 1 << 4;
    private static final int RECEIVE_INTERRUPT = 1 << 4;
    private static final int TRANSMIT_INTERRUPT = 1 << 5;
    private static final int TIMEOUT_INTERRUPT = 1 << 6;
    private static final PrimeCell IDENTITY = new PrimeCell(0x011, 1);
    private static final int[] WRITABLE = {0xff, 0xffff, 0x3f, 0xff, 0xff87, 0x3f, 0x7ff};

    private final ReceiveQueue queue = new ReceiveQueue();
    private final IntConsumer output;
    private final InterruptLine line;
    /** UARTILPR, IBRD, FBRD, LCR_H, CR, IFLS and IMSC: the registers from 0x20 that merely hold what is written. */
    private final int[] held = {0, 0, 0, 0, 0x300, 0x12, 0};

    private int dma;
    private int raw;

    /**
     * Makes a UART at reset.
     *
     * @param output takes each byte that is sent, 0 to 255
     * @param line its interrupt
     */
    public Pl011(IntConsumer output, InterruptLine line) {
        this.output = output;
        this.line = line;
    }

    /** A byte arrives on the line. */
    public void input(int value) {
        queue.add(value);
        receiveChanged();
    }

    @Override
    public long read(long offset, int size) {
        int register = (int) offset & ~3;
        return switch (register) {
            case DATA -> receive();
            case FLAG -> flags();
            case RAW -> raw;
            case MASKED -> raw & held(MASK);
            case DMA -> dma;
            default -> readPlain(register);
        };
    }

    @Override
    public void write(long offset, int size, long value) {
        int register = (int) offset & ~3;
        switch (register) {
            case DATA -> transmit((int) value & 0xff);
            case CLEAR -> raw &= ~(int) value;
            case DMA -> dma = (int) value & 7;
            default -> writePlain(register, (int) value);
        }
        drive();
    }

    @Override
    public void state(StateTape tape) {
        tape.words(held);
        dma = tape.word(dma);
        raw = tape.word(raw);
        queue.state(tape);
    }

    private long readPlain(int register) {
        return register >= LOW_POWER && register <= MASK ? held(register) : IDENTITY.read(register);
    }

    private void writePlain(int register, int value) {
        if (register >= LOW_POWER && register <= MASK) {
            int index = (register - LOW_POWER) / 4;
            held[index] = value & WRITABLE[index];
        }
        if (register == LINE_CONTROL || register == FIFO_LEVEL) {
            receiveChanged();
        }
    }

    private int held(int register) {
        return held[(register - LOW_POWER) / 4];
    }

    private void transmit(int value) {
        output.accept(value);
        raw |= TRANSMIT_INTERRUPT;
    }

    private int receive() {
        int value = queue.take();
        receiveChanged();
        return value;
    }

    private int flags() {
        int empty = queue.visible(depth()) == 0 ? RECEIVE_EMPTY : 0;
        int full = queue.visible(depth()) == depth() ? RECEIVE_FULL : 0;
        return TRANSMIT_EMPTY | empty | full;
    }

    /** Entries of the receive FIFO that the guest sees: one where LCR_H.FEN is 0. */
    private int depth() {
        return (held(LINE_CONTROL) & FIFO_ENABLE) != 0 ? ReceiveQueue.FIFO : 1;
    }

    private void receiveChanged() {
        int waiting = queue.visible(depth());
        raw &= ~(RECEIVE_INTERRUPT | TIMEOUT_INTERRUPT);
        raw |= waiting >= threshold() ? RECEIVE_INTERRUPT : 0;
        raw |= waiting > 0 ? TIMEOUT_INTERRUPT : 0;
        drive();
    }

    /** The fill at which the receive interrupt is raised: IFLS.RXIFLSEL in eighths, or 1 without the FIFO. */
    private int threshold() {
        int level = Math.min(held(FIFO_LEVEL) >> 3 & 7, 4);
        int eighths = level == 0 ? 1 : level == 4 ? 7 : 2 * level;
        return depth() == 1 ? 1 : ReceiveQueue.FIFO * eighths / 8;
    }

    private void drive() {
        line.drive((raw & held(MASK)) != 0);
    }
}
