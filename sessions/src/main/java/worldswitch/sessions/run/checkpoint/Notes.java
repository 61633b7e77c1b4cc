package worldswitch.sessions.run.checkpoint;

import worldswitch.sessions.run.watch.Hits;
import worldswitch.sessions.run.watch.PlaceWatch;
import worldswitch.sessions.timeline.RecorderState;

/**
 * What those who watch a run had noted at a moment.
 *
 * @param recorder what was recorded
 * @param hits the hits of breakpoints
 * @param places the places passed
 * @param inputs how many inputs had been given
 */
public record Notes(RecorderState recorder, Hits hits, PlaceWatch.Passed places, int inputs) {}
