package worldswitch.emulator.assembler.section;

/** A stretch of bytes in a section whose size is known at once and whose contents are known once addresses are. */
public interface Fragment {
    /** Its size in bytes. */
    long size();

    /** What a debugger should take it for. */
    Content content();

    /**
     * Writes its bytes.
     *
     * @throws worldswitch.emulator.assembler.statement.StatementException if they cannot be made
     */
    void emit(Emission emission);

    /** What bytes are. */
    enum Content {
        /** An instruction. */
        CODE,
        /** Anything that is not executed. */
        DATA,
        /** Padding, which is of the kind of what stands before it. */
        PADDING
    }
}
