package worldswitch.emulator.isa;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The instruction set: the table's rows and its three readers. */
public final class InstructionSet {
    /** The A64 instruction set. */
    public static final InstructionSet A64 = new InstructionSet();

    private final Encoder encoder = new Encoder();

    private InstructionSet() {}

    /** Every form, in index order. */
    public List<Form> forms() {
        return List.of();
    }

    /**
     * The form of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Form form(String name) {
        throw new IllegalArgumentException("no instruction form " + name);
    }

    /** The instruction that a word is, or null if the word is unallocated. */
    public @Nullable Instruction decode(int word) {
        return null;
    }

    /** The reader that turns text into words. */
    public Encoder encoder() {
        return encoder;
    }
}
