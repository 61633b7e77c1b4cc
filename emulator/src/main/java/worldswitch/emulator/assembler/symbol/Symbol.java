package worldswitch.emulator.assembler.symbol;

import org.jspecify.annotations.Nullable;

/**
 * A named symbol: its definitions, and what the source says about it.
 *
 * <p>A name may be defined again and again with {@code .set}. A use means the definition that holds where it stands; a
 * use before the first definition means the first one. That is what GNU as does.
 */
public final class Symbol {
    private final String name;
    private final Definitions definitions = new Definitions();
    private Binding binding = Binding.LOCAL;
    private SymbolType type = SymbolType.NONE;
    private boolean hidden;
    private long size;

    /** How a symbol is seen from other files. */
    public enum Binding {
        /** Not at all. */
        LOCAL,
        /** It is. */
        GLOBAL,
        /** It is, and it is zero if nobody defines it. */
        WEAK
    }

    Symbol(String name) {
        this.name = name;
    }

    /** The name. */
    public String name() {
        return name;
    }

    /** Adds a definition behind all that were added before. */
    public void define(Definition definition) {
        definitions.add(definition);
    }

    /** Whether it has a definition anywhere. */
    public boolean isDefined() {
        return !definitions.isEmpty();
    }

    /** Whether a definition holds at a statement. */
    public boolean isDefinedAt(int ordinal) {
        return definitions.countAt(ordinal) > 0;
    }

    /** Which of the definitions, counted from 1, a use in a statement means. */
    public int versionAt(int ordinal) {
        return Math.max(1, definitions.countAt(ordinal));
    }

    /** The definition that a use in a statement means, or null if there is none. */
    public @Nullable Definition at(int ordinal) {
        return definitions.number(versionAt(ordinal));
    }

    /** How it is seen from other files. */
    public Binding binding() {
        return binding;
    }

    /** Says how it is seen from other files. */
    public void setBinding(Binding binding) {
        this.binding = binding;
    }

    /** What it stands for. */
    public SymbolType type() {
        return type;
    }

    /** Says what it stands for. */
    public void setType(SymbolType type) {
        this.type = type;
    }

    /** Whether it stays within the program. */
    public boolean hidden() {
        return hidden;
    }

    /** Says that it stays within the program. */
    public void hide() {
        this.hidden = true;
    }

    /** How many bytes belong to it; 0 if the source does not say. */
    public long size() {
        return size;
    }

    /** Says how many bytes belong to it. */
    public void setSize(long size) {
        this.size = size;
    }
}
