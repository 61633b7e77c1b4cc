package worldswitch.emulator.assembler.program;

/** A section of a program at its address. Immutable. */
public final class ProgramSection {
    private final String name;
    private final long address;
    private final long size;
    private final long alignment;
    private final boolean writable;
    private final boolean executable;
    private final byte[] contents;

    /**
     * A section.
     *
     * @param size in bytes
     * @param contents the bytes, which are not copied; or none, if the section is zero at the start
     */
    public ProgramSection(
            String name,
            long address,
            long size,
            long alignment,
            boolean writable,
            boolean executable,
            byte[] contents) {
        this.name = name;
        this.address = address;
        this.size = size;
        this.alignment = alignment;
        this.writable = writable;
        this.executable = executable;
        this.contents = contents;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** The address of its first byte. */
    public long address() {
        return address;
    }

    /** Its size in bytes. */
    public long size() {
        return size;
    }

    /** The alignment that it asked for, a power of two. */
    public long alignment() {
        return alignment;
    }

    /** Whether the program writes it. */
    public boolean writable() {
        return writable;
    }

    /** Whether it holds code. */
    public boolean executable() {
        return executable;
    }

    /** Whether it has bytes of its own, or is zero at the start. */
    public boolean inFile() {
        return contents.length > 0;
    }

    /** A copy of its bytes; empty if it is zero at the start. */
    public byte[] contents() {
        return contents.clone();
    }

    /** Whether an address lies in it. */
    public boolean contains(long at) {
        return Long.compareUnsigned(at - address, size) < 0;
    }

    @Override
    public String toString() {
        return String.format("%s [0x%x, 0x%x)", name, address, address + size);
    }
}
