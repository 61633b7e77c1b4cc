package worldswitch.sessions.symbol.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import worldswitch.emulator.machine.load.Symbol;
import worldswitch.sessions.symbol.NameTable;
import worldswitch.sessions.symbol.SymbolProblem;

/**
 * The symbols of a Linux kernel, read from its Image: those of Linux 6.0 and later, whose addresses are kept as distances from
 * the start of the kernel.
 *
 * <p>A kernel that is relocated (KASLR) adds its slide to the one word that holds its start
 * ({@code kallsyms_relative_base}); the distances stay. So the place of that word in the Image is told, too: what it holds
 * in memory is where the kernel lies.
 *
 * @param names names by distance from the start of the kernel
 * @param base the address of the start of the kernel as the Image says
 * @param basePlace the offset in the Image of the word that holds it
 * @param size the distance of the last symbol, that is, the bytes that the kernel takes
 */
public record KernelSymbols(NameTable names, long base, long basePlace, long size) {
    /** Marks of code and data, of which parts that are linked on their own keep some: {@code __pi_$x}. */
    private static final Pattern MAPPING = Pattern.compile("(?:.*_)?\\$[xd](?:\\..*)?");

    private static final String OFFSETS = "kallsyms_offsets";
    /** Where the words that name the start of the kernel may lie: it is aligned to 64 KiB, in the upper half. */
    private static final long BASE_ALIGNMENT = 0x1_0000;

    /**
     * Reads the symbols of an Image, or of the memory that a kernel runs in.
     *
     * @return empty if there are no such tables, as in a kernel without kallsyms
     * @throws SymbolProblem if there are, and they contradict themselves
     */
    public static Optional<KernelSymbols> find(byte[] image) throws SymbolProblem {
        ImageBytes bytes = new ImageBytes(image);
        SymbolProblem problem = null;
        for (Optional<Tokens> tokens = Tokens.find(bytes, 0);
                tokens.isPresent();
                tokens = Tokens.find(bytes, (int) tokens.get().indexEnd())) {
            try {
                return Optional.of(read(bytes, tokens.get()));
            } catch (SymbolProblem e) {
                problem = e;
            }
        }
        if (problem != null) {
            throw problem;
        }
        return Optional.empty();
    }

    private static KernelSymbols read(ImageBytes image, Tokens tokens) throws SymbolProblem {
        CompressedNames names = CompressedNames.before(image, tokens);
        long size = ImageBytes.align((long) Integer.BYTES * names.count());
        long behind = tokens.indexEnd();
        if (isBase(image, behind + size) && rises(image, behind, names.count())) {
            return read(image, tokens, names, behind, behind + size);
        }
        long before = names.countPlace() - Long.BYTES & -8;
        if (isBase(image, before) && rises(image, before - size, names.count())) {
            return read(image, tokens, names, before - size, before);
        }
        throw new SymbolProblem(OFFSETS, "neither behind the names nor before them is a table of rising offsets");
    }

    private static boolean isBase(ImageBytes image, long place) {
        try {
            long base = image.u64("kallsyms_relative_base", place);
            return base < 0 && base % BASE_ALIGNMENT == 0;
        } catch (SymbolProblem outside) {
            return false;
        }
    }

    private static boolean rises(ImageBytes image, long table, int count) {
        try {
            long last = 0;
            for (int i = 0; i < count; i++) {
                long offset = image.u32(OFFSETS, table + (long) Integer.BYTES * i);
                if (offset < last) {
                    return false;
                }
                last = offset;
            }
            return true;
        } catch (SymbolProblem outside) {
            return false;
        }
    }

    private static KernelSymbols read(ImageBytes image, Tokens tokens, CompressedNames names, long offsets, long base)
            throws SymbolProblem {
        List<Symbol> symbols = new ArrayList<>(names.count());
        names.visit(image, tokens, (index, kind, name) -> {
            long offset = image.u32(OFFSETS, offsets + (long) Integer.BYTES * index);
            if (!MAPPING.matcher(name).matches()) {
                symbols.add(new Symbol(name, offset, 0, "tTwW".indexOf(kind) >= 0));
            }
        });
        long size = symbols.isEmpty() ? 0 : symbols.get(symbols.size() - 1).address();
        return new KernelSymbols(new NameTable(symbols), image.u64("kallsyms_relative_base", base), base, size);
    }
}
