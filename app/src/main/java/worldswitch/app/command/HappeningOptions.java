package worldswitch.app.command;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import worldswitch.sessions.run.input.Input;
import worldswitch.sessions.run.input.InputLog;
import worldswitch.sessions.run.input.Target;
import worldswitch.sessions.snapshot.Moment;

/** What is to happen to a machine from outside, beside what is typed. */
final class HappeningOptions {
    /** The syndrome of a store that was lost. */
    private static final byte LOST_STORE = 0x11;

    @Option(names = "--power-key", paramLabel = "N", description = "press the power key after N instructions")
    private List<Long> presses = List.of();

    @Option(
            names = "--serror",
            paramLabel = "N",
            description = "let a physical SError come to processor 0 after N instructions")
    private List<Long> errors = List.of();

    /** The inputs with these among them. */
    InputLog among(InputLog inputs) {
        InputLog all = inputs;
        for (Input input : Stream.concat(
                        inputs(presses, at -> new Input(Moment.of(at), new Target.PowerKey(), new byte[] {1})),
                        inputs(
                                errors,
                                at -> new Input(Moment.of(at), new Target.SystemError(0), new byte[] {LOST_STORE})))
                .toList()) {
            all = all.among(input);
        }
        return all;
    }

    private static Stream<Input> inputs(List<Long> counts, LongFunction<Input> input) {
        if (counts.stream().anyMatch(count -> count < 0)) {
            throw new UserProblem("--power-key and --serror take a number that is not negative");
        }
        return counts.stream().map(input::apply);
    }
}
