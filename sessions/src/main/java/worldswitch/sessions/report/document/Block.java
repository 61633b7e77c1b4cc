package worldswitch.sessions.report.document;

import java.util.List;
import worldswitch.sessions.timeline.Timeline;

/** A part of a section. */
public sealed interface Block {
    /**
     * Paragraphs, with an empty line between two.
     *
     * @param text the text
     */
    record Prose(String text) implements Block {}

    /**
     * A table.
     *
     * @param caption what it holds
     * @param titles a title for each column
     * @param noteTitle the title of the notes; empty if no row has any
     * @param rows the rows
     */
    record Table(String caption, List<String> titles, String noteTitle, List<Row> rows) implements Block {
        /** Copies {@code titles} and {@code rows}. */
        public Table {
            titles = List.copyOf(titles);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row of a table.
     *
     * @param cells a cell for each title
     * @param notes what else is to be said about it, a line each
     */
    record Row(List<String> cells, List<String> notes) {
        /** Copies {@code cells} and {@code notes}. */
        public Row {
            cells = List.copyOf(cells);
            notes = List.copyOf(notes);
        }

        /** A row that needs no notes. */
        public static Row of(String... cells) {
            return new Row(List.of(cells), List.of());
        }
    }

    /**
     * Which world ran when, drawn.
     *
     * @param timeline the run
     */
    record Picture(Timeline timeline) implements Block {}
}
