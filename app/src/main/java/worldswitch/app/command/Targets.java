package worldswitch.app.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.device.disk.Disk;
import worldswitch.emulator.machine.VirtioDevices;
import worldswitch.emulator.machine.linux.LinuxImage;
import worldswitch.emulator.machine.load.ElfFile;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.archive.ArchiveProblem;
import worldswitch.sessions.archive.ImageSource;
import worldswitch.sessions.archive.Images;
import worldswitch.sessions.archive.Origin;
import worldswitch.sessions.archive.Provenance;
import worldswitch.sessions.archive.SavedSession;
import worldswitch.sessions.archive.file.SavedFile;
import worldswitch.sessions.library.BundledSession;
import worldswitch.sessions.library.Expectation;
import worldswitch.sessions.library.Library;
import worldswitch.sessions.library.PlainProgram;
import worldswitch.sessions.library.SessionFile;
import worldswitch.sessions.run.input.InputLog;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.symbol.SymbolProblem;
import worldswitch.sessions.symbol.line.DwarfLines;
import worldswitch.sessions.symbol.line.LineTable;

/** Finds what a command is to work on: a bundled session by its name, or a file. */
final class Targets {
    private Targets() {}

    /**
     * What was found.
     *
     * @param session the bundled session, or null for a file
     * @param origin what it was made from
     * @param saved the saved session, or null if it is none
     * @param images how its file keeps the program
     */
    record Target(
            Plan plan,
            @Nullable BundledSession session,
            Origin origin,
            @Nullable SavedSession saved,
            Images images) {
        /** The same with a machine that has other virtio devices. */
        Target with(VirtioDevices devices) {
            return new Target(plan.with(devices), session, origin, saved, images);
        }

        /** What comes to its machine from outside. */
        InputLog inputs() {
            return saved == null ? InputLog.EMPTY : saved.standing().inputs();
        }

        /** Where it comes from, for a save. */
        Provenance provenance() {
            return new Provenance(origin, plan, expectations());
        }

        private List<Expectation> expectations() {
            if (saved != null) {
                return saved.expectations();
            }
            return session == null
                    ? List.of()
                    : session.expectations(plan.description().variant());
        }
    }

    /** Finds a session by {@code name} or {@code name:variant}, or reads a file. */
    static Target find(String what, ImageOption images) {
        int colon = what.indexOf(':');
        boolean session = colon > 0 && Library.names().contains(what.substring(0, colon));
        return session ? find(what.substring(0, colon), what.substring(colon + 1)) : find(what, null, images);
    }

    /** Finds a session or reads a file; anything wrong is a {@link UserProblem}. */
    static Target find(String what, @Nullable String variant) {
        return find(what, variant, new ImageOption());
    }

    /** Finds a session or reads a file, whose images may be elsewhere. */
    static Target find(String what, @Nullable String variant, ImageOption images) {
        Optional<BundledSession> session = BundledSession.find(what);
        if (session.isPresent()) {
            Plan plan = session.get().plan(variant(session.get(), variant));
            return new Target(plan, session.get(), new Origin.Bundled(what), null, Images.EMBEDDED);
        }
        Path path = path(what);
        if (variant != null) {
            throw new UserProblem("--variant goes with a bundled session, and '" + what + "' is a file");
        }
        return SavedFile.isNamedSo(path) ? saved(path, images) : file(path);
    }

    private static Path path(String what) {
        try {
            Path path = Path.of(what);
            if (java.nio.file.Files.exists(path)) {
                return path;
            }
        } catch (InvalidPathException expected) {
            // What is no path is no file either.
        }
        throw new UserProblem("there is no session and no file '" + what + "'; the bundled sessions are "
                + String.join(", ", Library.names()));
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

    private static Target saved(Path path, ImageOption images) {
        AtomicBoolean lacks = new AtomicBoolean();
        ImageSource noted = new Noted(images.of(path), lacks);
        try {
            SavedSession saved = SavedFile.open(path, noted);
            Images kept = lacks.get() ? Images.DIGEST : Images.EMBEDDED;
            return new Target(saved.plan(), null, saved.origin(), saved, kept);
        } catch (ArchiveProblem e) {
            throw new UserProblem(e.getMessage());
        }
    }

    /** Notes that something is not inside. */
    private record Noted(ImageSource images, AtomicBoolean lacks) implements ImageSource {
        @Override
        public Optional<byte[]> find(Wanted image) throws ArchiveProblem {
            lacks.set(true);
            return images.find(image);
        }

        @Override
        public Optional<Disk> disk(Wanted drive) throws ArchiveProblem {
            lacks.set(true);
            return images.disk(drive);
        }
    }

    private static Target file(Path path) {
        byte[] bytes = Files.read(path);
        try {
            if (LinuxImage.looksLikeOne(bytes)) {
                throw new KernelFound(path);
            }
            if (!ElfFile.looksLikeOne(bytes)) {
                throw new UserProblem(path + ": not an ELF file");
            }
            String name = String.valueOf(path.getFileName());
            Plan plan = PlainProgram.plan(name, ElfFile.read(bytes), lines(path, bytes));
            return new Target(plan, null, new Origin.File(name, bytes), null, Images.EMBEDDED);
        } catch (LoadProblem e) {
            throw new UserProblem(path + ": " + e.getMessage());
        }
    }

    /** The source lines of a program; without them it runs as well, so what is wrong with them is only said. */
    private static LineTable lines(Path path, byte[] elf) {
        try {
            return DwarfLines.read(elf);
        } catch (SymbolProblem e) {
            System.err.println("worldswitch: " + path + ": no source lines: " + e.getMessage());
            return LineTable.EMPTY;
        }
    }
}
