package worldswitch.sessions.gdb;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import worldswitch.emulator.machine.load.ElfFile;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.control.MachineSession;
import worldswitch.sessions.library.PlainProgram;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.symbol.Fixtures;
import worldswitch.sessions.symbol.SymbolProblem;
import worldswitch.sessions.symbol.line.DwarfLines;

/** A dialogue about the small guest beside the tests, packet by packet. */
final class Talk implements AutoCloseable {
    static final String PROGRAM = "squares-dwarf5.elf";

    private static final long PATIENCE_SECONDS = 60;

    final MachineSession session;
    final Dialogue dialogue;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final BlockingQueue<Dialogue.Ending> endings = new LinkedBlockingQueue<>();

    Talk() {
        this(plan());
    }

    Talk(Plan plan) {
        try {
            session = new MachineSession(plan);
        } catch (LoadProblem e) {
            throw new AssertionError(e);
        }
        dialogue = new Dialogue(session, answers::add, endings::add);
    }

    static Plan plan() {
        byte[] elf = Fixtures.bytes(PROGRAM);
        try {
            return PlainProgram.plan(PROGRAM, ElfFile.read(elf), DwarfLines.read(elf));
        } catch (LoadProblem | SymbolProblem e) {
            throw new AssertionError(e);
        }
    }

    /** The answer to a packet. */
    String ask(String packet) {
        dialogue.packet(packet);
        return answer();
    }

    String answer() {
        return take(answers);
    }

    Dialogue.Ending ending() {
        return take(endings);
    }

    private static <E> E take(BlockingQueue<E> queue) {
        try {
            E taken = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (taken == null) {
                throw new AssertionError("no answer");
            }
            return taken;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A register by its number in hexadecimal. */
    long register(String number) {
        return Fields.value(java.util.HexFormat.of().parseHex(ask("p" + number)));
    }

    @Override
    public void close() {
        session.close();
    }
}
