package worldswitch.sessions.symbol.kernel;

import java.util.Optional;
import java.util.OptionalLong;
import worldswitch.sessions.symbol.Located;

/**
 * A kernel at the addresses at which it lies at one moment: where its own code runs, where its hypervisor at EL2 sees it
 * (nVHE), and where it lies physically, as before translation is on.
 *
 * @param image the kernel as it was loaded
 * @param base the address of its start for its own code
 * @param hypervisor the address of its start as EL2 sees it; 0 if EL2 has no addresses of its own
 */
public record PlacedKernel(KernelImage image, long base, long hypervisor) {
    private static final String OF_HYPERVISOR = "__kvm_nvhe_";

    /**
     * Where a place in this kernel is once the kernel lies elsewhere: code of its hypervisor at EL2 where EL2 sees it then, if it
     * does.
     *
     * @return empty if the address is none of this kernel's for its code
     */
    public OptionalLong moved(long address, PlacedKernel now) {
        for (long start : new long[] {base, hypervisor}) {
            long distance = address - start;
            if (start != 0 && distance >= 0 && distance <= image.symbols().size()) {
                boolean seen = now.hypervisor != 0 && isOfHypervisor(distance);
                return OptionalLong.of(distance + (seen ? now.hypervisor : now.base));
            }
        }
        return OptionalLong.empty();
    }

    private boolean isOfHypervisor(long distance) {
        return image.symbols()
                .names()
                .at(distance)
                .filter(found -> found.name().startsWith(OF_HYPERVISOR))
                .isPresent();
    }

    /** The symbol that an address lies in. */
    public Optional<Located> at(long address) {
        for (long start : new long[] {base, hypervisor, image.load()}) {
            long distance = address - start;
            if (start != 0 && distance >= 0 && distance < image.symbols().size()) {
                return image.symbols().names().at(distance);
            }
        }
        return Optional.empty();
    }

    /** Where the bytes of a name lie in physical memory. */
    public OptionalLong physical(String name) {
        OptionalLong distance = image.symbols().names().address(name);
        return distance.isEmpty() ? distance : OptionalLong.of(image.load() + distance.getAsLong());
    }

    /** The address of a name: for code of its hypervisor at EL2 the one that EL2 sees, if there is such. */
    OptionalLong address(String name) {
        long start = hypervisor != 0 && name.startsWith(OF_HYPERVISOR) ? hypervisor : base;
        OptionalLong distance = image.symbols().names().address(name);
        return distance.isEmpty() ? distance : OptionalLong.of(start + distance.getAsLong());
    }
}
