package worldswitch.app.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import worldswitch.emulator.memory.DeviceFailure;
import worldswitch.sessions.archive.Product;

/**
 * The program's command line.
 *
 * <p>Whatever goes wrong with what the user gave ends in one line on standard error and exit code 2; a file
 * of the host that fails while a machine needs it, in one line and exit code 1. Without a command
 * the window opens on the first bundled session, or, without a display, that session runs to its end and prints its
 * report.
 */
@Command(
        name = "worldswitch",
        mixinStandardHelpOptions = true,
        version = Product.VERSION,
        description = "An interactive debugger for a virtual ARM64 hypervisor machine.",
        subcommands = {
            OpenCommand.class,
            RunCommand.class,
            BootCommand.class,
            ReplayCommand.class,
            CompareCommand.class,
            ListCommand.class,
            ExplainCommand.class,
            AssembleCommand.class,
            DisassembleCommand.class
        },
        footer = {
            "",
            "Without a command: opens the window on the first bundled session.",
            "Exit codes: 0 done, 1 an expectation failed or the guest asked for failure, 2 bad input or usage."
        })
public final class CommandLine implements Callable<Integer> {
    /** Not an exit code: a window is open, and the program ends when it closes. */
    public static final int WINDOW_OPEN = -1;

    /** An expectation failed, or the guest asked for failure. */
    static final int FAILED = 1;

    private static final int BAD_INPUT = 2;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Runs the command that the arguments name and returns the exit code, or {@link #WINDOW_OPEN}. */
    public static int run(String... arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return run(out, err, arguments);
    }

    /** Runs a command with its output going elsewhere; for tests. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new picocli.CommandLine(new CommandLine())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(CommandLine::usageProblem)
                .setExecutionExceptionHandler(CommandLine::problem)
                .execute(arguments);
    }

    @Override
    public Integer call() {
        return OpenCommand.first(spec.commandLine());
    }

    private static int usageProblem(ParameterException problem, String[] arguments) {
        problem.getCommandLine()
                .getErr()
                .println("worldswitch: " + problem.getMessage() + " (see worldswitch "
                        + command(problem.getCommandLine()) + "--help)");
        return BAD_INPUT;
    }

    private static String command(picocli.CommandLine line) {
        return line.getParent() == null ? "" : line.getCommandName() + " ";
    }

    private static int problem(Exception problem, picocli.CommandLine line, ParseResult result) throws Exception {
        if (problem instanceof DeviceFailure) {
            line.getErr().println("worldswitch: " + problem.getMessage());
            return FAILED;
        }
        if (problem instanceof UserProblem) {
            line.getErr().println("worldswitch: " + problem.getMessage());
            return BAD_INPUT;
        }
        throw problem;
    }
}
