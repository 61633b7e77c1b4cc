package worldswitch.sessions.run.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Bookmark;

/** Notes at which instruction count a run passes each of its plan's places. */
public final class PlaceWatch implements MachineObserver {
    private static final long NOT_YET = -1;

    private final List<Plan.Place> places;
    private int[] hits;
    private long[] passed;
    private Start met = Start.NONE;

    /** How far the places had been passed at a moment. */
    public record Passed(int[] hits, long[] passed, Start met) {}

    public PlaceWatch(List<Plan.Place> places) {
        this.places = places;
        hits = new int[places.size()];
        passed = new long[places.size()];
        java.util.Arrays.fill(passed, NOT_YET);
    }

    /** The addresses still to be passed. */
    public Set<Long> addresses() {
        return places.stream().map(Plan.Place::address).collect(Collectors.toUnmodifiableSet());
    }

    public Passed save() {
        return new Passed(hits.clone(), passed.clone(), met);
    }

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
            if (place.address() == cpu.pc() && passed[i] == NOT_YET && ++hits[i] == place.hit()) {
                passed[i] = cpu.instructions();
            }
        }
    }

    /** The places as bookmarks, each with its instruction count once it has been passed. */
    public List<Bookmark> bookmarks() {
        List<Bookmark> bookmarks = new ArrayList<>();
        for (int i = 0; i < passed.length; i++) {
            Plan.Place place = places.get(i);
            bookmarks.add(new Bookmark(place.name(), passed[i], place.text()));
        }
        return bookmarks;
    }
}
