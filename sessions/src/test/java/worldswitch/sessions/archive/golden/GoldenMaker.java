package worldswitch.sessions.archive.golden;

import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.load.ElfFile;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.sessions.archive.Images;
import worldswitch.sessions.archive.LoadedMemory;
import worldswitch.sessions.archive.Origin;
import worldswitch.sessions.archive.Product;
import worldswitch.sessions.archive.SavedCheckpoint;
import worldswitch.sessions.archive.SavedSession;
import worldswitch.sessions.archive.Standing;
import worldswitch.sessions.archive.Workspace;
import worldswitch.sessions.archive.Workspace.SavedBookmark;
import worldswitch.sessions.archive.Workspace.SavedBreakpoint;
import worldswitch.sessions.archive.file.SavedFile;
import worldswitch.sessions.breakpoint.Breakpoint;
import worldswitch.sessions.breakpoint.Trigger;
import worldswitch.sessions.control.Guest;
import worldswitch.sessions.headless.HeadlessRun;
import worldswitch.sessions.library.BundledSession;
import worldswitch.sessions.library.Expectation;
import worldswitch.sessions.library.PlainProgram;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.run.input.Input;
import worldswitch.sessions.run.input.InputLog;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Moment;

/**
 * Makes the golden files of the present format. To be run once for each new format, into a new folder: a file of a format
 * that was released is never made again, since it stands for the files that people have.
 */
public final class GoldenMaker {
    /** Prints back what is typed, until a q is typed. */
    private static final String ECHO = """
                mov x20, #0x09000000
            next:
                ldr w4, [x20, #0x18]
                tbnz w4, #4, next
                ldrb w5, [x20]
                strb w5, [x20]
                adr x6, heard
                ldr x7, [x6]
                add x7, x7, #1
                str x7, [x6]
                cmp w5, #'q'
                b.ne next
            """ + Guest.OFF + "heard: .quad 0\n";

    private final Path folder;

    private GoldenMaker(Path folder) {
        this.folder = folder;
    }

    /** Writes the files into the folder that it is given. */
    public static void main(String[] arguments) throws Exception {
        GoldenMaker maker = new GoldenMaker(Files.createDirectories(Path.of(arguments[0])));
        maker.bundled();
        maker.typed();
        maker.byDigest();
    }

    private void bundled() throws Exception {
        BundledSession session = BundledSession.find("first-exit").orElseThrow();
        Plan plan = session.plan("");
        HeadlessRun run = new HeadlessRun(plan, MachineObserver.NONE);
        run.toExit(3, Long.MAX_VALUE);
        SavedSession saved = new SavedSession(
                Product.VERSION,
                new Origin.Bundled("first-exit"),
                plan,
                session.expectations(""),
                run.standing(),
                Workspace.EMPTY);
        SavedFile.save(saved, Images.EMBEDDED, folder.resolve("bundled.wsession"));
    }

    private void typed() throws Exception {
        Plan plan = Guest.plan(ECHO).with(true);
        InputLog inputs = new InputLog(List.of(
                new Input(Moment.START, "a".getBytes(StandardCharsets.UTF_8)),
                new Input(Moment.of(100), "bc".getBytes(StandardCharsets.UTF_8)),
                new Input(Moment.of(5000), "q".getBytes(StandardCharsets.UTF_8))));
        SavedCheckpoint checkpoint = checkpoint(plan, inputs, Moment.of(60));
        HeadlessRun run = new HeadlessRun(plan, MachineObserver.NONE, inputs);
        run.toMoment(Moment.of(1000));
        Standing standing = new Standing(inputs, Moment.of(1000), run.standing().state(), List.of(checkpoint));
        Expectation console =
                Expectation.of(JsonParser.parseString("{\"kind\":\"console\",\"name\":\"it echoes\",\"text\":\"abcq\"}")
                        .getAsJsonObject());
        SavedSession saved = new SavedSession(
                Product.VERSION,
                new Origin.File("echo.elf", new byte[0]),
                plan,
                List.of(console),
                standing,
                workspace());
        SavedFile.save(saved, Images.EMBEDDED, folder.resolve("typed.wsession"));
    }

    private static SavedCheckpoint checkpoint(Plan plan, InputLog inputs, Moment at) throws Exception {
        MachineRun run = new MachineRun(plan, MachineObserver.NONE, inputs);
        run.runToMoment(at);
        return new SavedCheckpoint(
                at,
                Machine.STATE_VERSION,
                run.machine().save().words(),
                new LoadedMemory(plan).differences(run.machine().memory().snapshot()),
                run.console(),
                0);
    }

    private static Workspace workspace() {
        List<Trigger> triggers = List.of(
                new Trigger.Address(Machine.RAM + 4, 2, null),
                new Trigger.Watch(0x0900_0000, 4, false, true),
                new Trigger.RegisterAccess(Catalogue.index("HCR_EL2"), false, true),
                new Trigger.LevelChange(1),
                new Trigger.GuestExit(0x16),
                new Trigger.Hazard());
        List<SavedBreakpoint> breakpoints = java.util.stream.IntStream.range(0, triggers.size())
                .mapToObj(i -> new SavedBreakpoint(
                        new Breakpoint(i + 1, triggers.get(i), i == 0 ? "x7 == 2" : "", i, i % 2 == 0), i * 10))
                .toList();
        return new Workspace(
                breakpoints,
                List.of(
                        new SavedBookmark("heard a", Moment.of(9), "the first byte"),
                        new SavedBookmark("µ", new Moment(70, 1), "")),
                "Notes in more\nthan one line, with ünïcode.",
                "<layout/>");
    }

    /** The program that the session by digest names, made of its source. */
    static byte[] small() {
        return Guest.elf("mov x0, #42\nmov x1, x0\nb .\n");
    }

    private void byDigest() throws Exception {
        byte[] elf = small();
        Plan plan = PlainProgram.plan("small.elf", ElfFile.read(elf));
        HeadlessRun run = new HeadlessRun(plan, MachineObserver.NONE);
        run.toEnd(2);
        SavedSession saved = new SavedSession(
                Product.VERSION, new Origin.File("small.elf", elf), plan, List.of(), run.standing(), Workspace.EMPTY);
        Files.write(folder.resolve("small.elf"), elf);
        SavedFile.save(saved, Images.DIGEST, folder.resolve("digest.wsession"));
    }
}
