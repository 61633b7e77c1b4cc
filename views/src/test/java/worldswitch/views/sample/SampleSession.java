package worldswitch.views.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.sessions.breakpoint.Breakpoint;
import worldswitch.sessions.breakpoint.BreakpointState;
import worldswitch.sessions.breakpoint.Trigger;
import worldswitch.sessions.control.Session;
import worldswitch.sessions.hazard.JudgedWrite;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.snapshot.Bookmark;
import worldswitch.sessions.snapshot.CpuSnapshot;
import worldswitch.sessions.snapshot.Description;
import worldswitch.sessions.snapshot.Generation;
import worldswitch.sessions.snapshot.Horizon;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.snapshot.RunState;
import worldswitch.sessions.snapshot.Snapshot;
import worldswitch.sessions.symbol.kernel.KernelNames;
import worldswitch.sessions.timeline.Exit;
import worldswitch.sessions.timeline.InterruptEvent;
import worldswitch.sessions.timeline.Stretch;
import worldswitch.sessions.timeline.Timeline;

/** A session without a machine: every snapshot is made up from its instruction count, so that tests know what to expect. */
public final class SampleSession implements Session {
    private static final List<Bookmark> BOOKMARKS = List.of(
            new Bookmark(
                    "First exit path", Moment.of(345), "HCR_EL2 gets its host value; CPACR_EL1 follows unsynchronised"),
            new Bookmark(
                    "A hazard",
                    Moment.of(3 * SampleRound.LENGTH + 345L),
                    "TLBI VMALLE1 goes by TGE, which has just changed"),
            new Bookmark("Power-off", null, "What the whole run cost"));

    private final List<Consumer<Snapshot>> listeners = new ArrayList<>();
    private final List<Command> posted = new ArrayList<>();
    private final Generation generation = new Generation();
    private final int rounds;
    private List<BreakpointState> breakpoints = List.of(
            new BreakpointState(
                    new Breakpoint(1, new Trigger.Address(SampleCode.EXIT_PATH, 2, null), "", 0, true), 12, ""),
            new BreakpointState(new Breakpoint(2, new Trigger.Hazard(), "", 0, true), 0, ""));
    private Snapshot snapshot;

    /** A session that has run for a number of guest exits. */
    public SampleSession(int rounds) {
        this.rounds = rounds;
        snapshot = at(0, (long) rounds * SampleRound.LENGTH - 54, RunState.STOPPED);
    }

    /** What was posted so far. */
    public List<Command> posted() {
        return List.copyOf(posted);
    }

    @Override
    public Description description() {
        Map<String, String> variants = new LinkedHashMap<>();
        variants.put("nvhe", "The host runs at EL1: CPTR_EL2 and VBAR_EL2 do not go by HCR_EL2");
        variants.put("vhe", "The host runs at EL2: CPACR_EL1 and VBAR_EL1 go by E2H, which keeps its value");
        variants.put("e2h-toggle", "The write flips E2H: a hazard");
        return new Description(
                "hcr-exit-path",
                "vhe",
                variants,
                "Does an HCR_EL2 write on the exit path need an ISB?",
                List.of(
                        "The machine stands at its first guest exit. The hypervisor is about to give HCR_EL2 its host value "
                                + "back, and then touches CPACR_EL1 and VBAR_EL1 without an ISB in between.",
                        "Run to the next system register write and look at the verdicts: each access behind the write says "
                                + "which fields of HCR_EL2 it goes by, and whether the write changed them."),
                Map.of(SampleCode.FILE, SampleCode.TEXT),
                SampleCode.lines(),
                SampleCode.symbols());
    }

    @Override
    public Snapshot snapshot() {
        return snapshot;
    }

    @Override
    public void subscribe(Consumer<Snapshot> listener) {
        listeners.add(listener);
    }

    @Override
    public void post(Command command) {
        posted.add(command);
        if (command instanceof Command.Step step) {
            publish(at(snapshot.sequence() + 1, snapshot.instructions() + step.count(), RunState.STOPPED));
        } else if (command instanceof Command.RunToInstruction to) {
            publish(at(snapshot.sequence() + 1, to.count(), RunState.STOPPED));
        } else if (command instanceof Command.GoTo to) {
            publish(at(snapshot.sequence() + 1, to.moment(), RunState.STOPPED));
        } else if (command instanceof Command.Run) {
            publish(at(snapshot.sequence() + 1, snapshot.instructions(), RunState.RUNNING));
        } else if (command instanceof Command.SetBreakpoints set) {
            breakpoints = set.breakpoints().stream()
                    .map(each -> new BreakpointState(each, 0, ""))
                    .toList();
            publish(at(snapshot.sequence() + 1, snapshot.instructions(), RunState.STOPPED));
        }
    }

    @Override
    public void post(Command command, Consumer<Snapshot> done) {
        post(command);
        done.accept(snapshot);
    }

    @Override
    public void pause() {
        publish(at(snapshot.sequence() + 1, snapshot.instructions(), RunState.STOPPED));
    }

    @Override
    public void close() {
        listeners.clear();
    }

    private void publish(Snapshot next) {
        snapshot = next;
        listeners.forEach(listener -> listener.accept(next));
    }

    private Snapshot at(long sequence, long instructions, RunState state) {
        return at(sequence, Moment.of(instructions), state);
    }

    /** An event without an instruction moves the processor on as an instruction would. */
    private Snapshot at(long sequence, Moment moment, RunState state) {
        long instructions = moment.instructions();
        return new Snapshot(
                sequence,
                state,
                state == RunState.RUNNING ? "breakpoint" : "guest exit " + (rounds - 1) + ": HVC #0 from guest VMID 1",
                Snapshot.NOT_KNOWN,
                moment,
                List.of(cpu(instructions + moment.events())),
                0,
                SampleMemory.IMAGE,
                SampleGic.snapshot(),
                timeline(instructions),
                "Worldswitch sample hypervisor\nVMID 1 starts\n<html><b>not bold</b>\n",
                0,
                breakpoints,
                BOOKMARKS,
                new Horizon(moment, timeline(instructions), BOOKMARKS, generation, null, false, false),
                KernelNames.NONE);
    }

    private Timeline timeline(long end) {
        List<SampleRound> made =
                IntStream.range(0, rounds).mapToObj(SampleRound::new).toList();
        return new Timeline(
                end,
                new ListLog<>(
                        made.stream().flatMap(round -> round.stretches.stream()).toList(), 0, Stretch::from),
                new ListLog<>(
                        made.stream().flatMap(round -> round.exits.stream()).toList(), 0, Exit::at),
                new ListLog<>(List.of(), 0, Exit::at),
                new ListLog<>(
                        made.stream().flatMap(round -> round.writes.stream()).toList(), 0, JudgedWrite::at),
                new ListLog<>(
                        made.stream()
                                .flatMap(round -> round.interrupts.stream())
                                .toList(),
                        0,
                        InterruptEvent::at));
    }

    private static CpuSnapshot cpu(long instructions) {
        long[] general = new long[32];
        for (int i = 0; i < 31; i++) {
            general[i] = i < 4 ? instructions * (i + 1) : 0x40080000L + 64L * i;
        }
        general[31] = 0x40100000L;
        long[] direct = new long[Catalogue.size()];
        SampleRegisters.fill(direct, instructions);
        long[] effective = direct.clone();
        effective[Catalogue.index("HCR_EL2")] = SampleRound.GUEST_HCR;
        long pc = SampleCode.EXIT_PATH + 4 * (instructions % 6);
        return new CpuSnapshot(0, pc, 0x600003c9L, 2, SampleRound.HYPERVISOR, general, new long[64], direct, effective);
    }
}
