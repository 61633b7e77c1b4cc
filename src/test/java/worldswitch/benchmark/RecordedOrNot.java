package worldswitch.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.StopReason;
import worldswitch.emulator.machine.load.ElfFile;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.library.PlainProgram;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.run.plan.Plan;

/**
 * One machine in a JVM of its own, for {@link RecordingBenchmark}.
 *
 * <p>The arguments are {@code recorded} or {@code unwatched}, and an ELF file. Each line of the input is an instruction count to
 * run to; one that does not lie ahead begins the program anew. For each, a line tells the instructions retired so far and the
 * seconds of processor time that it took.
 */
public final class RecordedOrNot {
    private RecordedOrNot() {}

    /** Runs as the input says, until that ends. */
    public static void main(String[] arguments) throws IOException, LoadProblem {
        boolean recorded = arguments[0].equals("recorded");
        Path elf = Path.of(arguments[1]);
        Plan plan = PlainProgram.plan(elf.toString(), ElfFile.read(Files.readAllBytes(elf)));
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Machine machine = machine(plan, recorded);
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            long until = Long.parseLong(line);
            if (until <= machine.time().instructions()) {
                machine = machine(plan, recorded);
            }
            double seconds = run(machine, until);
            System.out.println(machine.time().instructions() + " " + seconds);
        }
    }

    private static Machine machine(Plan plan, boolean recorded) throws LoadProblem {
        if (recorded) {
            return new MachineRun(plan, MachineObserver.NONE).machine();
        }
        Machine machine = new Machine(plan.configuration());
        machine.load(plan.program());
        return machine;
    }

    private static double run(Machine machine, long until) {
        Stopwatch watch = Stopwatch.start();
        StopReason reason;
        do {
            reason = machine.run(until);
        } while (reason.kind() == StopReason.Kind.REQUEST);
        return watch.spent().processor();
    }
}
