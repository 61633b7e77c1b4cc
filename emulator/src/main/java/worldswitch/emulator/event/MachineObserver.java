package worldswitch.emulator.event;

/**
 * What a machine tells whoever watches it.
 *
 * <p>Every callback comes on the machine's thread, in program order, while the machine stands still. An observer may
 * look at the processor and may ask the machine to stop before the next instruction; it must not change anything. The
 * arguments are primitives or shared immutable objects, so that watching allocates nothing.
 */
public interface MachineObserver {
    /** The observer that looks away. */
    MachineObserver NONE = new MachineObserver() {
        @Override
        public boolean hearsAlways() {
            return false;
        }
    };

    /**
     * Whether direct reads and synchronisation events are told at any time, or only while a write that changed a control
     * register is open. Both are frequent, and for verdicts on writes only the latter matter. Asked now and then; the answer
     * must not change while the observer watches a machine.
     */
    default boolean hearsAlways() {
        return true;
    }

    /** A direct write (MSR) gave a system register a value, be it the same one. */
    default void registerWritten(CpuView cpu, int register, long old, long value) {}

    /** A direct read (MRS) of a system register; see {@link #hearsAlways}. */
    default void registerRead(CpuView cpu, int register, long value) {}

    /**
     * An MRS or MSR at EL1 was turned into an access to memory at VNCR_EL2 (FEAT_NV2); no register was read or written.
     *
     * @param register the register that the instruction names, by its catalogue index
     * @param offset bytes from VNCR_EL2.BADDR
     * @param value the value read or written
     */
    default void vncrAccess(CpuView cpu, int register, int offset, boolean write, long value) {}

    /**
     * The present instruction makes an indirect read while at least one direct write is not yet synchronised.
     *
     * @param consultation what access it is and which fields it consults
     */
    default void consulted(CpuView cpu, Consultation consultation) {}

    /** Indirect reads see all earlier writes from here on; see {@link #hearsAlways}. */
    default void synchronised(CpuView cpu, SynchronisationEvent event) {}

    /** An exception was taken; {@code cpu} already stands at the vector. */
    default void exceptionTaken(CpuView cpu, TakenException exception) {}

    /**
     * An exception return was executed; {@code cpu} already stands at the target.
     *
     * @param from the exception level of the ERET
     * @param pc the address of the ERET
     * @param illegal whether it was an illegal return, which sets PSTATE.IL and stays at {@code from}
     */
    default void exceptionReturned(CpuView cpu, int from, long pc, boolean illegal) {}

    /** A list register changed, by a direct write or by the virtual CPU interface. */
    default void listRegisterChanged(CpuView cpu, int number, long old, long value) {}

    /**
     * An interrupt changed its state in the physical GIC.
     *
     * @param interrupt the INTID
     * @param state bit 0 pending, bit 1 active
     */
    default void interruptChanged(CpuView cpu, int interrupt, int state) {}

    /** TLB or cache maintenance, or an address translation instruction, by its catalogue index. */
    default void maintenance(CpuView cpu, int operation, long operand) {}

    /** A byte left the machine through its console. */
    default void console(int value) {}

    /** The processor is about to execute an instruction at an address on which a breakpoint was asked for. */
    default void breakpointReached(CpuView cpu) {}

    /**
     * A store touched physical memory whose stores are watched: by an instruction through whatever mapping, by DC ZVA, to the
     * VNCR page, or by a table walk that updates a descriptor. A store that was told of as one may be a part of what an
     * instruction stores: half of a pair, eight bytes of a block, a byte of what crosses a page.
     *
     * @param physical the physical address of the first byte
     * @param size 1, 2, 4 or 8 bytes
     * @param old what the bytes held before, as a little-endian number
     * @param value what they hold now, be it the same
     */
    default void memoryWritten(CpuView cpu, long physical, int size, long old, long value) {}

    /**
     * An access touched memory that is watched.
     *
     * @param address the virtual address
     * @param size bytes
     * @param value the value read or written
     */
    default void watchpointReached(CpuView cpu, long address, int size, boolean write, long value) {}
}
