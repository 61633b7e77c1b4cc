package worldswitch.determinism;

import java.util.List;
import java.util.stream.Stream;
import worldswitch.benchmark.Kernels;
import worldswitch.emulator.machine.load.ElfFile;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.library.BundledSession;
import worldswitch.sessions.library.Library;
import worldswitch.sessions.library.PlainProgram;
import worldswitch.sessions.run.plan.Plan;

/** The guests that are run again and again: every variant of the bundled sessions, and the kernels. */
final class Guests {
    /** Rounds that let a kernel run for some millions of instructions. */
    private static final long ROUNDS = 4;

    private Guests() {}

    /** Their names: {@code hcr-exit-path:nvhe}, {@code arithmetic}. */
    static List<String> names() {
        Stream<String> sessions = Library.names().stream().flatMap(Guests::variants);
        return Stream.concat(sessions, Kernels.NAMES.stream()).toList();
    }

    private static Stream<String> variants(String session) {
        return BundledSession.find(session).orElseThrow().variants().stream()
                .map(variant -> session + ":" + variant.name());
    }

    /** What a guest of a name is started from. */
    static Plan plan(String name) throws LoadProblem {
        int colon = name.indexOf(':');
        return colon < 0
                ? PlainProgram.plan(name, ElfFile.read(Kernels.elf(name, ROUNDS)))
                : BundledSession.find(name.substring(0, colon)).orElseThrow().plan(name.substring(colon + 1));
    }
}
