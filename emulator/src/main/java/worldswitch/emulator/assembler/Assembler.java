package worldswitch.emulator.assembler;

import worldswitch.emulator.assembler.building.Building;
import worldswitch.emulator.assembler.expansion.Expander;
import worldswitch.emulator.assembler.program.AssembledProgram;
import worldswitch.emulator.assembler.source.Diagnostics;
import worldswitch.emulator.assembler.source.SourceProvider;
import worldswitch.emulator.assembler.symbol.Definition;
import worldswitch.emulator.assembler.symbol.SymbolTable;
import worldswitch.emulator.isa.Encoder;
import worldswitch.emulator.isa.InstructionSet;

/**
 * Turns A64 source in GNU as syntax into a program, in one go: there are no object files and no linker.
 *
 * <p>A source passes through these phases. The first four run in step, statement by statement; the others once at the
 * end.
 *
 * <ol>
 *   <li><b>Lines.</b> {@link worldswitch.emulator.assembler.source.SourceReader} cuts a file into statements and takes the
 *       comments out. Each character keeps its line and column ({@link worldswitch.emulator.assembler.source.Text}), and
 *       each line knows through which macros and inclusions it came to be read, so that every later phase can point at
 *       the source.
 *   <li><b>Statements.</b> {@link worldswitch.emulator.assembler.statement.StatementParser} cuts a line into labels,
 *       operation and operands.
 *   <li><b>Expansion.</b> {@link Expander} decides conditions, expands macros and repetitions, includes files.
 *   <li><b>Building.</b> {@link Building} gives labels their place and lets directives do their work; instructions and
 *       data become {@link worldswitch.emulator.assembler.section.Fragment}s of the present section. A fragment's size is
 *       known at once: every instruction has four bytes, and padding depends only on the offset in the section. So there
 *       is nothing to relax, and {@code .if . - start > 64} has an answer wherever it stands.
 *   <li><b>Layout.</b> {@link worldswitch.emulator.assembler.section.Layout} gives the sections their addresses.
 *   <li><b>Emission.</b> {@link worldswitch.emulator.assembler.section.SectionEmitter} turns fragments into bytes.
 *       Expressions get their values, instructions are encoded by the reader of the instruction table.
 *   <li><b>Program.</b> Sections, symbols and lines become an {@link AssembledProgram}.
 * </ol>
 *
 * <p>A use of a symbol means the definition that holds where the use stands. Statements are numbered in the order of
 * reading, and definitions know from which number on they hold: that one rule covers {@code .set} again and again,
 * {@code 1b} and {@code 1f}, and it lets expressions be evaluated at the end as if it were then.
 *
 * <p>Errors do not stop anything: a statement in error is reported and left out (an unknown instruction keeps its four
 * bytes), and all diagnostics come out in the order of the source. Only when the source's structure is broken, by a macro
 * without end or a file that is missing, names that are not known are passed over: what would define them may not have been
 * read.
 *
 * <p><b>Differences from GNU as and ld.</b> Whatever GNU as accepts without a warning becomes the same bytes, except:
 * no subsections; {@code .space}, {@code .org}, {@code .fill} and conditions need symbols defined before them; no
 * {@code .altmacro}, {@code .struct}, {@code .req}, {@code .comm} or debugging directives that make sections. Beyond GNU
 * as: lines may be continued with a backslash, and any expression may use any address, since all addresses are known.
 * Limits are those of {@link worldswitch.emulator.assembler.source.Limits}.
 */
public final class Assembler {
    private final SourceProvider provider;
    private final AssemblerOptions options;
    private final Encoder encoder = InstructionSet.A64.encoder();
    private final Diagnostics diagnostics = new Diagnostics();
    private final SymbolTable symbols = new SymbolTable();

    private Assembler(SourceProvider provider, AssemblerOptions options) {
        this.provider = provider;
        this.options = options;
    }

    /**
     * Assembles a file and whatever it includes.
     *
     * @param file the main file, as the provider knows it
     */
    public static Assembly assemble(String file, SourceProvider provider, AssemblerOptions options) {
        return new Assembler(provider, options).run(file);
    }

    private Assembly run(String file) {
        options.symbols().forEach((name, value) -> symbols.symbol(name).define(Definition.predefined(value)));
        Building building = new Building(symbols, encoder, provider, diagnostics);
        Expander expander = new Expander(building, provider, diagnostics);
        expander.read(file);
        if (!expander.intact()) {
            diagnostics.leaveOut(LinkedValues::tellOfUnknownName);
        }
        building.sections().placePools();
        AssembledProgram program =
                new Linker(building.sections(), symbols, options.base(), encoder, diagnostics).link();
        return new Assembly(diagnostics.hasErrors() ? null : program, diagnostics.inOrder());
    }
}
