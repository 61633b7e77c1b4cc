package worldswitch.emulator.assembler.program;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.assembler.symbol.Symbol.Binding;
import worldswitch.emulator.assembler.symbol.SymbolType;

/**
 * A symbol of a program.
 *
 * @param name its name
 * @param value its address, or any number if it has no section
 * @param size how many bytes belong to it; 0 if the source does not say
 * @param section the name of the section that it lies in, or null for a number
 * @param binding how it is seen from other files
 * @param type what it stands for, as far as the source says
 * @param hidden whether it stays within the program
 */
public record ProgramSymbol(
        String name,
        long value,
        long size,
        @Nullable String section,
        Binding binding,
        SymbolType type,
        boolean hidden) {}
