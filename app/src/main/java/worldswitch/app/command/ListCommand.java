package worldswitch.app.command;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import worldswitch.sessions.compare.sentence.SessionOutcomes;
import worldswitch.sessions.library.BundledSession;
import worldswitch.sessions.library.Library;
import worldswitch.sessions.library.SessionFile;

/** Lists the bundled sessions and their variants. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the bundled sessions and their variants, one a line.")
final class ListCommand implements Runnable {
    @Option(names = "--outcomes", description = "runs each variant, and prints what came of it in a sentence")
    private boolean outcomes;

    @Parameters(arity = "0..*", paramLabel = "SESSION", description = "lists these only")
    private List<String> names = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        List<BundledSession> sessions = (names.isEmpty() ? Library.names() : names)
                .stream().map(ListCommand::session).toList();
        for (BundledSession session : sessions) {
            SessionOutcomes known = new SessionOutcomes(session);
            for (SessionFile.Variant variant : session.variants()) {
                String text = variant.text().isEmpty() ? session.title() : variant.text();
                spec.commandLine().getOut().printf("%-14s  %-21s  %s%n", session.name(), variant.name(), text);
                if (outcomes) {
                    spec.commandLine().getOut().printf("    %s%n", known.sentence(variant.name()));
                }
            }
        }
    }

    private static BundledSession session(String name) {
        return BundledSession.find(name)
                .orElseThrow(() -> new UserProblem("there is no session '" + name + "'; the bundled sessions are "
                        + String.join(", ", Library.names())));
    }
}
