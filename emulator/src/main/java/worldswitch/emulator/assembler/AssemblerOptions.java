package worldswitch.emulator.assembler;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an assembler is told beside the source.
 *
 * @param base the address of the first section
 * @param symbols symbols defined before the source is read, as by GNU as's {@code --defsym}
 */
public record AssemblerOptions(long base, Map<String, Long> symbols) {
    /** QEMU's {@code virt} board has its RAM here. */
    public static final long RAM = 0x4000_0000L;

    /** Copies the symbols in their order. */
    public AssemblerOptions {
        symbols = Collections.unmodifiableMap(new LinkedHashMap<>(symbols));
    }

    /** A base address, no symbols. */
    public static AssemblerOptions at(long base) {
        return new AssemblerOptions(base, Map.of());
    }

    /** The same with one more symbol. */
    public AssemblerOptions with(String symbol, long value) {
        Map<String, Long> more = new LinkedHashMap<>(symbols);
        more.put(symbol, value);
        return new AssemblerOptions(base, more);
    }
}
