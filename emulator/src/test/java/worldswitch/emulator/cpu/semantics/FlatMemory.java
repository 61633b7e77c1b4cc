package worldswitch.emulator.cpu.semantics;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import worldswitch.emulator.mmu.Access;
import worldswitch.emulator.mmu.GuestAbort;
import worldswitch.emulator.mmu.VirtualMemory;

/** A stretch of memory without translation, in which everything outside faults. */
public final class FlatMemory implements VirtualMemory {
    private final GuestAbort abort;
    private final long base;
    private final ByteBuffer bytes;

    /** Makes zeroed memory whose accesses throw the given abort when they leave it. */
    public FlatMemory(GuestAbort abort, long base, int size) {
        this.abort = abort;
        this.base = base;
        this.bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The content. */
    public byte[] content() {
        return bytes.array();
    }

    @Override
    public long load8(long address) {
        return bytes.get(offset(address, 1, false)) & 0xff;
    }

    @Override
    public long load16(long address) {
        return bytes.getShort(offset(address, 2, false)) & 0xffff;
    }

    @Override
    public long load32(long address) {
        return bytes.getInt(offset(address, 4, false)) & 0xffff_ffffL;
    }

    @Override
    public long load64(long address) {
        return bytes.getLong(offset(address, 8, false));
    }

    @Override
    public void store8(long address, long value) {
        bytes.put(offset(address, 1, true), (byte) value);
    }

    @Override
    public void store16(long address, long value) {
        bytes.putShort(offset(address, 2, true), (short) value);
    }

    @Override
    public void store32(long address, long value) {
        bytes.putInt(offset(address, 4, true), (int) value);
    }

    @Override
    public void store64(long address, long value) {
        bytes.putLong(offset(address, 8, true), value);
    }

    @Override
    public long load(long address, int size, int flags) {
        return switch (size) {
            case 1 -> load8(address);
            case 2 -> load16(address);
            case 4 -> load32(address);
            default -> load64(address);
        };
    }

    @Override
    public void store(long address, int size, long value, int flags) {
        switch (size) {
            case 1 -> store8(address, value);
            case 2 -> store16(address, value);
            case 4 -> store32(address, value);
            default -> store64(address, value);
        }
    }

    @Override
    public long translate(long address, int size, int flags) {
        return offset(address, size, (flags & Access.WRITE) != 0);
    }

    @Override
    public long fetch(long address) {
        return offset(address, 4, false);
    }

    @Override
    public void contextChanged() {}

    private int offset(long address, int size, boolean write) {
        long offset = address - base;
        if (offset < 0 || offset + size > bytes.capacity()) {
            abort.cause = GuestAbort.Cause.TRANSLATION;
            abort.address = address;
            abort.write = write;
            throw abort;
        }
        return (int) offset;
    }
}
