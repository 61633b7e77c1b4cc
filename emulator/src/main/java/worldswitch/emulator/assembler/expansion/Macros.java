package worldswitch.emulator.assembler.expansion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.assembler.source.Expansion;
import worldswitch.emulator.assembler.source.Limits;
import worldswitch.emulator.assembler.source.SourceLine;
import worldswitch.emulator.assembler.statement.Cursor;
import worldswitch.emulator.assembler.statement.Statement;
import worldswitch.emulator.assembler.statement.StatementException;
import worldswitch.emulator.assembler.statement.StatementParser;
import worldswitch.emulator.assembler.statement.Word;

/** Macros and repetitions: their definitions, and their bodies as further input. */
final class Macros {
    private static final Set<String> MACRO = Set.of(".macro");
    private static final Set<String> MACRO_END = Set.of(".endm", ".endmacro");
    private static final Set<String> REPETITION = Set.of(".rept", ".irp", ".irpc");
    private static final Set<String> REPETITION_END = Set.of(".endr");

    private final Expander expander;
    private final Target target;
    private final Map<String, Macro> macros = new HashMap<>();
    private int uses;

    Macros(Expander expander, Target target) {
        this.expander = expander;
        this.target = target;
    }

    /** What each directive about macros and repetitions does. */
    Map<String, Consumer<Statement>> directives() {
        Map<String, Consumer<Statement>> directives = new HashMap<>();
        directives.put(".macro", this::define);
        directives.put(".purgem", this::purge);
        directives.put(".rept", this::repeatCounted);
        directives.put(".irp", statement -> repeatOver(statement, this::words));
        directives.put(".irpc", statement -> repeatOver(statement, this::characters));
        for (String end : List.of(".endm", ".endmacro", ".endr")) {
            directives.put(end, this::strayEnd);
        }
        return directives;
    }

    /** Expands a statement if its operation is a macro. */
    boolean use(Statement statement) {
        Macro macro = macros.get(statement.operation());
        if (macro == null) {
            return false;
        }
        Map<String, String> arguments = Call.bind(macro, statement);
        Substitution substitution = new Substitution(arguments, uses++);
        enter(Expansion.Kind.MACRO, "macro '" + macro.name() + "'", macro.body(), List.of(substitution), statement);
        return true;
    }

    private void define(Statement statement) {
        List<SourceLine> body = collect(statement, MACRO, MACRO_END, ".endm");
        if (body == null) {
            return;
        }
        Macro macro = Macro.read(statement, body);
        Macro earlier = macros.putIfAbsent(macro.name(), macro);
        if (earlier != null) {
            throw new StatementException(
                    statement.operandsIndex(), "macro '" + macro.name() + "' is defined already at " + earlier.place());
        }
    }

    private void purge(Statement statement) {
        Cursor cursor = statement.cursor();
        Word name = cursor.word("the name of a macro");
        cursor.expectEnd();
        if (macros.remove(name.text().toLowerCase(Locale.ROOT)) == null) {
            throw new StatementException(name.index(), "there is no macro '" + name.text() + "'");
        }
    }

    private void repeatCounted(Statement statement) {
        List<SourceLine> body = collect(statement, REPETITION, REPETITION_END, ".endr");
        Cursor cursor = statement.cursor();
        int index = cursor.index();
        long count = target.number(cursor, statement);
        cursor.expectEnd();
        if (count < 0) {
            throw new StatementException(index, "expected a count of at least 0, found " + count);
        } else if (body != null) {
            // One line of the body is at least one statement, so that a larger count would meet that limit anyway.
            int rounds = (int) Math.min(count, Limits.STATEMENTS + 1L);
            enter(Expansion.Kind.REPETITION, ".rept", body, Collections.nCopies(rounds, Substitution.NONE), statement);
        }
    }

    private void repeatOver(Statement statement, Function<Arguments, Stream<String>> values) {
        List<SourceLine> body = collect(statement, REPETITION, REPETITION_END, ".endr");
        Word name = statement.cursor().word("the name of a parameter");
        Arguments arguments =
                new Arguments(statement.text(), name.index() + name.text().length());
        arguments.skipSeparator();
        if (body != null) {
            List<Substitution> rounds = values.apply(arguments)
                    .map(value -> new Substitution(Map.of(name.text(), value), uses))
                    .toList();
            enter(Expansion.Kind.REPETITION, statement.operation(), body, rounds, statement);
        }
    }

    private Stream<String> words(Arguments arguments) {
        List<String> words = new ArrayList<>();
        do {
            words.add(arguments.next().text());
        } while (!arguments.atEnd());
        return words.stream();
    }

    private Stream<String> characters(Arguments arguments) {
        String characters = arguments.rest().text().replaceAll("[\\s\"]", "");
        return characters.isEmpty() ? Stream.of("") : characters.chars().mapToObj(Character::toString);
    }

    private void enter(
            Expansion.Kind kind, String name, List<SourceLine> body, List<Substitution> rounds, Statement statement) {
        if (expander.depth() >= Limits.NESTING) {
            expander.abandon(
                    statement.line(),
                    statement.operationIndex(),
                    "macros more than " + Limits.NESTING + " deep in one another: " + name
                            + " may expand itself without end");
            return;
        }
        Expansion expansion = Expansion.of(kind, name, statement.line(), statement.operationIndex());
        expander.enter(name, new Repetition(body, rounds.iterator(), expansion), true, expansion);
    }

    /** Takes the lines up to the end of a block, with the blocks within it; null if it has no end. */
    private @Nullable List<SourceLine> collect(
            Statement opening, Set<String> openers, Set<String> closers, String closer) {
        List<SourceLine> body = new ArrayList<>();
        Input input = Objects.requireNonNull(expander.input());
        int blocks = 1;
        while (input.lines().hasNext()) {
            SourceLine line = input.lines().next();
            String operation = operation(line);
            blocks += openers.contains(operation) ? 1 : closers.contains(operation) ? -1 : 0;
            if (blocks == 0) {
                return body;
            }
            body.add(line);
        }
        expander.breakOff(
                opening,
                opening.operationIndex(),
                opening.operation() + " without " + closer + " before the end of " + input.name());
        return null;
    }

    /** The operation of a line that may yet need arguments to be a statement. */
    private static String operation(SourceLine line) {
        try {
            return StatementParser.parse(line, 0).operation();
        } catch (StatementException unfinished) {
            return "";
        }
    }

    private void strayEnd(Statement statement) {
        throw new StatementException(
                statement.operationIndex(),
                statement.operation() + " without "
                        + (statement.operation().equals(".endr") ? ".rept, .irp or .irpc" : ".macro"));
    }
}
