package worldswitch.sessions.symbol.kernel;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import worldswitch.sessions.symbol.Located;

/**
 * The names of the kernels that a machine runs, at the addresses at which they lie at one moment; immutable.
 *
 * @param kernels the kernels
 * @param hostCalls what the host of KVM's nVHE calls at EL2, {@code __kvm_vcpu_run}, by number, empty where that is not known; none if there is no kernel
 */
public record KernelNames(List<PlacedKernel> kernels, List<String> hostCalls) {
    /** What a host calls of which nothing is known but that it is Linux. */
    public static final List<String> UNKNOWN_CALLS = List.of("");

    /** No kernel. */
    public static final KernelNames NONE = new KernelNames(List.of());

    /** Copies {@code kernels} and {@code hostCalls}. */
    public KernelNames {
        kernels = List.copyOf(kernels);
        hostCalls = List.copyOf(hostCalls);
    }

    /** The names of kernels of which it is not known what their hosts call. */
    public KernelNames(List<PlacedKernel> kernels) {
        this(kernels, kernels.isEmpty() ? List.of() : UNKNOWN_CALLS);
    }

    /** The symbol that an address lies in. */
    public Optional<Located> at(long address) {
        return kernels.stream()
                .map(kernel -> kernel.at(address))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The address of a name. */
    public OptionalLong address(String name) {
        return kernels.stream()
                .flatMap(kernel -> kernel.address(name).stream().boxed().limit(1))
                .mapToLong(Long::longValue)
                .findFirst();
    }
}
