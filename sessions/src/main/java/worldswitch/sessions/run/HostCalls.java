package worldswitch.sessions.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import worldswitch.emulator.machine.load.Symbol;
import worldswitch.emulator.memory.BusFault;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.sessions.symbol.kernel.KernelImage;
import worldswitch.sessions.symbol.kernel.PlacedKernel;

/**
 * What the host of KVM's nVHE calls at EL2, by number. The numbers differ from kernel to kernel, but each has a table of its
 * handlers ({@code host_hcall}), whose names are those of the functions behind {@code handle_}.
 *
 * <p>The addresses in the table are those at which the kernel was linked, or runs, or at which EL2 sees it: it is filled when the
 * kernel relocates itself and changed when KVM does. Whichever they are, the handlers keep their distances from each other,
 * so the names are those of the one displacement at which every entry is the start of a handler.
 */
final class HostCalls {
    private static final String TABLE = "__kvm_nvhe_host_hcall";
    private static final String HANDLER = "__kvm_nvhe_handle_";
    /** Number 0 is served by the code that initialises EL2, and has no handler in the table. */
    private static final String FIRST = "__kvm_hyp_init";
    /** A displacement that fits one handler alone is no evidence. */
    private static final int FEWEST = 3;

    private final Map<KernelImage, Map<Long, String>> handlers = new HashMap<>();
    private List<String> known = List.of();

    /** The names, as far as they are known now; once they are, they stay. */
    List<String> names(List<PlacedKernel> kernels, PhysicalMemory memory) {
        for (PlacedKernel kernel : kernels) {
            List<String> found = read(kernel, memory);
            known = found.size() > known.size() ? found : known;
        }
        return known;
    }

    private List<String> read(PlacedKernel kernel, PhysicalMemory memory) {
        Map<Long, String> own = handlers.computeIfAbsent(kernel.image(), HostCalls::handlers);
        OptionalLong table = kernel.physical(TABLE);
        if (table.isEmpty() || known.size() > own.size()) {
            return List.of();
        }
        try {
            return names(words(memory, table.getAsLong(), own.size() + 1), own);
        } catch (BusFault noMemory) {
            return List.of();
        }
    }

    /** Names of handlers by their distance from the start of a kernel. */
    private static Map<Long, String> handlers(KernelImage image) {
        Map<Long, String> found = new HashMap<>();
        for (Symbol symbol : image.symbols().names().symbols()) {
            if (symbol.name().startsWith(HANDLER)) {
                found.putIfAbsent(symbol.address(), symbol.name().substring(HANDLER.length()));
            }
        }
        return found;
    }

    private static long[] words(PhysicalMemory memory, long place, int count) {
        long[] words = new long[count];
        for (int i = 0; i < count; i++) {
            words[i] = memory.read(place + (long) Long.BYTES * i, Long.BYTES);
        }
        return words;
    }

    /** The names of a table; none if it is not filled, so that several displacements fit, or no one does. */
    static List<String> names(long[] words, Map<Long, String> handlers) {
        List<String> best = List.of();
        boolean only = false;
        for (long distance : words.length < FEWEST ? List.<Long>of() : List.copyOf(handlers.keySet())) {
            List<String> fits = names(words, handlers, words[1] - distance);
            only = fits.size() > best.size() || only && fits.size() < best.size();
            best = fits.size() > best.size() ? fits : best;
        }
        return only && best.size() >= FEWEST ? List.copyOf(best) : List.of();
    }

    private static List<String> names(long[] words, Map<Long, String> handlers, long displacement) {
        List<String> names = new ArrayList<>();
        names.add(handlers.getOrDefault(words[0] - displacement, FIRST));
        for (int i = 1; i < words.length; i++) {
            String name = handlers.get(words[i] - displacement);
            if (name == null || names.contains(name)) {
                break;
            }
            names.add(name);
        }
        return names;
    }
}
