package worldswitch.emulator.assembler.section;

/**
 * A value in a literal pool. Where it lies is known once the pool has been placed.
 */
public final class Literal implements Fragment {
    private final DataItem value;
    private final Section section;
    private final long usedAt;
    private long offset;

    /**
     * A value that an instruction asks for.
     *
     * @param section the section of the instruction and of the pool
     * @param usedAt the instruction's offset, which is what {@code .} means in the expression
     */
    public Literal(DataItem value, Section section, long usedAt) {
        this.value = value;
        this.section = section;
        this.usedAt = usedAt;
    }

    /** The address of the value. */
    public long address() {
        return section.address() + offset;
    }

    void placeAt(long newOffset) {
        offset = newOffset;
    }

    @Override
    public long size() {
        return value.size();
    }

    @Override
    public Content content() {
        return Content.DATA;
    }

    @Override
    public void emit(Emission emission) {
        value.emit(emission, usedAt - offset);
    }
}
