package worldswitch.emulator.assembler.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Characters that know their line and column in the source, through comments cut out, lines joined and macro arguments
 * put in. Immutable.
 *
 * <p>The knowledge is a list of runs: within a run the column either advances with the characters, or, where an argument
 * was put in, stays at the place that named the argument.
 */
public final class Text {
    private final String characters;
    private final List<Run> runs;

    private record Run(int start, int line, int column, boolean advances) {}

    private Text(String characters, List<Run> runs) {
        this.characters = characters;
        this.runs = runs;
    }

    /** Text that stands as it is in a source line. */
    public static Text of(String characters, int line, int column) {
        return new Text(characters, List.of(new Run(0, line, column, true)));
    }

    /** The characters. */
    public String characters() {
        return characters;
    }

    /** The number of characters. */
    public int length() {
        return characters.length();
    }

    /** The source line of the character at an index; an index beyond the end means the place behind the text. */
    public int line(int index) {
        return runAt(index).line();
    }

    /** The source column of the character at an index, counted from 1. */
    public int column(int index) {
        Run run = runAt(index);
        return run.advances() ? run.column() + index - run.start() : run.column();
    }

    /** A part of the text. */
    public Text slice(int from, int to) {
        return new Builder().append(this, from, to).build();
    }

    private Run runAt(int index) {
        Run found = runs.get(0);
        for (Run run : runs) {
            if (run.start() > index) {
                break;
            }
            found = run;
        }
        return found;
    }

    @Override
    public String toString() {
        return characters;
    }

    /** Puts a text together from parts of others. */
    public static final class Builder {
        private final StringBuilder characters = new StringBuilder();
        private final List<Run> runs = new ArrayList<>();

        /** Appends a part of a text with the places it had there. */
        public Builder append(Text text, int from, int to) {
            for (Run run : text.runs) {
                int start = Math.max(run.start(), from);
                if (start < to && text.runAt(start) == run) {
                    int column = run.advances() ? run.column() + start - run.start() : run.column();
                    runs.add(new Run(characters.length() + start - from, run.line(), column, run.advances()));
                }
            }
            characters.append(text.characters, from, to);
            return this;
        }

        /** Appends characters that all count as standing at one place of another text. */
        public Builder insert(String inserted, Text text, int at) {
            if (!inserted.isEmpty()) {
                runs.add(new Run(characters.length(), text.line(at), text.column(at), false));
                characters.append(inserted);
            }
            return this;
        }

        /** The number of characters so far. */
        public int length() {
            return characters.length();
        }

        /** The text so far. */
        public Text build() {
            return new Text(
                    characters.toString(), runs.isEmpty() ? List.of(new Run(0, 1, 1, true)) : List.copyOf(runs));
        }
    }
}
