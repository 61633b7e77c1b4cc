package worldswitch.emulator.assembler.section;

import worldswitch.emulator.assembler.expression.Evaluator;
import worldswitch.emulator.assembler.expression.Node;
import worldswitch.emulator.assembler.expression.Scope;
import worldswitch.emulator.assembler.source.Severity;
import worldswitch.emulator.assembler.statement.Statement;
import worldswitch.emulator.isa.Encoder;

/** What a fragment needs to become bytes: its address, values, and the buffer. */
public interface Emission {
    /** The address of the fragment's first byte. */
    long address();

    /** The statement that the fragment came from. */
    Statement statement();

    /** Encodes instructions. */
    Encoder encoder();

    /** What names mean at an offset within the fragment. */
    Scope scopeAt(long offset);

    /** Appends the low bytes of a number, the least significant first; beyond the eighth, its sign. */
    void write(long number, int bytes);

    /** Appends bytes. */
    void write(byte[] bytes);

    /** Notes something about a character of the statement. */
    void report(Severity severity, int index, String message);

    /** The value of an expression that stands at an offset within the fragment. */
    default long evaluate(Node node, long offset) {
        return Evaluator.evaluate(node, scopeAt(offset)).number();
    }
}
