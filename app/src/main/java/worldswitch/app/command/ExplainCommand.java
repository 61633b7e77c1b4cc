package worldswitch.app.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import worldswitch.emulator.sysreg.explain.Answer;
import worldswitch.emulator.sysreg.explain.Explainer;
import worldswitch.emulator.sysreg.explain.Question;

/** Explains what an access to a system register would do. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Explains what an access to a system register would do, and which control fields decide.",
            "Without --el, at every exception level; without --read or --write, both."
        })
final class ExplainCommand implements Callable<Integer> {
    private static final int BAD_INPUT = 2;

    @Mixin
    private ExplainQuery query = new ExplainQuery();

    @Option(names = "--json", description = "one JSON object a line")
    private boolean json;

    @Option(
            names = "--batch",
            paramLabel = "FILE",
            description = "a file of queries, one a line: REGISTER and its options")
    private @Nullable Path batch;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final Explainer explainer = new Explainer();

    @Override
    public Integer call() {
        Path file = batch;
        boolean fine = file == null ? single() : all(file);
        spec.commandLine().getOut().flush();
        return fine ? 0 : BAD_INPUT;
    }

    private boolean single() {
        if (query.register().isEmpty()) {
            throw new ParameterException(spec.commandLine(), "explain needs a REGISTER, or --batch with a file");
        }
        return answer(query, "");
    }

    private boolean all(Path file) {
        List<String> lines =
                new String(Files.read(file), StandardCharsets.UTF_8).lines().toList();
        boolean fine = true;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                fine &= line(line, file + ":" + (i + 1) + ": ");
            }
        }
        return fine;
    }

    private boolean line(String line, String place) {
        try {
            return answer(ExplainQuery.parse(line), place);
        } catch (ParameterException e) {
            refuse(place + e.getMessage());
            return false;
        }
    }

    private boolean answer(ExplainQuery asked, String place) {
        boolean fine = true;
        for (Question question : asked.questions()) {
            Answer answer = explainer.answer(question);
            if (answer instanceof Answer.Refusal refusal) {
                refuse(place + refusal.message());
                return false;
            }
            print((Answer.Explanation) answer);
        }
        return fine;
    }

    private void refuse(String message) {
        spec.commandLine().getErr().println("worldswitch: " + message);
    }

    private void print(Answer.Explanation explanation) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? ExplanationText.json(explanation) : ExplanationText.plain(explanation));
    }
}
