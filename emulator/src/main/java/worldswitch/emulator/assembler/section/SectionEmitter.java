package worldswitch.emulator.assembler.section;

import java.nio.ByteBuffer;
import java.util.Arrays;
import worldswitch.emulator.assembler.expression.Scope;
import worldswitch.emulator.assembler.section.Section.Placed;
import worldswitch.emulator.assembler.source.Diagnostics;
import worldswitch.emulator.assembler.source.Severity;
import worldswitch.emulator.assembler.statement.Statement;
import worldswitch.emulator.assembler.statement.StatementException;
import worldswitch.emulator.assembler.symbol.SymbolScope;
import worldswitch.emulator.assembler.symbol.SymbolTable;
import worldswitch.emulator.isa.Encoder;

/** Turns the fragments of sections into bytes, once every section has its address. */
public final class SectionEmitter {
    private final SymbolTable symbols;
    private final SymbolScope.Policy policy;
    private final Encoder encoder;
    private final Diagnostics diagnostics;

    /** An emitter for the sections of one program. */
    public SectionEmitter(SymbolTable symbols, SymbolScope.Policy policy, Encoder encoder, Diagnostics diagnostics) {
        this.symbols = symbols;
        this.policy = policy;
        this.encoder = encoder;
        this.diagnostics = diagnostics;
    }

    /** The bytes of a section; none if it only occupies memory. Whatever cannot be made is reported and left zero. */
    public byte[] emit(Section section) {
        boolean inFile = section.flags().occupiesFile();
        ByteBuffer buffer = ByteBuffer.allocate(inFile ? Math.toIntExact(section.size()) : 0);
        for (Placed placed : section.fragments()) {
            if (inFile) {
                buffer.position(Math.toIntExact(placed.offset()));
                emit(section, placed, buffer);
            } else if (!isZero(section, placed)) {
                new Item(section, placed, buffer)
                        .report(
                                Severity.ERROR,
                                placed.statement().operationIndex(),
                                "section " + section.name() + " can hold nothing but zeros");
            }
        }
        return inFile ? buffer.array() : new byte[0];
    }

    /** Whether a fragment is all zero. One that fills is not written out for that: it may be long. */
    private boolean isZero(Section section, Placed placed) {
        if (placed.fragment() instanceof Fill fill) {
            return fill.value() == 0 || fill.size() == 0;
        }
        ByteBuffer buffer =
                ByteBuffer.allocate(Math.toIntExact(placed.fragment().size()));
        emit(section, placed, buffer);
        return Arrays.equals(buffer.array(), new byte[buffer.capacity()]);
    }

    private void emit(Section section, Placed placed, ByteBuffer buffer) {
        Item item = new Item(section, placed, buffer);
        try {
            placed.fragment().emit(item);
        } catch (StatementException failure) {
            item.report(Severity.ERROR, failure.index(), failure.message());
        }
    }

    private final class Item implements Emission {
        private final Section section;
        private final Placed placed;
        private final ByteBuffer buffer;

        Item(Section section, Placed placed, ByteBuffer buffer) {
            this.section = section;
            this.placed = placed;
            this.buffer = buffer;
        }

        @Override
        public long address() {
            return section.address() + placed.offset();
        }

        @Override
        public Statement statement() {
            return placed.statement();
        }

        @Override
        public Encoder encoder() {
            return encoder;
        }

        @Override
        public Scope scopeAt(long offset) {
            return new SymbolScope(symbols, policy, statement().ordinal(), section.at(placed.offset() + offset));
        }

        @Override
        public void write(long number, int bytes) {
            for (int index = 0; index < bytes; index++) {
                buffer.put((byte) (number >> Math.min(63, 8 * index)));
            }
        }

        @Override
        public void write(byte[] bytes) {
            buffer.put(bytes);
        }

        @Override
        public void report(Severity severity, int index, String message) {
            diagnostics.report(severity, statement().ordinal(), statement().line(), index, message);
        }
    }
}
