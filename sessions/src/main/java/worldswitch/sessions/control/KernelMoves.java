package worldswitch.sessions.control;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import worldswitch.sessions.breakpoint.Breakpoint;
import worldswitch.sessions.breakpoint.Trigger;
import worldswitch.sessions.symbol.kernel.KernelNames;
import worldswitch.sessions.symbol.kernel.PlacedKernel;

/**
 * Takes breakpoints along with a kernel that moves itself (KASLR), or whose code at EL2 gets addresses of its own there (nVHE): what
 * was set on a name before holds for it behind.
 */
final class KernelMoves {
    private KernelMoves() {}

    /** The breakpoints, those in a kernel's addresses of earlier at its addresses of now. */
    static List<Breakpoint> follow(List<Breakpoint> breakpoints, KernelNames earlier, KernelNames now) {
        return earlier.equals(now)
                ? breakpoints
                : breakpoints.stream().map(each -> moved(each, earlier, now)).toList();
    }

    private static Breakpoint moved(Breakpoint breakpoint, KernelNames earlier, KernelNames now) {
        Trigger trigger = breakpoint.trigger();
        if (trigger instanceof Trigger.Address at) {
            trigger = new Trigger.Address(moved(at.address(), earlier, now), at.el(), at.vmid());
        } else if (trigger instanceof Trigger.Watch at) {
            trigger = new Trigger.Watch(moved(at.address(), earlier, now), at.size(), at.reads(), at.writes());
        }
        return new Breakpoint(
                breakpoint.id(), trigger, breakpoint.condition(), breakpoint.ignore(), breakpoint.enabled());
    }

    private static long moved(long address, KernelNames earlier, KernelNames now) {
        for (PlacedKernel kernel : earlier.kernels()) {
            Optional<PlacedKernel> other = same(kernel, now);
            OptionalLong moved = other.isEmpty() ? OptionalLong.empty() : kernel.moved(address, other.get());
            if (moved.isPresent()) {
                return moved.getAsLong();
            }
        }
        return address;
    }

    private static Optional<PlacedKernel> same(PlacedKernel kernel, KernelNames now) {
        return now.kernels().stream()
                .filter(other -> other.image() == kernel.image())
                .findFirst();
    }
}
