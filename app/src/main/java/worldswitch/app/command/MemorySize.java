package worldswitch.app.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of bytes: a plain number is of MiB, as QEMU has it; K, M and G stand for KiB, MiB and GiB. */
final class MemorySize implements ITypeConverter<Long> {
    private static final long LARGEST = 1L << 40;

    @Override
    public Long convert(String text) {
        String units = "KMG";
        int unit = text.isEmpty() ? -1 : units.indexOf(Character.toUpperCase(text.charAt(text.length() - 1)));
        String digits = unit < 0 ? text : text.substring(0, text.length() - 1);
        if (!digits.matches("[0-9]{1,12}")) {
            throw new TypeConversionException("'" + text + "' is no amount of memory, such as 512M or 1G");
        }
        long bytes = Long.parseLong(digits) << 10 * (unit < 0 ? 2 : unit + 1);
        if (bytes > LARGEST) {
            throw new TypeConversionException("'" + text + "' is more memory than a machine can have");
        }
        return bytes;
    }
}
