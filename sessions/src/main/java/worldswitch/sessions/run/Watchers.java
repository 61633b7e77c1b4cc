package worldswitch.sessions.run;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.MachineState;
import worldswitch.emulator.memory.PhysicalSpan;
import worldswitch.emulator.mmu.Watchpoint;
import worldswitch.sessions.breakpoint.Breakpoint;
import worldswitch.sessions.breakpoint.Labels;
import worldswitch.sessions.hazard.FetchJudge;
import worldswitch.sessions.run.aim.Aim;
import worldswitch.sessions.run.checkpoint.Notes;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.run.watch.Chain;
import worldswitch.sessions.run.watch.Gate;
import worldswitch.sessions.run.watch.Hits;
import worldswitch.sessions.run.watch.Listening;
import worldswitch.sessions.run.watch.PlaceWatch;
import worldswitch.sessions.run.watch.Stop;
import worldswitch.sessions.run.watch.Triggers;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.symbol.kernel.KernelImage;
import worldswitch.sessions.timeline.NestedLists;
import worldswitch.sessions.timeline.Recorder;
import worldswitch.sessions.timeline.RecorderState;
import worldswitch.sessions.world.Worlds;

/**
 * Everything that watches a machine run, and what it has noted.
 *
 * <p>Events reach the {@link Recorder} first, so that whoever decides about a stop already finds them recorded; then the
 * places, then the breakpoints ({@link Triggers}), then what the present command is after ({@link Aim}).
 */
final class Watchers {
    private final Machine machine;
    private final Recorder recorder;
    private final RecorderState nothing;
    private final Triggers triggers;
    private final PlaceWatch places;
    private final Listening listening;
    private final Gate gate;
    private List<PhysicalSpan> stores = List.of();
    private Aim aim;
    /** Whether registers change because the machine is put back. */
    private boolean restoring;

    /** Begins to watch a machine at reset. */
    Watchers(
            Plan plan,
            Machine machine,
            MachineObserver listener,
            Aim idle,
            Stop stop,
            Supplier<Moment> now,
            Labels labels) {
        this.machine = machine;
        aim = idle;
        gate = new Gate(stop);
        Cpu cpu = machine.current();
        Worlds worlds = new Worlds(KernelImage.isIn(plan.program()));
        recorder =
                new Recorder(plan.configuration().cpus(), new FetchJudge(machine.memory(), cpu, cpu.registers), worlds);
        follow(plan.description().nestedLists());
        machine.cpus().forEach(this::followWorlds);
        triggers = new Triggers(recorder, gate, labels);
        places = new PlaceWatch(plan.places(), now);
        listening = new Listening(listener);
        aimAt(aim);
        nothing = recorder.save();
        machine.cpus().forEach(recorder::begin);
    }

    private void follow(@Nullable NestedLists lists) {
        if (lists != null) {
            watchStores(List.of(new PhysicalSpan(lists.address(), (long) lists.count() * Long.BYTES)));
            recorder.follow(lists, address -> machine.memory().read(address, Long.BYTES));
        }
    }

    private void followWorlds(Cpu cpu) {
        cpu.registers.listen(register -> changeWorld(cpu), Worlds.registers());
    }

    private void changeWorld(Cpu cpu) {
        if (!restoring) {
            recorder.worldChanged(cpu);
        }
    }

    /** Puts the machine's state back, of which the record is told nothing: it is put back, too. */
    void restore(MachineState state) {
        restoring = true;
        try {
            machine.restore(state);
        } finally {
            restoring = false;
        }
    }

    Recorder recorder() {
        return recorder;
    }

    Triggers triggers() {
        return triggers;
    }

    PlaceWatch places() {
        return places;
    }

    Listening listening() {
        return listening;
    }

    /** Where the stops of breakpoints go to. */
    Gate gate() {
        return gate;
    }

    /** Tells of stores to more parts of memory. */
    void watchStores(Collection<PhysicalSpan> spans) {
        stores = with(spans);
        machine.watchStores(stores);
    }

    private List<PhysicalSpan> with(Collection<PhysicalSpan> others) {
        return Stream.concat(stores.stream(), others.stream()).toList();
    }

    /** What the present command is after. */
    Aim aim() {
        return aim;
    }

    /** Nobody looks on, and a command is after something. */
    void aimAt(Aim next) {
        aim = next;
        machine.watchStores(stores);
        machine.observe(new Chain(recorder, places, triggers, aim, listening));
        watchAddresses();
    }

    /** Somebody looks on as well, last of all, and is told of stores to some spans of RAM; until the next aim. */
    void lookOn(Aim next, MachineObserver onlooker, List<PhysicalSpan> spans) {
        aim = next;
        machine.watchStores(with(spans));
        machine.observe(new Chain(recorder, places, triggers, aim, listening, onlooker).narrow(onlooker, spans));
        watchAddresses();
    }

    private void watchAddresses() {
        Set<Long> addresses = new HashSet<>(triggers.addresses());
        addresses.addAll(places.addresses());
        addresses.addAll(aim.addresses());
        machine.setBreakpoints(addresses.stream().mapToLong(Long::longValue).toArray());
    }

    /** Replaces the breakpoints; they count from an instruction count on. */
    void breakpoints(List<Breakpoint> breakpoints, long now) {
        triggers.set(breakpoints, now);
        machine.setWatchpoints(triggers.watches().stream()
                .map(watch -> new Watchpoint(watch.address(), watch.size(), watch.reads(), watch.writes()))
                .toList());
        aimAt(aim);
    }

    /** What has been noted, with how many inputs had been given. */
    Notes save(int inputs) {
        return new Notes(recorder.save(), triggers.save(), places.save(), inputs);
    }

    /** Takes back what had been noted. */
    void restore(Notes notes) {
        recorder.restore(notes.recorder());
        triggers.restore(notes.hits());
        places.restore(notes.places());
    }

    /** Begins where the machine stands, with nothing known of what was before. */
    void beginWithoutPast() {
        recorder.restore(nothing);
        machine.cpus().forEach(recorder::begin);
        triggers.restore(Hits.NONE);
    }
}
