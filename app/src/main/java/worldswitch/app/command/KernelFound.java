package worldswitch.app.command;

import java.nio.file.Path;

/** A kernel was given where a session or a program is wanted: it takes more to boot one. */
final class KernelFound extends UserProblem {
    private static final long serialVersionUID = 1;

    private final transient Path kernel;

    KernelFound(Path kernel) {
        super(kernel + ": is a Linux kernel; boot it with: worldswitch boot --kernel " + kernel);
        this.kernel = kernel;
    }

    /** The kernel's file. */
    Path kernel() {
        return kernel;
    }
}
