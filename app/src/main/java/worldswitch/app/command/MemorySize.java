package worldswitch.app.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import worldswitch.app.boot.BootProblem;
import worldswitch.app.boot.MemoryAmount;

/** Reads a number of bytes from the command line. */
final class MemorySize implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
        try {
            return MemoryAmount.parse(text);
        } catch (BootProblem e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
