package worldswitch.sessions.run.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Bookmark;
import worldswitch.sessions.snapshot.Moment;

/** Notes at which moment a run comes to each of its plan's places. */
public final class PlaceWatch implements MachineObserver {
    private final List<Plan.Place> places;
    private final Supplier<Moment> now;
    private int[] hits;
    private @Nullable Moment[] passed;
    private Start met = Start.NONE;

    /** How far the places had been passed at a moment. */
    public record Passed(int[] hits, @Nullable Moment[] passed, Start met) {}

    /**
     * Watches for places.
     *
     * @param now tells the moment at which the machine stands
     */
    public PlaceWatch(List<Plan.Place> places, Supplier<Moment> now) {
        this.places = places;
        this.now = now;
        hits = new int[places.size()];
        passed = new Moment[places.size()];
    }

    /** The addresses of the places. */
    public Set<Long> addresses() {
        return places.stream().map(Plan.Place::address).collect(Collectors.toUnmodifiableSet());
    }

    /** What has been passed up to now. */
    public Passed save() {
        return new Passed(hits.clone(), passed.clone(), met);
    }

    /** Makes what has been passed what it was. */
    public void restore(Passed earlier) {
        hits = earlier.hits().clone();
        passed = earlier.passed().clone();
        met = earlier.met();
    }

    @Override
    public void breakpointReached(CpuView cpu) {
        if (met.isHere(cpu)) {
            return;
        }
        met = Start.of(cpu);
        for (int i = 0; i < hits.length; i++) {
            Plan.Place place = places.get(i);
            if (place.address() == cpu.pc() && passed[i] == null && ++hits[i] == place.hit()) {
                passed[i] = now.get();
            }
        }
    }

    /** The places as bookmarks, in the order of the plan, each with its moment once it has been passed. */
    public List<Bookmark> bookmarks() {
        List<Bookmark> bookmarks = new ArrayList<>();
        for (int i = 0; i < passed.length; i++) {
            Plan.Place place = places.get(i);
            bookmarks.add(new Bookmark(place.name(), passed[i], place.text()));
        }
        return List.copyOf(bookmarks);
    }
}
