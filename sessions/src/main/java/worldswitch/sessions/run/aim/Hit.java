package worldswitch.sessions.run.aim;

import worldswitch.sessions.snapshot.Moment;

/**
 * Something that a search has found.
 *
 * @param before the last moment before it: a step from there does it
 * @param text what it is, in words
 * @param old for a write what the register, or the bytes, held before, else 0
 * @param value for a write what it gave them, else 0
 * @param address for a store its physical address, else 0
 * @param size for a store its bytes, else 0
 */
public record Hit(Moment before, String text, long old, long value, long address, int size) {
    /** Makes a hit of which nothing but the moment and the words is known. */
    public Hit(Moment before, String text) {
        this(before, text, 0, 0, 0, 0);
    }
}
