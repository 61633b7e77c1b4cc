package worldswitch.sessions.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The guest has printed a text.
 *
 * @param mode {@code immediate} or {@code deferred}; null for the judged run's
 * @param text what the console must hold
 */
record ConsoleCheck(@Nullable String mode, String text) implements Check {
    @Override
    public Finding judge(Runs runs) {
        String console = runs.in(mode).console();
        boolean met = console.contains(text);
        return new Finding(met, met ? "the console says so" : "the console says: " + lastLine(console));
    }

    private static String lastLine(String console) {
        List<String> lines = console.lines().toList();
        return lines.isEmpty() ? "nothing" : lines.get(lines.size() - 1);
    }
}
