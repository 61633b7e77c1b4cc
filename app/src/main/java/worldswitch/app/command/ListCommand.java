package worldswitch.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import worldswitch.sessions.library.BundledSession;
import worldswitch.sessions.library.Library;
import worldswitch.sessions.library.SessionFile;

/** Lists the bundled sessions and their variants. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the bundled sessions and their variants, one a line.")
final class ListCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        for (String name : Library.names()) {
            BundledSession session = BundledSession.find(name).orElseThrow();
            for (SessionFile.Variant variant : session.variants()) {
                String text = variant.text().isEmpty() ? session.title() : variant.text();
                spec.commandLine().getOut().printf("%-14s  %-21s  %s%n", name, variant.name(), text);
            }
        }
    }
}
