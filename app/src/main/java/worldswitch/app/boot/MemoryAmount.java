package worldswitch.app.boot;

/** Amounts of memory as a person writes them: a plain number is of MiB, as QEMU has it; K, M and G stand for KiB, MiB and GiB. */
public final class MemoryAmount {
    private static final long LARGEST = 1L << 40;
    private static final String UNITS = "KMG";

    private MemoryAmount() {}

    /**
     * Reads an amount.
     *
     * @return how many bytes
     * @throws BootProblem if it is none, or more than a machine can have
     */
    public static long parse(String text) throws BootProblem {
        int unit = text.isEmpty() ? -1 : UNITS.indexOf(Character.toUpperCase(text.charAt(text.length() - 1)));
        String digits = unit < 0 ? text : text.substring(0, text.length() - 1);
        if (!digits.matches("[0-9]{1,12}")) {
            throw new BootProblem(BootEntry.MEMORY, "'" + text + "' is no amount of memory, such as 512M or 1G");
        }
        long bytes = Long.parseLong(digits) << 10 * (unit < 0 ? 2 : unit + 1);
        if (bytes > LARGEST) {
            throw new BootProblem(BootEntry.MEMORY, "'" + text + "' is more memory than a machine can have");
        }
        return bytes;
    }
}
