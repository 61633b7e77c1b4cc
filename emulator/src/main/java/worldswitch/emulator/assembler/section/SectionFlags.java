package worldswitch.emulator.assembler.section;

/**
 * What a section is for.
 *
 * @param allocated whether it has an address in the program at all
 * @param writable whether the program writes it
 * @param executable whether it holds code
 * @param occupiesFile whether its bytes lie in the file, or are zero at the start ({@code @nobits})
 */
public record SectionFlags(boolean allocated, boolean writable, boolean executable, boolean occupiesFile) {
    private static final SectionFlags CODE = new SectionFlags(true, false, true, true);
    private static final SectionFlags CONSTANTS = new SectionFlags(true, false, false, true);
    private static final SectionFlags DATA = new SectionFlags(true, true, false, true);
    private static final SectionFlags ZEROED = new SectionFlags(true, true, false, false);
    private static final SectionFlags REMARKS = new SectionFlags(false, false, false, true);

    /** What GNU as takes a section of a name for, if the source gives no flags. */
    public static SectionFlags of(String name) {
        if (isOrBelow(name, ".text") || name.equals(".init") || name.equals(".fini")) {
            return CODE;
        } else if (isOrBelow(name, ".bss") || isOrBelow(name, ".tbss")) {
            return ZEROED;
        } else if (isOrBelow(name, ".data") || name.equals(".data1") || name.endsWith("_array")) {
            return DATA;
        } else if (isOrBelow(name, ".rodata") || name.equals(".rodata1")) {
            return CONSTANTS;
        }
        return REMARKS;
    }

    private static boolean isOrBelow(String name, String family) {
        return name.equals(family) || name.startsWith(family + ".");
    }

    /** The order of sections in memory: code, constants, data, zeroed; the others have no place there. */
    int rank() {
        if (!allocated) {
            return 4;
        } else if (!occupiesFile) {
            return 3;
        }
        return executable ? 0 : writable ? 2 : 1;
    }
}
