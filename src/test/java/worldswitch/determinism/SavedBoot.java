package worldswitch.determinism;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.emulator.machine.linux.BootFiles;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.archive.ArchiveProblem;
import worldswitch.sessions.archive.Images;
import worldswitch.sessions.archive.Origin;
import worldswitch.sessions.archive.Provenance;
import worldswitch.sessions.archive.SavedSession;
import worldswitch.sessions.archive.Standing;
import worldswitch.sessions.archive.Workspace;
import worldswitch.sessions.archive.file.SavedFile;
import worldswitch.sessions.library.KernelBoot;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.run.checkpoint.Checkpoint;
import worldswitch.sessions.run.checkpoint.Resume;
import worldswitch.sessions.run.plan.Plan;

/**
 * Saves a boot in its midst, or opens a saved one, and prints the state hash there and some way behind, for a test that compares
 * what several JVMs print.
 *
 * <p>The arguments are {@code save}, a file, a kernel and its initial RAM disk; {@code open} and a file; or {@code again} and a
 * file, to run it from its start.
 */
final class SavedBoot {
    private static final long MIDST = 500_000_000;
    private static final long ONWARD = 20_000_000;

    private SavedBoot() {}

    /** Saves or opens. */
    public static void main(String[] arguments) throws IOException, LoadProblem, ArchiveProblem {
        Path file = Path.of(arguments[1]);
        MachineRun run = arguments[0].equals("save")
                ? save(file, Path.of(arguments[2]), Path.of(arguments[3]))
                : open(SavedFile.open(file, image -> Optional.empty()), arguments[0].equals("again"));
        tell(run);
        run.run(MIDST + ONWARD);
        tell(run);
    }

    private static void tell(MachineRun run) {
        System.out.println(
                run.instructions() + " " + Long.toHexString(run.machine().stateHash()));
    }

    private static MachineRun save(Path file, Path kernel, Path disk) throws IOException, LoadProblem, ArchiveProblem {
        byte[] image = Files.readAllBytes(kernel);
        MachineConfiguration machine =
                new MachineConfiguration(512L << 20, 1, false, false, Set.of(), 2, "neoverse-n1");
        BootFiles files = new BootFiles(image, Files.readAllBytes(disk), null, "console=ttyAMA0 earlycon");
        Plan plan = KernelBoot.plan("vmlinuz", machine, files);
        MachineRun run = new MachineRun(plan, MachineObserver.NONE);
        run.run(MIDST);
        Provenance provenance = new Provenance(new Origin.File("vmlinuz", image), plan, List.of());
        SavedFile.save(provenance.saved(Standing.of(plan, run.kept()), Workspace.EMPTY), Images.EMBEDDED, file);
        return run;
    }

    /** Brings a run to where it was saved: as a session is opened, from the checkpoint in the file, or from its start. */
    private static MachineRun open(SavedSession saved, boolean again) throws LoadProblem {
        Resume resume = saved.resume();
        MachineRun run = new MachineRun(saved.plan(), MachineObserver.NONE, resume.inputs());
        Checkpoint beginning = resume.beginning();
        if (!again) {
            if (beginning == null) {
                throw new IllegalArgumentException("there is no checkpoint in the file");
            }
            run.restore(beginning);
        }
        run.runToMoment(resume.at());
        return run;
    }
}
