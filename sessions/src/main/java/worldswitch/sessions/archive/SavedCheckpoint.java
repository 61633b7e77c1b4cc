package worldswitch.sessions.archive;

import java.util.SortedMap;
import worldswitch.sessions.snapshot.Moment;

/**
 * A whole machine at one moment, as what differs from the machine that has just been loaded.
 *
 * @param at the moment
 * @param stateVersion the version of the words' meaning; words of another version are of no use
 * @param words everything but RAM
 * @param pages the pages of RAM that differ from the loaded program, 4096 bytes each, by address; not changed after
 * @param console what the guest had printed, as far as it was kept
 * @param consoleDropped how many bytes before that were not kept
 */
public record SavedCheckpoint(
        Moment at,
        int stateVersion,
        long[] words,
        SortedMap<Long, byte[]> pages,
        String console,
        long consoleDropped) {}
