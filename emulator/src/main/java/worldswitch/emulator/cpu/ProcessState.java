package worldswitch.emulator.cpu;

import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** PSTATE in the layout in which SPSR_ELx saves it. */
public final class ProcessState {
    /** The condition flags. */
    public static final long NZCV = mask("N") | mask("Z") | mask("C") | mask("V");
    /** The interrupt masks. */
    public static final long DAIF = mask("D") | mask("A") | mask("I") | mask("F");
    /** Tag check override. */
    public static final long TCO = mask("TCO");
    /** Data independent timing. */
    public static final long DIT = mask("DIT");
    /** User access override. */
    public static final long UAO = mask("UAO");
    /** Privileged access never. */
    public static final long PAN = mask("PAN");
    /** Software step. */
    public static final long SS = mask("SS");
    /** Illegal execution state. */
    public static final long IL = mask("IL");
    /** Speculative store bypass safe. */
    public static final long SSBS = mask("SSBS");
    /** Branch type. */
    public static final long BTYPE = mask("BTYPE");
    /** Whether the state is AArch32. */
    public static final long AARCH32 = mask("M4");
    /** Exception level and stack pointer selection. */
    public static final long MODE = mask("M");
    /** Debug exceptions masked. */
    public static final long D = mask("D");

    private static final int NZCV_SHIFT = Long.numberOfTrailingZeros(NZCV);
    private static final int DAIF_SHIFT = Long.numberOfTrailingZeros(DAIF);
    private static final int BTYPE_SHIFT = Long.numberOfTrailingZeros(BTYPE);
    private static final int LEVEL_SHIFT = 2;

    private ProcessState() {}

    /** The exception level that a saved state names, 0 to 3. */
    public static int level(long saved) {
        return (int) (saved & MODE) >> LEVEL_SHIFT;
    }

    /** A saved state that names another exception level. */
    public static long withLevel(long saved, int level) {
        return saved & ~(3L << LEVEL_SHIFT) | (long) level << LEVEL_SHIFT;
    }

    /** Whether a saved state selects SP_ELx. */
    public static boolean selectsStack(long saved) {
        return (saved & 1) != 0;
    }

    /** The present state. */
    static long of(Cpu cpu) {
        return (long) cpu.nzcv << NZCV_SHIFT
                | (cpu.tco ? TCO : 0)
                | (cpu.dit ? DIT : 0)
                | (cpu.uao ? UAO : 0)
                | (cpu.pan ? PAN : 0)
                | (cpu.softwareStep ? SS : 0)
                | (cpu.illegal ? IL : 0)
                | (cpu.ssbs ? SSBS : 0)
                | (long) cpu.btype << BTYPE_SHIFT
                | (long) cpu.daif << DAIF_SHIFT
                | (long) cpu.el << LEVEL_SHIFT
                | (cpu.spSelected ? 1 : 0);
    }

    /** Takes everything from a saved state but the exception level, the stack pointer, SS and IL. */
    public static void restore(Cpu cpu, long saved) {
        cpu.nzcv = (int) ((saved & NZCV) >>> NZCV_SHIFT);
        cpu.daif = (int) ((saved & DAIF) >>> DAIF_SHIFT);
        cpu.tco = (saved & TCO) != 0;
        cpu.dit = (saved & DIT) != 0;
        cpu.uao = (saved & UAO) != 0;
        cpu.pan = (saved & PAN) != 0;
        cpu.ssbs = (saved & SSBS) != 0;
        cpu.btype = (int) ((saved & BTYPE) >>> BTYPE_SHIFT);
    }

    private static long mask(String field) {
        return Catalogue.mask("SPSR_EL2{AArch64}." + field);
    }
}
