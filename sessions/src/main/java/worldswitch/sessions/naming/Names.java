package worldswitch.sessions.naming;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.snapshot.Description;
import worldswitch.sessions.snapshot.Description.SourceLine;
import worldswitch.sessions.symbol.Located;
import worldswitch.sessions.symbol.kernel.KernelNames;
import worldswitch.sessions.world.World;

/**
 * What a session calls the addresses of its guest.
 *
 * <p>The program's own symbols name addresses whoever looks at them; those of a Linux kernel only the addresses of the
 * hypervisor and of its host, as a guest has an address space of its own. Symbols that a user gave are for one or the other, and
 * come last.
 */
public final class Names {
    private static final long FURTHEST = 1 << 16;
    private static final World HYPERVISOR = new World(World.Kind.HYPERVISOR, 0);
    private static final Pattern WITH_OFFSET =
            Pattern.compile("(.+?)\\s*\\+\\s*(?:0[xX]([0-9a-fA-F]{1,16})|([0-9]{1,18}))");

    private final Description description;
    private final KernelNames kernels;
    private @Nullable Map<String, Long> addresses;

    /** The names of a session whose machine runs no kernel that has names of its own. */
    public Names(Description description) {
        this(description, KernelNames.NONE);
    }

    /** The names of a session, and of the kernels that its machine runs. */
    public Names(Description description, KernelNames kernels) {
        this.description = description;
        this.kernels = kernels;
    }

    /** The nearest symbol at or before an address, with the distance; null if there is none near. */
    public @Nullable String symbol(long address) {
        return symbol(HYPERVISOR, address);
    }

    /** The nearest symbol at or before an address as a world sees it. */
    public @Nullable String symbol(World world, long address) {
        return located(world, address).map(Located::toString).orElse(null);
    }

    /** The name of just this address; null if it has none. */
    public @Nullable String exact(World world, long address) {
        return located(world, address)
                .filter(found -> found.offset() == 0)
                .map(Located::name)
                .orElse(null);
    }

    private Optional<Located> located(World world, long address) {
        Located own = own(address);
        if (own != null) {
            return Optional.of(own);
        }
        Optional<Located> kernel = world.isGuest() ? Optional.empty() : kernels.at(address);
        return kernel.or(() -> given(world, address));
    }

    private Optional<Located> given(World world, long address) {
        return description.spaces().stream()
                .filter(space -> space.holdsIn(world))
                .flatMap(space -> space.names().at(address).stream())
                .findFirst();
    }

    private @Nullable Located own(long address) {
        SortedMap<Long, String> before = description.symbols().headMap(address + 1);
        if (before.isEmpty() || address - before.lastKey() >= FURTHEST) {
            return null;
        }
        long base = before.lastKey();
        return new Located(description.symbols().get(base), address - base);
    }

    /** The address of a symbol, or of a place behind one: {@code vectors}, {@code vectors+0x400}; spaces do not count. */
    public OptionalLong address(String text) {
        OptionalLong plain = named(text.strip());
        Matcher matcher = WITH_OFFSET.matcher(text.strip());
        if (plain.isPresent() || !matcher.matches()) {
            return plain;
        }
        OptionalLong base = named(matcher.group(1));
        long offset = matcher.group(2) == null
                ? Long.parseLong(matcher.group(3))
                : Long.parseUnsignedLong(matcher.group(2), 16);
        return base.isEmpty() ? base : OptionalLong.of(base.getAsLong() + offset);
    }

    private OptionalLong named(String name) {
        Map<String, Long> known = addresses;
        if (known == null) {
            known = new HashMap<>();
            for (Map.Entry<Long, String> symbol : description.symbols().entrySet()) {
                known.putIfAbsent(symbol.getValue(), symbol.getKey());
            }
            addresses = known;
        }
        Long own = known.get(name);
        if (own != null) {
            return OptionalLong.of(own);
        }
        OptionalLong kernel = kernels.address(name);
        return kernel.isPresent() ? kernel : given(name);
    }

    private OptionalLong given(String name) {
        return description.spaces().stream()
                .flatMapToLong(space -> space.names().address(name).stream())
                .findFirst();
    }

    /** {@code file:line} of an address, or an empty string. */
    public String source(long address) {
        SourceLine line = description.lines().get(address);
        return line == null ? "" : line.file() + ":" + line.line();
    }

    /** The text of an address's source line, or an empty string. */
    public String line(long address) {
        SourceLine line = description.lines().get(address);
        String text = line == null ? null : description.sources().get(line.file());
        return text == null || line == null
                ? ""
                : text.lines().skip(line.line() - 1L).findFirst().orElse("").strip();
    }
}
