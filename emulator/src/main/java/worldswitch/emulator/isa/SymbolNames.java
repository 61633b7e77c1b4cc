package worldswitch.emulator.isa;

import org.jspecify.annotations.Nullable;

/** Names for addresses in a disassembly. */
@FunctionalInterface
public interface SymbolNames {
    /** No address has a name. */
    SymbolNames NONE = address -> null;

    /** The name of an address as {@code symbol} or {@code symbol+0x10}, or null if it has none. */
    @Nullable
    String nameOf(long address);
}
