package worldswitch.emulator.isa.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The text of one instruction under construction. Not threadsafe. */
public final class Listing {
    private final long address;
    private final LongFunction<@Nullable String> names;
    private final List<Token> tokens = new ArrayList<>();

    /**
     * Starts an empty line.
     *
     * @param address where the instruction lies
     * @param names the program's names for addresses
     */
    public Listing(long address, LongFunction<@Nullable String> names) {
        this.address = address;
        this.names = names;
    }

    /** Where the instruction lies. */
    public long address() {
        return address;
    }

    /** Appends a token. */
    public Listing add(Token.Kind kind, String text) {
        tokens.add(new Token(kind, text));
        return this;
    }

    /** Appends a number with its hash sign, {@code #-16}. */
    public Listing decimal(long value) {
        return add(Token.Kind.NUMBER, "#" + value);
    }

    /** Appends a number with its hash sign, {@code #0x10}. */
    public Listing hexadecimal(long value) {
        return add(Token.Kind.NUMBER, "#0x" + Long.toHexString(value));
    }

    /** Appends an address and the name it has in the program, {@code 0x40080010 <symbol+0x10>}. */
    public Listing target(long target) {
        add(Token.Kind.ADDRESS, "0x" + Long.toHexString(target));
        String name = names.apply(target);
        return name == null ? this : add(Token.Kind.PUNCTUATION, " ").add(Token.Kind.SYMBOL, "<" + name + ">");
    }

    /** What the line consists of. */
    public List<Token> tokens() {
        return List.copyOf(tokens);
    }

    /** The line. */
    @Override
    public String toString() {
        return tokens.stream().map(Token::text).collect(Collectors.joining());
    }
}
