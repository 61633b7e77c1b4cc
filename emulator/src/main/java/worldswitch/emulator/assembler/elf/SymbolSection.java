package worldswitch.emulator.assembler.elf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import worldswitch.emulator.assembler.program.AssembledProgram;
import worldswitch.emulator.assembler.program.LineTable;
import worldswitch.emulator.assembler.program.ProgramSection;
import worldswitch.emulator.assembler.program.ProgramSymbol;
import worldswitch.emulator.assembler.symbol.Symbol.Binding;

/**
 * The symbol table of a program: local symbols first, as ELF demands, among them the mapping symbols {@code $x} and
 * {@code $d} that tell a disassembler code from data (ELF for the Arm 64-bit Architecture, "Mapping symbols").
 */
final class SymbolSection {
    static final int ENTRY_SIZE = 24;
    private static final int ABSOLUTE = 0xfff1;
    private static final int HIDDEN = 2;

    private final AssembledProgram program;
    private final StringTable names;
    private final List<byte[]> entries = new ArrayList<>();
    private int locals;

    SymbolSection(AssembledProgram program, StringTable names) {
        this.program = program;
        this.names = names;
        add("", 0, 0, 0, 0, 0);
        addMapping();
        program.symbols().stream()
                .filter(symbol -> symbol.binding() == Binding.LOCAL)
                .forEach(this::add);
        locals = entries.size();
        program.symbols().stream()
                .filter(symbol -> symbol.binding() != Binding.LOCAL)
                .forEach(this::add);
    }

    /** The number of local symbols. */
    int locals() {
        return locals;
    }

    byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(entries.size() * ENTRY_SIZE);
        entries.forEach(out::put);
        return out.array();
    }

    private void addMapping() {
        String before = "";
        long end = 0;
        for (LineTable.Entry entry : program.lines().entries()) {
            String kind = entry.code() ? "$x" : "$d";
            if (!kind.equals(before) || indexOf(entry.address()) != indexOf(end)) {
                add(kind, entry.address(), 0, 0, 0, indexOf(entry.address()));
            }
            before = kind;
            end = entry.address();
        }
    }

    private void add(ProgramSymbol symbol) {
        int info = symbol.binding().ordinal() << 4 | symbol.type().ordinal();
        add(symbol.name(), symbol.value(), symbol.size(), info, symbol.hidden() ? HIDDEN : 0, indexOf(symbol));
    }

    private void add(String name, long value, long size, int info, int other, int section) {
        ByteBuffer out = ByteBuffer.allocate(ENTRY_SIZE).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(name.isEmpty() ? 0 : names.add(name)).put((byte) info).put((byte) other);
        out.putShort((short) section).putLong(value).putLong(size);
        entries.add(out.array());
    }

    private int indexOf(ProgramSymbol symbol) {
        for (int index = 0; index < program.sections().size(); index++) {
            if (program.sections().get(index).name().equals(symbol.section())) {
                return index + 1;
            }
        }
        return ABSOLUTE;
    }

    private int indexOf(long address) {
        List<ProgramSection> sections = program.sections();
        for (int index = 0; index < sections.size(); index++) {
            if (sections.get(index).contains(address)) {
                return index + 1;
            }
        }
        return ABSOLUTE;
    }
}
