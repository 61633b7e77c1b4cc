package worldswitch.app.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.control.MachineSession;
import worldswitch.sessions.control.Session;
import worldswitch.sessions.gdb.GdbServer;
import worldswitch.sessions.run.checkpoint.Resume;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.input.InputLog;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Moment;

/** Hands a machine to a debugger instead of running it to its end. */
final class GdbOption {
    private static final int HIGHEST_PORT = 65_535;

    @Option(
            names = "--gdb",
            paramLabel = "PORT",
            description = "stand at reset and serve gdb on this TCP port of the local host, 0 for any that is free; "
                    + "nothing is reported or saved then")
    private @Nullable Integer port;

    /** Whether a debugger is wanted. */
    boolean wanted() {
        return port != null;
    }

    /**
     * Serves a machine to debuggers until it is over.
     *
     * @param typed what goes to the guest's console; null for nothing
     */
    int serve(Plan plan, InputLog inputs, @Nullable InputStream typed, PrintStream console, PrintWriter err) {
        int wanted = port == null ? 0 : port;
        if (wanted < 0 || wanted > HIGHEST_PORT) {
            throw new UserProblem("--gdb takes a port from 0 to " + HIGHEST_PORT);
        }
        Plan atReset = new Plan(plan.description(), plan.configuration(), plan.program(), null, plan.places());
        try (MachineSession session = new MachineSession(atReset, new Resume(inputs, Moment.START, null, List.of()));
                GdbServer server = new GdbServer(session, wanted)) {
            session.subscribe(new ConsolePrinter(console)::show);
            if (typed != null) {
                type(typed, session);
            }
            err.println("worldswitch: waiting for gdb: target remote localhost:" + server.port());
            err.flush();
            server.await();
            err.println("worldswitch: " + session.snapshot().stop() + " ("
                    + session.snapshot().instructions() + " instructions retired)");
            return 0;
        } catch (LoadProblem | IOException e) {
            throw new UserProblem("--gdb " + wanted + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CommandLine.FAILED;
        }
    }

    /** Posts what is typed, as it comes; the thread ends with the program. */
    private static void type(InputStream in, Session session) {
        Thread thread = new Thread(
                () -> {
                    try (BufferedReader reader =
                            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                        for (int next = reader.read(); next >= 0; next = reader.read()) {
                            session.post(new Command.Type(String.valueOf((char) next)));
                        }
                    } catch (IOException closed) {
                        // Then nothing more is typed.
                    }
                },
                "console input");
        thread.setDaemon(true);
        thread.start();
    }
}
