package worldswitch.emulator.assembler.expansion;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.assembler.source.Diagnostics;
import worldswitch.emulator.assembler.source.Expansion;
import worldswitch.emulator.assembler.source.Limits;
import worldswitch.emulator.assembler.source.Severity;
import worldswitch.emulator.assembler.source.SourceLine;
import worldswitch.emulator.assembler.source.SourceProvider;
import worldswitch.emulator.assembler.statement.Statement;
import worldswitch.emulator.assembler.statement.StatementException;
import worldswitch.emulator.assembler.statement.StatementParser;

/**
 * Reads the main file and all that it expands to, statement by statement, and hands on what is left when conditionals,
 * macros, repetitions and inclusions have been dealt with.
 *
 * <p>What is being read is a stack of {@link Input}s: the top one gives the next line. A macro used or a file included
 * is one more input; {@link Conditionals} decide whether a statement is read or skipped. A statement in error is reported
 * and reading goes on behind it, unless the source's structure is broken ({@link #intact()}): then what follows may mean
 * something else than was meant.
 */
public final class Expander {
    private final Target target;
    private final Diagnostics diagnostics;
    private final Deque<Input> inputs = new ArrayDeque<>();
    private final Conditionals conditionals = new Conditionals();
    private final Conditions conditions;
    private final Map<String, Consumer<Statement>> structure = new HashMap<>();
    private final Set<String> conditional;
    private final Macros macros;
    private final Inclusion inclusion;
    private int ordinal;
    private long expanded;
    private boolean intact = true;
    private boolean ended;

    /** An expander whose statements go to a target. */
    public Expander(Target target, SourceProvider provider, Diagnostics diagnostics) {
        this.target = target;
        this.diagnostics = diagnostics;
        this.conditions = new Conditions(target);
        this.macros = new Macros(this, target);
        this.inclusion = new Inclusion(this, provider);
        conditions.names().forEach(name -> structure.put(name, this::openConditional));
        structure.put(".elseif", this::elseIf);
        structure.put(".else", statement -> conditionals.orElse(statement, floor()));
        structure.put(".endif", statement -> conditionals.end(statement, floor()));
        conditional = Set.copyOf(structure.keySet());
        structure.put(".include", inclusion::include);
        structure.put(".exitm", this::exit);
        structure.put(".end", statement -> ended = true);
        macros.directives().forEach(structure::put);
    }

    /** Whether the source's structure is whole: every block is closed, every file found, no limit reached. */
    public boolean intact() {
        return intact;
    }

    /** Reads a file to its end. */
    public void read(String file) {
        inclusion.open(file);
        while (!inputs.isEmpty() && !ended) {
            Input input = inputs.element();
            if (input.lines().hasNext()) {
                step(input.lines().next());
            } else {
                leave(input);
            }
        }
    }

    private void step(SourceLine line) {
        ordinal++;
        expanded += line.text().length();
        String limit = reachedLimit(line);
        if (limit != null) {
            abandon(line, 0, limit + ": reading ends here");
            return;
        }
        boolean skipping = !conditionals.active();
        try {
            Statement statement = skipping ? skipped(line) : StatementParser.parse(line, ordinal);
            if (!skipping) {
                read(statement);
            } else if (conditional.contains(statement.operation())) {
                structure.get(statement.operation()).accept(statement);
            }
        } catch (StatementException failure) {
            diagnostics.report(Severity.ERROR, ordinal, line, failure.index(), failure.message());
        }
    }

    /** What is skipped need not be a statement at all. */
    private Statement skipped(SourceLine line) {
        try {
            return StatementParser.parse(line, ordinal);
        } catch (StatementException ignored) {
            return new Statement(line, ordinal, List.of(), "", 0, 0);
        }
    }

    private @Nullable String reachedLimit(SourceLine line) {
        if (ordinal > Limits.STATEMENTS) {
            return "more than " + Limits.STATEMENTS + " statements after expansion";
        } else if (line.text().length() > Limits.STATEMENT_LENGTH) {
            return "a statement of more than " + Limits.STATEMENT_LENGTH + " characters";
        } else if (expanded > Limits.EXPANDED_CHARACTERS) {
            return "more than " + Limits.EXPANDED_CHARACTERS + " characters after expansion";
        }
        return diagnostics.full() ? "too many errors" : null;
    }

    private void read(Statement statement) {
        String operation = statement.operation();
        target.labels(statement);
        if (structure.containsKey(operation)) {
            structure.get(operation).accept(statement);
        } else if (!macros.use(statement) && !operation.isEmpty()) {
            target.operation(statement);
        }
    }

    private void openConditional(Statement statement) {
        conditionals.open(statement, () -> conditions.holds(statement));
    }

    private void elseIf(Statement statement) {
        conditionals.orElseIf(statement, floor(), () -> conditions.isNonzero(statement));
    }

    /** How many conditional blocks were open when the present input began: it may not close those. */
    private int floor() {
        return inputs.element().conditionals();
    }

    private void exit(Statement statement) {
        Input left = null;
        while (left == null || !left.canExit()) {
            if (inputs.size() == 1) {
                throw new StatementException(statement.operationIndex(), ".exitm outside a macro or repetition");
            }
            left = inputs.pop();
        }
        conditionals.closeTo(left.conditionals());
    }

    private void leave(Input input) {
        inputs.pop();
        for (Statement start : conditionals.closeTo(input.conditionals())) {
            intact = false;
            report(
                    start,
                    start.operationIndex(),
                    start.operation() + " without .endif before the end of " + input.name());
        }
    }

    /** Reads something before going on with the present input. */
    void enter(String name, Iterator<SourceLine> lines, boolean canExit, @Nullable Expansion expansion) {
        inputs.push(new Input(name, lines, conditionals.depth(), canExit));
    }

    /** What is being read; null before the main file. */
    @Nullable
    Input input() {
        return inputs.peek();
    }

    /** How many inputs are within one another. */
    int depth() {
        return inputs.size();
    }

    /** Reports an error about a statement and reads on. */
    void report(Statement statement, int index, String message) {
        diagnostics.report(Severity.ERROR, statement.ordinal(), statement.line(), index, message);
    }

    /** Reports something about a line that is not a statement. */
    void warn(SourceLine line, String message) {
        diagnostics.report(Severity.WARNING, ordinal, line, 0, message);
    }

    /** Reports an error after which nothing that follows can be trusted. */
    void breakOff(Statement statement, int index, String message) {
        intact = false;
        report(statement, index, message);
    }

    /** Reports an error and reads no further. */
    void abandon(SourceLine line, int index, String message) {
        intact = false;
        ended = true;
        diagnostics.report(Severity.ERROR, ordinal, line, index, message);
    }
}
