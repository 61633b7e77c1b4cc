package worldswitch.app.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** At which exception level a machine starts: whether it has EL2. */
final class LevelOption {
    private static final int HYPERVISOR = 2;

    @Option(
            names = "--el",
            paramLabel = "N",
            description = "start at EL2, or with 1 at EL1 on a machine without EL2, whose firmware is called by HVC; "
                    + "2 if not given")
    private @Nullable Integer level;

    /** Whether it was given. */
    boolean given() {
        return level != null;
    }

    /** The level: 1 or 2. */
    int level() {
        int wanted = level == null ? HYPERVISOR : level;
        if (wanted != 1 && wanted != HYPERVISOR) {
            throw new UserProblem("--el takes 1 or 2");
        }
        return wanted;
    }
}
