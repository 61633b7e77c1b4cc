package worldswitch.emulator.assembler.expansion;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import worldswitch.emulator.assembler.statement.Statement;
import worldswitch.emulator.assembler.statement.StatementException;

/** The {@code .if} blocks that are open, and so whether statements are being read or skipped. */
final class Conditionals {
    private final Deque<Level> levels = new ArrayDeque<>();

    private static final class Level {
        final Statement start;
        final boolean outerActive;
        boolean active;
        boolean taken;
        boolean last;

        Level(Statement start, boolean outerActive) {
            this.start = start;
            this.outerActive = outerActive;
        }

        void branch(boolean condition) {
            active = outerActive && !taken && condition;
            taken |= active;
        }
    }

    /** Whether statements are being read. */
    boolean active() {
        return levels.isEmpty() || levels.peek().active;
    }

    int depth() {
        return levels.size();
    }

    /** Opens a block. A condition that cannot be judged takes none of its branches. */
    void open(Statement start, BooleanSupplier condition) {
        Level level = new Level(start, active());
        levels.push(level);
        level.taken = true;
        if (level.outerActive) {
            boolean holds = condition.getAsBoolean();
            level.taken = false;
            level.branch(holds);
        }
    }

    void orElseIf(Statement statement, int floor, BooleanSupplier condition) {
        Level level = innermost(statement, floor);
        rejectAfterElse(level, statement);
        boolean undecided = level.outerActive && !level.taken;
        level.active = false;
        level.branch(undecided && condition.getAsBoolean());
    }

    void orElse(Statement statement, int floor) {
        Level level = innermost(statement, floor);
        rejectAfterElse(level, statement);
        level.last = true;
        level.branch(true);
    }

    void end(Statement statement, int floor) {
        innermost(statement, floor);
        levels.pop();
    }

    /** Closes blocks until so many are open, and tells where the closed ones began, innermost first. */
    List<Statement> closeTo(int depth) {
        List<Statement> closed = new ArrayList<>();
        while (levels.size() > depth) {
            closed.add(levels.pop().start);
        }
        return closed;
    }

    private Level innermost(Statement statement, int floor) {
        Level level = levels.peek();
        if (level == null || levels.size() <= floor) {
            throw new StatementException(statement.operationIndex(), statement.operation() + " without .if");
        }
        return level;
    }

    private static void rejectAfterElse(Level level, Statement statement) {
        if (level.last) {
            throw new StatementException(
                    statement.operationIndex(),
                    statement.operation() + " behind the .else of the .if at "
                            + level.start.line().place(level.start.operationIndex()));
        }
    }
}
