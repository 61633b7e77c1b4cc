package worldswitch.sessions.archive;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.StringArbitrary;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.device.disk.Disk;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.emulator.machine.VirtioDevices;
import worldswitch.emulator.machine.load.Program;
import worldswitch.emulator.machine.load.Segment;
import worldswitch.emulator.machine.load.Symbol;
import worldswitch.emulator.machine.load.SymbolTable;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.sessions.archive.Workspace.SavedBookmark;
import worldswitch.sessions.archive.Workspace.SavedBreakpoint;
import worldswitch.sessions.breakpoint.Breakpoint;
import worldswitch.sessions.breakpoint.Trigger;
import worldswitch.sessions.drive.BytesDisk;
import worldswitch.sessions.library.Expectation;
import worldswitch.sessions.run.input.Input;
import worldswitch.sessions.run.input.InputLog;
import worldswitch.sessions.run.input.Target;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Description;
import worldswitch.sessions.snapshot.Description.SourceLine;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.timeline.NestedLists;

/** Saved sessions of every shape that the format has. */
public final class SampleSessions {
    private static final long BASE = 0x4008_0000L;

    private SampleSessions() {}

    /** Some text of any characters that are text. */
    private static Arbitrary<String> text() {
        StringArbitrary text = Arbitraries.strings()
                .withCharRange(' ', '\u02ff')
                .withChars('\t', '\n', '\r', '\\', '"', '<', '\u2028', '\u0000')
                .ofMaxLength(20);
        return text;
    }

    private static Arbitrary<Moment> moments() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 999_999_999_999_999_999L),
                        Arbitraries.integers().between(0, 999_999_999))
                .as(Moment::new);
    }

    /** Sessions. */
    public static Arbitrary<SavedSession> any() {
        return Combinators.combine(
                        text(), origins(), plans(), expectations().list().ofMaxSize(4), standings(), workspaces())
                .as(SavedSession::new);
    }

    private static Arbitrary<Origin> origins() {
        return Arbitraries.oneOf(
                text().map(Origin.Bundled::new), text().map(name -> new Origin.File(name, new byte[0])));
    }

    private static Arbitrary<Plan> plans() {
        return Combinators.combine(
                        descriptions(), machines(), programs(), places().list().ofMaxSize(3))
                .as((description, machine, program, places) -> new Plan(description, machine, program, null, places));
    }

    private static Arbitrary<Plan.Place> places() {
        return Combinators.combine(
                        text(), Arbitraries.longs(), Arbitraries.integers().between(1, 99), text())
                .as(Plan.Place::new);
    }

    private static Arbitrary<MachineConfiguration> machines() {
        Arbitrary<Set<String>> features =
                Arbitraries.of("FEAT_ExS", "-FEAT_RAS", "-FEAT_VHE").set().ofMaxSize(3);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 1000),
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.of(true, false),
                        features,
                        Arbitraries.integers().between(1, 2))
                .as((pages, cpus, deferred, changes, level) ->
                        new MachineConfiguration(pages * 4096L, cpus, deferred, false, changes, level))
                .flatMap(machine -> devices().map(machine::with));
    }

    private static Arbitrary<VirtioDevices> devices() {
        Arbitrary<Disk> disks = Combinators.combine(
                        text(),
                        Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(40))
                .as((name, start) -> new BytesDisk(name, Arrays.copyOf(start, start.length < 20 ? 512 : 1024)));
        Arbitrary<OptionalLong> seeds = Arbitraries.longs()
                .map(OptionalLong::of)
                .injectNull(0.5)
                .map(seed -> seed == null ? OptionalLong.empty() : seed);
        return Combinators.combine(disks.list().ofMaxSize(2), seeds, Arbitraries.of(true, false))
                .as(VirtioDevices::new);
    }

    private static Arbitrary<Program> programs() {
        Arbitrary<Segment> segments = Combinators.combine(
                        text(),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.bytes().array(byte[].class).ofMaxSize(300),
                        Arbitraries.integers().between(0, 5000))
                .as((place, page, bytes, more) -> new Segment(place, BASE + page * 4096L, bytes, bytes.length + more));
        Arbitrary<Symbol> symbols = Combinators.combine(
                        text(), Arbitraries.longs(), Arbitraries.longs(), Arbitraries.of(true, false))
                .as(Symbol::new);
        return Combinators.combine(segments.list().ofMaxSize(4), symbols.list().ofMaxSize(5))
                .as((parts, names) -> new Program(BASE, parts, new SymbolTable(names)));
    }

    private static Arbitrary<Description> descriptions() {
        Arbitrary<SortedMap<Long, SourceLine>> lines = Arbitraries.maps(
                        Arbitraries.longs(),
                        Combinators.combine(text(), Arbitraries.integers().between(1, 9999))
                                .as(SourceLine::new))
                .ofMaxSize(5)
                .map(TreeMap::new);
        Arbitrary<SortedMap<Long, String>> names =
                Arbitraries.maps(Arbitraries.longs(), text()).ofMaxSize(5).map(TreeMap::new);
        Arbitrary<Map<String, String>> texts = Arbitraries.maps(text(), text()).ofMaxSize(3);
        Arbitrary<Description> plain = Combinators.combine(
                        text(), text(), texts, text(), text().list().ofMaxSize(3), texts, lines, names)
                .as(Description::new);
        Arbitrary<NestedLists> lists = Combinators.combine(
                        Arbitraries.longs().between(0, Long.MAX_VALUE / 8),
                        Arbitraries.integers().between(1, NestedLists.MOST))
                .as((place, count) -> new NestedLists(place * 8, count));
        return Combinators.combine(plain, lists.injectNull(0.5)).as(SampleSessions::with);
    }

    private static Description with(Description plain, @Nullable NestedLists lists) {
        return new Description(
                plain.name(),
                plain.variant(),
                plain.variants(),
                plain.title(),
                plain.introduction(),
                plain.sources(),
                plain.lines(),
                plain.symbols(),
                lists);
    }

    private static Arbitrary<Expectation> expectations() {
        return Combinators.combine(text(), text(), Arbitraries.longs().between(-99, 99), text())
                .as((kind, name, number, text) -> {
                    JsonObject json = new JsonObject();
                    json.addProperty("kind", kind);
                    json.addProperty("name", name);
                    json.addProperty("number", number);
                    json.addProperty("text", text);
                    return Expectation.of(json);
                });
    }

    private static Arbitrary<Target> targets() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(0, 31))
                .as((kind, number) -> switch (kind) {
                    case 0 -> new Target.Memory(number * -4096L);
                    case 1 -> new Target.General(number % 3, number);
                    case 2 -> new Target.Pc(number);
                    case 3 -> new Target.State(number);
                    case 5 -> new Target.Vector(number % 2, number);
                    case 4 -> new Target.Register(number, Catalogue.index("HCR_EL2") + number);
                    case 6 -> number < 16 ? new Target.PowerKey() : new Target.SystemError(number % 3);
                    default -> Target.CONSOLE;
                });
    }

    private static Arbitrary<Standing> standings() {
        Arbitrary<Input> inputs = Combinators.combine(moments(), targets(), text().filter(text -> !text.isEmpty()))
                .as((at, target, text) -> new Input(at, target, text.getBytes(StandardCharsets.UTF_8)));
        Arbitrary<InputLog> logs = inputs.list()
                .ofMaxSize(4)
                .map(list -> new InputLog(
                        list.stream().sorted((a, b) -> a.at().compareTo(b.at())).toList()));
        Arbitrary<SortedMap<String, Long>> registers = Arbitraries.maps(text(), Arbitraries.longs())
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(TreeMap::new);
        Arbitrary<SavedState> states = Combinators.combine(registers.list().ofMaxSize(3), text())
                .as((cpus, text) -> new SavedState(cpus, Sha256.of(text.getBytes(StandardCharsets.UTF_8))));
        return Combinators.combine(logs, moments(), states, checkpoints()).as(Standing::new);
    }

    private static Arbitrary<List<SavedCheckpoint>> checkpoints() {
        Arbitrary<SortedMap<Long, byte[]>> pages = Arbitraries.maps(
                        Arbitraries.longs().between(0, 1 << 20).map(page -> page * 4096),
                        Arbitraries.bytes().map(SampleSessions::page))
                .ofMaxSize(3)
                .map(TreeMap::new);
        return Combinators.combine(
                        moments(),
                        Arbitraries.integers(),
                        Arbitraries.longs().array(long[].class).ofMaxSize(50),
                        pages,
                        text(),
                        Arbitraries.longs().between(0, Long.MAX_VALUE))
                .as(SavedCheckpoint::new)
                .list()
                .ofMaxSize(2)
                .map(list ->
                        list.stream().sorted((a, b) -> a.at().compareTo(b.at())).toList());
    }

    private static byte[] page(byte fill) {
        byte[] page = new byte[4096];
        for (int i = 0; i < 1000; i++) {
            page[i] = (byte) (fill * i);
        }
        return page;
    }

    private static Arbitrary<Workspace> workspaces() {
        Arbitrary<SavedBookmark> bookmarks =
                Combinators.combine(text(), moments(), text()).as(SavedBookmark::new);
        Arbitrary<SavedBreakpoint> breakpoints = Combinators.combine(
                        triggers(),
                        text(),
                        Arbitraries.longs().between(0, 1000),
                        Arbitraries.of(true, false),
                        Arbitraries.longs().between(0, 1000))
                .as((trigger, condition, ignore, enabled, hits) ->
                        new SavedBreakpoint(new Breakpoint(0, trigger, condition, ignore, enabled), hits));
        return Combinators.combine(
                        breakpoints.list().ofMaxSize(6).map(SampleSessions::numbered),
                        bookmarks.list().ofMaxSize(3),
                        text(),
                        text())
                .as(Workspace::new);
    }

    private static List<SavedBreakpoint> numbered(List<SavedBreakpoint> list) {
        return java.util.stream.IntStream.range(0, list.size())
                .mapToObj(i -> {
                    Breakpoint one = list.get(i).breakpoint();
                    return new SavedBreakpoint(
                            new Breakpoint(i, one.trigger(), one.condition(), one.ignore(), one.enabled()),
                            list.get(i).hits());
                })
                .toList();
    }

    private static Arbitrary<Trigger> triggers() {
        Arbitrary<Boolean> flags = Arbitraries.of(true, false);
        return Arbitraries.oneOf(
                Combinators.combine(
                                Arbitraries.longs(),
                                Arbitraries.integers().between(0, 2).injectNull(0.5),
                                Arbitraries.integers().between(0, 65535).injectNull(0.5))
                        .as(Trigger.Address::new),
                Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(1, 64), flags, flags)
                        .as(Trigger.Watch::new),
                Combinators.combine(Arbitraries.integers().between(0, 300), flags, flags)
                        .as(Trigger.RegisterAccess::new),
                Arbitraries.integers().between(0, 2).injectNull(0.3).map(Trigger.LevelChange::new),
                Arbitraries.integers().between(0, 63).injectNull(0.3).map(Trigger.GuestExit::new),
                Arbitraries.just(new Trigger.Hazard()));
    }
}
