package worldswitch.sessions.run.aim;

import java.util.List;
import worldswitch.emulator.event.CpuView;
import worldswitch.sessions.run.watch.PlaceWatch;
import worldswitch.sessions.run.watch.Stop;
import worldswitch.sessions.snapshot.Bookmark;

/** The aim of a place of the plan. The places have been told of an instruction already when this is. */
final class PlacePassed extends Aim {
    private final int place;
    private final PlaceWatch places;
    private List<Bookmark> before;

    PlacePassed(int place, PlaceWatch places, Stop stop) {
        super(stop);
        this.place = place;
        this.places = places;
        this.before = places.bookmarks();
    }

    @Override
    public void breakpointReached(CpuView cpu) {
        List<Bookmark> now = places.bookmarks();
        for (int i = 0; i < now.size(); i++) {
            boolean passed = now.get(i).isReached() && !before.get(i).isReached();
            if (passed && (place < 0 || place == i)) {
                reached("at bookmark " + (i + 1) + " of " + now.size() + ": "
                        + now.get(i).name());
            }
        }
        before = now;
    }
}
