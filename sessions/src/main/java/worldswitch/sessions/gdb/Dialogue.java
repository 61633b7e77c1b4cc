package worldswitch.sessions.gdb;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.control.Session;

/**
 * What one debugger is told of a session, and what it asks of it: takes the texts of packets and gives those of answers. Here a
 * packet finds those that serve its kind: {@link RegisterPackets}, {@link MemoryPackets}, {@link PointPackets}, {@link
 * ResumePackets}, {@link MonitorPackets}, {@link Threads} and {@link Features}.
 *
 * <p>Reads go by the latest snapshot and are answered at once. What changes or moves the machine is posted to the session, and
 * answered when it has been done, on the machine's thread: whoever serves such a packet returns null. While the machine moves,
 * only an interrupt is served.
 *
 * <p>Processors are threads, numbered from 1. A debugger that leaves takes its breakpoints with it.
 */
final class Dialogue {
    static final String OK = "OK";

    /** The answer to a packet of a kind that is not served. */
    static final String UNKNOWN = "";

    private final Consumer<String> answers;
    private final Consumer<Ending> ended;
    private final Features features = new Features();
    private final Threads threads;
    private final RegisterPackets registers;
    private final MemoryPackets memory;
    private final PointPackets points;
    private final ResumePackets resumption;
    private final MonitorPackets monitor;

    /** How a debugger leaves. */
    enum Ending {
        /** The machine is to go on. */
        DETACHED,
        /** The machine is to be given up. */
        KILLED
    }

    /**
     * Begins a dialogue; the machine is stopped.
     *
     * @param answers is given each answer, at any time and on any thread, and must return at once
     * @param ended is told when the debugger leaves
     */
    Dialogue(Session session, Consumer<String> answers, Consumer<Ending> ended) {
        Changes changes = new Changes(session, answers);
        Points set = new Points();
        this.answers = answers;
        this.ended = ended;
        this.threads = new Threads(session);
        this.registers =
                new RegisterPackets(TargetRegisters.of(session.snapshot().cpu()), threads, changes);
        this.memory = new MemoryPackets(session, threads, changes);
        this.points = new PointPackets(session, set, changes);
        this.resumption = new ResumePackets(session, answers, threads, set, features);
        this.monitor = new MonitorPackets(session, set, changes);
        session.pause();
    }

    /** Stops a machine that moves. */
    void interrupt() {
        resumption.interrupt();
    }

    /** A packet was longer than any may be. */
    void tooLong() {
        answers.accept(Refusal.malformed("a packet of more than " + Framing.LONGEST + " bytes")
                .answer());
    }

    /** Takes a packet. */
    void packet(String text) {
        try {
            String answer = resumption.isUnderWay() ? busy(text) : answer(text);
            if (answer != null) {
                answers.accept(answer);
            }
        } catch (Refusal refusal) {
            answers.accept(refusal.answer());
        }
    }

    /** Takes away what the debugger has set. */
    void leave() {
        points.clear();
    }

    private String busy(String text) throws Refusal {
        if (text.equals("k")) {
            ended.accept(Ending.KILLED);
            return UNKNOWN;
        }
        throw Refusal.notNow("the machine moves");
    }

    private @Nullable String answer(String text) throws Refusal {
        return switch (text.isEmpty() ? ' ' : text.charAt(0)) {
            case '?' -> resumption.reason();
            case 'g' -> registers.readAll();
            case 'G' -> registers.writeAll(new Fields(text, 1).bytes());
            case 'p' -> registers.readOne(new Fields(text, 1));
            case 'P' -> registers.writeOne(new Fields(text, 1));
            case 'm', 'x' -> memory.read(text);
            case 'M', 'X' -> memory.write(text);
            case 'Z', 'z' -> points.change(text);
            case 'c', 'C', 's', 'S', 'b' -> resumption.move(text);
            case 'H' -> threads.select(text);
            case 'T' -> threads.alive(text);
            case 'D' -> leaves(Ending.DETACHED);
            case 'k' -> leaves(Ending.KILLED);
            default -> answer(Request.of(text));
        };
    }

    private @Nullable String answer(Request request) throws Refusal {
        return switch (request.name()) {
            case "vCont" -> resumption.resume(request.rest());
            case "vKill" -> leaves(Ending.KILLED);
            case "qSupported" -> features.agree(request.rest());
            case "QStartNoAckMode" -> OK;
            case "qXfer" -> registers.transfer(request.rest());
            case "qRcmd" -> monitor.command(request.past(','));
            case "qC" -> threads.current();
            case "qfThreadInfo" -> threads.list();
            case "qsThreadInfo" -> "l";
            case "qThreadExtraInfo" -> threads.words(request.past(','));
            case "qAttached" -> "1";
            case "Qqemu.PhyMemMode" -> memory.setPhysical(request.past(':'));
            case "qqemu.PhyMemMode" -> memory.isPhysical();
            default -> UNKNOWN;
        };
    }

    private @Nullable String leaves(Ending ending) {
        answers.accept(OK);
        ended.accept(ending);
        return null;
    }
}
