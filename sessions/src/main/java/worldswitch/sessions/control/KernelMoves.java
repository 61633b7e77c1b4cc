package worldswitch.sessions.control;

import java.util.List;
import java.util.Optional;
import worldswitch.sessions.breakpoint.Breakpoint;
import worldswitch.sessions.breakpoint.Trigger;
import worldswitch.sessions.symbol.kernel.KernelNames;
import worldswitch.sessions.symbol.kernel.PlacedKernel;

/** Takes breakpoints along with a kernel that moves itself (KASLR): what was set on a name before holds for it behind. */
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
        return earlier.kernels().stream()
                .filter(kernel -> kernel.holds(address))
                .findFirst()
                .flatMap(kernel -> same(kernel, now).map(other -> address - kernel.base() + other.base()))
                .orElse(address);
    }

    private static Optional<PlacedKernel> same(PlacedKernel kernel, KernelNames now) {
        return now.kernels().stream()
                .filter(other -> other.image() == kernel.image())
                .findFirst();
    }
}
