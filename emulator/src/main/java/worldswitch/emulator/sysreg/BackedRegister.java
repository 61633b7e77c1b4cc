package worldswitch.emulator.sysreg;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * A register whose value lives in a part of the machine, not in the register file.
 *
 * @param peeker gives the value without effect
 * @param reader gives the value as a direct read does
 * @param writer takes what is written
 */
public record BackedRegister(LongSupplier peeker, LongSupplier reader, LongConsumer writer)
        implements RegisterBehaviour {
    private static final LongConsumer IGNORE = value -> {};

    /** A register that reads without effect. */
    public static BackedRegister of(LongSupplier reader, LongConsumer writer) {
        return new BackedRegister(reader, reader, writer);
    }

    /** A register that ignores writes. */
    public static BackedRegister readOnly(LongSupplier reader) {
        return of(reader, IGNORE);
    }

    /** A register that reads as zero. */
    public static BackedRegister writeOnly(LongConsumer writer) {
        return of(() -> 0, writer);
    }

    /** A register whose reading has an effect. */
    public static BackedRegister acknowledging(LongSupplier peeker, LongSupplier reader) {
        return new BackedRegister(peeker, reader, IGNORE);
    }

    @Override
    public long read(int register, long stored) {
        return reader.getAsLong();
    }

    @Override
    public long peek(int register, long stored) {
        return peeker.getAsLong();
    }

    @Override
    public long write(int register, long stored, long value) {
        writer.accept(value);
        return peeker.getAsLong();
    }
}
