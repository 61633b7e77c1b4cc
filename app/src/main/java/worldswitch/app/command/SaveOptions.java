package worldswitch.app.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import worldswitch.sessions.archive.ArchiveProblem;
import worldswitch.sessions.archive.Images;
import worldswitch.sessions.archive.Provenance;
import worldswitch.sessions.archive.SavedSession;
import worldswitch.sessions.archive.Workspace;
import worldswitch.sessions.archive.file.SavedFile;
import worldswitch.sessions.headless.HeadlessRun;
import worldswitch.sessions.run.plan.Plan;

/** Where and how a run is to be saved. */
final class SaveOptions {
    /** How the program is kept. */
    enum Keep {
        /** Inside. */
        embed,
        /** By digest only. */
        digest
    }

    @Option(names = "--save", paramLabel = "FILE", description = "save the session where it stops, as a .wsession")
    private @Nullable Path file;

    @Option(
            names = "--images",
            paramLabel = "HOW",
            description = "how the saved session keeps its program: ${COMPLETION-CANDIDATES}")
    private Keep images = Keep.embed;

    /**
     * Refuses what would lose something: a debugger leaves no end of a run at which a file could be written to, and a session
     * that names a drive by digest would not find it once the file was written to.
     */
    void check(VirtioOptions virtio, boolean debugged) {
        if (virtio.writes() && debugged) {
            throw new UserProblem("--drive FILE,write does not go with --gdb: a run under a debugger has no end");
        }
        if (virtio.writes() && file != null && images == Keep.digest) {
            throw new UserProblem("--drive FILE,write does not go with --images digest: "
                    + "the saved session would name what the file held before");
        }
    }

    /** Refuses a drive that would be kept by digest since it is too large, though its file is to be written to. */
    void check(VirtioOptions virtio, Plan plan) {
        boolean large =
                plan.configuration().virtio().drives().stream().anyMatch(disk -> disk.size() > Images.LARGEST_DRIVE);
        if (virtio.writes() && file != null && large) {
            throw new UserProblem("--drive FILE,write does not go with --save if a drive has more than "
                    + (Images.LARGEST_DRIVE >> 20) + " MiB: the saved session would name what the file held before");
        }
    }

    /** Saves a run; a file that is not named so gets the ending of saved sessions. */
    void save(Targets.Target target, Plan plan, HeadlessRun run) {
        if (file == null) {
            return;
        }
        SavedSession before = target.saved();
        Provenance from =
                new Provenance(target.origin(), plan, target.provenance().expectations());
        SavedSession session = from.saved(run.standing(), before == null ? Workspace.EMPTY : before.workspace());
        try {
            SavedFile.save(session, images == Keep.embed ? Images.EMBEDDED : Images.DIGEST, ending(file));
        } catch (ArchiveProblem e) {
            throw new UserProblem(e.getMessage());
        }
    }

    private static Path ending(Path file) {
        return SavedFile.isNamedSo(file) ? file : file.resolveSibling(file.getFileName() + SavedFile.ENDING);
    }
}
