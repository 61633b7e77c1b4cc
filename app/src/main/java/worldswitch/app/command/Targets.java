package worldswitch.app.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.machine.load.ElfFile;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.library.BundledSession;
import worldswitch.sessions.library.Library;
import worldswitch.sessions.library.PlainProgram;
import worldswitch.sessions.library.SessionFile;
import worldswitch.sessions.run.Plan;

/** Finds what a command is to work on: a bundled session by its name, or a file. */
final class Targets {
    private Targets() {}

    /**
     * What was found.
     *
     * @param session the bundled session, or null for a file
     */
    record Target(Plan plan, @Nullable BundledSession session) {}

    /** Finds a session by {@code name} or {@code name:variant}, or reads a file. */
    static Target find(String what) {
        int colon = what.indexOf(':');
        boolean session = colon > 0 && Library.names().contains(what.substring(0, colon));
        return session ? find(what.substring(0, colon), what.substring(colon + 1)) : find(what, null);
    }

    /** Finds a session or reads a file; anything wrong is a {@link UserProblem}. */
    static Target find(String what, @Nullable String variant) {
        Optional<BundledSession> session = BundledSession.find(what);
        if (session.isPresent()) {
            return new Target(session.get().plan(variant(session.get(), variant)), session.get());
        }
        if (!java.nio.file.Files.exists(Path.of(what))) {
            throw new UserProblem("there is no session and no file '" + what + "'; the bundled sessions are "
                    + String.join(", ", Library.names()));
        }
        if (variant != null) {
            throw new UserProblem("--variant goes with a bundled session, and '" + what + "' is a file");
        }
        return new Target(file(Path.of(what)), null);
    }

    private static String variant(BundledSession session, @Nullable String wanted) {
        if (wanted == null) {
            return session.variants().get(0).name();
        }
        if (session.variants().stream().noneMatch(variant -> variant.name().equals(wanted))) {
            throw new UserProblem(session.name() + " has no variant '" + wanted + "'; it has "
                    + session.variants().stream().map(SessionFile.Variant::name).collect(Collectors.joining(", ")));
        }
        return wanted;
    }

    private static Plan file(Path path) {
        byte[] bytes = Files.read(path);
        try {
            if (!ElfFile.looksLikeOne(bytes)) {
                throw new UserProblem(path + ": not an ELF file");
            }
            return PlainProgram.plan(String.valueOf(path.getFileName()), ElfFile.read(bytes));
        } catch (LoadProblem e) {
            throw new UserProblem(path + ": " + e.getMessage());
        }
    }
}
