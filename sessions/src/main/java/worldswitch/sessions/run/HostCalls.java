package worldswitch.sessions.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import worldswitch.emulator.memory.BusFault;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.sessions.symbol.Located;
import worldswitch.sessions.symbol.kernel.PlacedKernel;

/**
 * What the host of KVM's nVHE calls at EL2, by number. The numbers differ from kernel to kernel, but each has a table of its
 * handlers ({@code host_hcall}), whose names are those of the functions behind {@code handle_}. The table is filled when the kernel
 * relocates itself.
 */
final class HostCalls {
    private static final String TABLE = "__kvm_nvhe_host_hcall";
    private static final String HANDLER = "__kvm_nvhe_handle_";
    private static final int MOST = 256;

    private List<String> known = List.of();

    /** The names, as far as they are known now; once they are, they stay. */
    List<String> names(List<PlacedKernel> kernels, PhysicalMemory memory) {
        if (known.isEmpty()) {
            known = kernels.stream()
                    .map(kernel -> read(kernel, memory))
                    .filter(names -> !names.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        }
        return known;
    }

    /** Number 0 is served by the code that initialises EL2 and may have no handler in the table. */
    private static List<String> read(PlacedKernel kernel, PhysicalMemory memory) {
        OptionalLong table = kernel.physical(TABLE);
        List<String> names = new ArrayList<>();
        if (table.isPresent()) {
            for (int i = 0; i < MOST; i++) {
                Optional<String> handler = handler(kernel, memory, table.getAsLong() + (long) Long.BYTES * i);
                if (i > 0 && handler.isEmpty()) {
                    break;
                }
                names.add(handler.orElse("__kvm_hyp_init"));
            }
        }
        return names.size() > 1 ? names : List.of();
    }

    private static Optional<String> handler(PlacedKernel kernel, PhysicalMemory memory, long place) {
        try {
            return kernel.at(memory.read(place, Long.BYTES))
                    .filter(found -> found.offset() == 0 && found.name().startsWith(HANDLER))
                    .map(Located::name)
                    .map(name -> name.substring(HANDLER.length()));
        } catch (BusFault noMemory) {
            return Optional.empty();
        }
    }
}
