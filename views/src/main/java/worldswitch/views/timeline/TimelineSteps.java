package worldswitch.views.timeline;

import java.util.ArrayList;
import java.util.List;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.views.focus.Aim;
import worldswitch.views.focus.Focus;
import worldswitch.views.pane.Controls;
import worldswitch.views.pane.Scene;
import worldswitch.views.timeline.track.Track;

/** Moves from event to event and from track to track. */
final class TimelineSteps {
    private final TimelineState state;
    private final Controls controls;

    TimelineSteps(TimelineState state, Controls controls) {
        this.state = state;
        this.controls = controls;
    }

    /** Moves the focus to an event of a track. */
    void select(Track track, int place) {
        Scene scene = state.scene();
        if (scene != null) {
            Focus here = scene.focus();
            Focus there = new Focus(track.time(place), here.cpu(), here.el(), here.address(), Aim.CODE);
            controls.go(track.focus(place, scene.snapshot().known()).orElse(there));
        }
    }

    /** Moves the focus to the next event of the chosen track (1) or the one before (-1). */
    void step(int direction) {
        Track track = state.chosen();
        Scene scene = state.scene();
        if (track != null && scene != null) {
            long now = scene.focus().instructions();
            int place = direction > 0 ? track.from(now + 1.0) : track.from(now) - 1;
            if (place >= 0 && place < track.size()) {
                select(track, place);
            }
        }
    }

    /** Puts the machine at an instruction count, past or future. */
    void travel(long instructions) {
        controls.post(new Command.GoTo(Moment.of(Math.max(0, Math.min(instructions, state.end())))));
    }

    /** Puts the machine where the focus is. */
    void travel() {
        Scene scene = state.scene();
        if (scene != null) {
            travel(scene.focus().instructions());
        }
    }

    /** Chooses the track below (1) or above (-1) the chosen one. */
    void chooseTrack(int direction) {
        List<Track> all = new ArrayList<>(state.tracks.fixed());
        all.addAll(state.registers());
        Track chosen = state.chosen();
        int place = chosen == null ? -1 : all.indexOf(chosen);
        state.choose(all.get(Math.max(0, Math.min(all.size() - 1, place + direction))));
    }

    /** The moment to zoom about: the focus while it can be seen, else the middle. */
    double middle() {
        Scene scene = state.scene();
        double focus = scene == null ? -1 : scene.focus().instructions();
        boolean seen = focus >= state.range().from() && focus <= state.range().to();
        return seen ? focus : (state.range().from() + state.range().to()) / 2;
    }
}
