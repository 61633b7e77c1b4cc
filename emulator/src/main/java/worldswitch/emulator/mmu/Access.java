package worldswitch.emulator.mmu;

/** Properties of a memory access, as bits that combine. */
public final class Access {
    /** It writes. */
    public static final int WRITE = 1;
    /** It fetches an instruction. */
    public static final int FETCH = 1 << 1;
    /** It has the permissions of EL0 (LDTR, STTR), subject to PSTATE.UAO. */
    public static final int UNPRIVILEGED = 1 << 2;
    /** It reads and writes in one (LSE atomics, CAS, SWP): both permissions, and alignment as an exclusive. */
    public static final int ATOMIC = 1 << 3;
    /** It is a load-exclusive or store-exclusive: unaligned, it must lie within 16 aligned bytes (FEAT_LSE2). */
    public static final int EXCLUSIVE = 1 << 4;
    /** It has acquire or release semantics: unaligned, it must lie within 16 aligned bytes, unless SCTLR_ELx.nAA=1. */
    public static final int ORDERED = 1 << 5;
    /**
     * It is cache maintenance by address: a fault sets CM, and WnR as a write. With {@link #WRITE} it needs permission to
     * write (DC IVAC), without it EL0 needs permission to read and nobody else any.
     */
    public static final int MAINTENANCE = 1 << 6;
    /** It goes by VNCR_EL2 (FEAT_NV2): translated in the EL2 regime whatever the exception level. */
    public static final int VNCR = 1 << 7;
    /** It is DC ZVA: a write of a whole block that faults on Device memory. */
    public static final int ZERO = 1 << 8;
    /** It is an address translation instruction: permissions of a read or a write, no alignment, nothing made dirty. */
    public static final int TRANSLATION = 1 << 9;

    private Access() {}
}
