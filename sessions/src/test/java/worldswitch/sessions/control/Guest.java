package worldswitch.sessions.control;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import worldswitch.emulator.assembler.Assembler;
import worldswitch.emulator.assembler.AssemblerOptions;
import worldswitch.emulator.assembler.elf.ElfWriter;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.load.ElfFile;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.library.PlainProgram;
import worldswitch.sessions.run.checkpoint.Resume;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.RunState;
import worldswitch.sessions.snapshot.Snapshot;

/** A session over a program given as text, and a person who posts commands and waits, with patience, for what comes. */
public final class Guest implements AutoCloseable {
    /** What a program ends with: PSCI SYSTEM_OFF. */
    public static final String OFF = "\nmovz x0, #0x8400, lsl #16\nmovk x0, #8\nsmc #0\n";

    private static final long PATIENCE_SECONDS = 60;

    private final MachineSession session;
    private final BlockingQueue<Snapshot> seen = new LinkedBlockingQueue<>();

    private Guest(MachineSession session) {
        this.session = session;
        session.subscribe(seen::add);
    }

    /** Starts a session that stands at the first instruction of a program. */
    public static Guest of(String source) {
        return of(plan(source), MachineObserver.NONE);
    }

    /** Starts a session whose machine also tells an observer. */
    public static Guest of(Plan plan, MachineObserver observer) {
        try {
            return new Guest(new MachineSession(plan, observer));
        } catch (LoadProblem e) {
            throw new AssertionError(e);
        }
    }

    /** Starts a session that was saved earlier. */
    public static Guest of(Plan plan, Resume resume) {
        try {
            return new Guest(new MachineSession(plan, resume));
        } catch (LoadProblem e) {
            throw new AssertionError(e);
        }
    }

    /** Where a session stands that has just been opened again: there is no place to go back to. */
    public Snapshot opened() {
        session.post(new Command.Back());
        return await(snapshot -> snapshot.stop().equals("no place to go back to"));
    }

    /** The plan of a program; it stands at the start of RAM. */
    public static Plan plan(String source) {
        byte[] elf = elf(source);
        try {
            return PlainProgram.plan("guest", ElfFile.read(elf));
        } catch (LoadProblem e) {
            throw new AssertionError(e);
        }
    }

    /** A program as an ELF file. */
    public static byte[] elf(String source) {
        Map<String, byte[]> files = Map.of("guest.S", (source + "\n").getBytes(StandardCharsets.UTF_8));
        AssemblerOptions options = AssemblerOptions.at(Machine.RAM);
        return ElfWriter.write(Assembler.assemble("guest.S", file -> Optional.ofNullable(files.get(file)), options)
                .orThrow());
    }

    /** Posts a command that moves the machine; returns the snapshot at which it stands again. */
    public Snapshot after(Command command) {
        session.post(command);
        return await(snapshot -> snapshot.state() != RunState.RUNNING);
    }

    /** The next snapshot of a kind. */
    public Snapshot await(Predicate<Snapshot> wanted) {
        try {
            while (true) {
                Snapshot snapshot = seen.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (snapshot == null) {
                    throw new AssertionError(
                            "nothing came; last: " + session.snapshot().stop());
                }
                if (wanted.test(snapshot)) {
                    return snapshot;
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The address of a label. */
    public long at(String label) {
        return session.description().symbols().entrySet().stream()
                .filter(symbol -> symbol.getValue().equals(label))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    public MachineSession session() {
        return session;
    }

    @Override
    public void close() {
        session.close();
    }
}
