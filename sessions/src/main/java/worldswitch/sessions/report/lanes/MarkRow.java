package worldswitch.sessions.report.lanes;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When one kind of thing happened.
 *
 * @param kind the kind
 * @param marks what happened, by column
 */
public record MarkRow(Kind kind, SortedMap<Integer, Mark> marks) {
    /** What is marked. */
    public enum Kind {
        /** A guest exit. */
        EXITS("exits"),
        /** An IRQ, FIQ or SError was taken. */
        INTERRUPTS("interrupts"),
        /** A register was written that needs synchronisation, and nothing went by it too early. */
        WRITES("writes"),
        /** A register was written and consumed too early. */
        HAZARDS("hazards");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Makes a row of marks in the order of their places. */
    public MarkRow {
        marks = Collections.unmodifiableSortedMap(new TreeMap<>(marks));
    }

    /**
     * What happened in a column.
     *
     * @param at the moment of the first
     * @param count how many there were
     * @param first the first in a few words
     */
    public record Mark(long at, long count, String first) {
        Mark another() {
            return new Mark(at, count + 1, first);
        }

        /** The mark in words. */
        @Override
        public String toString() {
            return at + ": " + first + (count == 1 ? "" : ", and " + (count - 1) + " more close by");
        }
    }
}
