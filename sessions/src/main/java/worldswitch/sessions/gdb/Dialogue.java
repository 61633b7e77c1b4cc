package worldswitch.sessions.gdb;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.sessions.breakpoint.Trigger;
import worldswitch.sessions.control.Session;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.snapshot.CpuSnapshot;
import worldswitch.sessions.snapshot.Snapshot;

/**
 * What one debugger is told of a session, and what it asks of it: takes the texts of packets and gives those of answers.
 *
 * <p>Reads go by the latest snapshot and are answered at once. What changes or moves the machine is posted to the session, and
 * answered when it has been done, on the machine's thread. While the machine moves, only an interrupt is served.
 *
 * <p>Processors are threads, numbered from 1. A debugger that leaves takes its breakpoints with it.
 */
final class Dialogue {
    private static final String OK = "OK";
    private static final String UNKNOWN = "";
    private static final String FEATURES = "PacketSize=" + Integer.toHexString(Framing.LONGEST)
            + ";qXfer:features:read+;vContSupported+;swbreak+;hwbreak+;QStartNoAckMode+"
            + ";ReverseStep+;ReverseContinue+";
    private static final int LONGEST_READ = Framing.LONGEST / 2 - 8;
    private static final int ALL_THREADS = 0;

    private final Session session;
    private final Consumer<String> answers;
    private final Consumer<Ending> ended;
    private final TargetRegisters registers;
    private final Points points = new Points();
    private final Monitor monitor;
    private final NamedPoints named;
    private final Motion motion;
    private int thread = ALL_THREADS;
    private int moved = ALL_THREADS;
    private boolean physical;
    private boolean namesBreakpoints;

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
        this.session = session;
        this.answers = answers;
        this.ended = ended;
        this.registers = new TargetRegisters(hasFloatingPoint(session.snapshot().cpu()));
        this.monitor = new Monitor(session.description());
        this.named = new NamedPoints(points, monitor);
        this.motion = new Motion(session, this::stopped);
        session.pause();
    }

    /** By ID_AA64PFR0_EL1.FP, which is all ones where there is none. */
    private static boolean hasFloatingPoint(CpuSnapshot cpu) {
        long mask = Catalogue.mask("ID_AA64PFR0_EL1.FP");
        return (cpu.direct("ID_AA64PFR0_EL1") & mask) != mask;
    }

    /** Stops a machine that moves. */
    void interrupt() {
        motion.interrupt();
    }

    /** A packet was longer than any may be. */
    void tooLong() {
        answers.accept(Refusal.malformed("a packet of more than " + Framing.LONGEST + " bytes")
                .answer());
    }

    /** Takes a packet. */
    void packet(String text) {
        try {
            String answer = motion.isUnderWay() ? busy(text) : answer(text);
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
        session.post(points.command(session.snapshot()));
    }

    private String busy(String text) throws Refusal {
        if (text.equals("k")) {
            ended.accept(Ending.KILLED);
            return UNKNOWN;
        }
        throw Refusal.notNow("the machine moves");
    }

    private @Nullable String answer(String text) throws Refusal {
        if (text.isEmpty()) {
            return UNKNOWN;
        }
        return switch (text.charAt(0)) {
            case '?' -> reply(session.snapshot());
            case 'g' -> registers.general(cpu());
            case 'G' -> writeAll(new Fields(text, 1).bytes());
            case 'p' -> registers.find(new Fields(text, 1).number()).text(cpu());
            case 'P' -> writeOne(new Fields(text, 1));
            case 'm', 'x' -> read(text);
            case 'M', 'X' -> write(text);
            case 'Z', 'z' -> point(text);
            case 'c', 'C', 's', 'S', 'b' -> move(text);
            case 'H' -> select(text);
            case 'T' ->
                isAlive(new Fields(text, 1).number())
                        ? OK
                        : Refusal.malformed("no such thread").answer();
            case 'D' -> leaves(Ending.DETACHED);
            case 'k' -> leaves(Ending.KILLED);
            default -> named(text);
        };
    }

    private @Nullable String leaves(Ending ending) {
        answers.accept(OK);
        ended.accept(ending);
        return null;
    }

    private CpuSnapshot cpu() {
        Snapshot snapshot = session.snapshot();
        return thread == ALL_THREADS ? snapshot.cpu() : snapshot.cpus().get(thread - 1);
    }

    private boolean isAlive(long number) {
        return number >= 1 && number <= session.snapshot().cpus().size();
    }

    /** Hg and Hc: the thread that is looked at, and the one that is moved; 0 and -1 stand for any. */
    private String select(String text) throws Refusal {
        char purpose = text.length() < 2 ? ' ' : text.charAt(1);
        String number = text.length() < 3 ? "0" : text.substring(2);
        int chosen = number.equals("-1")
                ? ALL_THREADS
                : new Fields(number, 0).small(session.snapshot().cpus().size());
        if (purpose == 'g') {
            thread = chosen;
        } else if (purpose == 'c') {
            moved = chosen;
        } else {
            throw Refusal.malformed("'" + text + "' selects a thread for nothing that is known");
        }
        return OK;
    }

    private @Nullable String writeOne(Fields fields) throws Refusal {
        TargetRegister register = registers.find(fields.number());
        byte[] bytes = fields.past('=').bytes();
        change(List.of(change(register, bytes)));
        return null;
    }

    private @Nullable String writeAll(byte[] bytes) throws Refusal {
        int size = registers.core().stream().mapToInt(TargetRegister::size).sum();
        if (bytes.length < size) {
            throw Refusal.malformed(bytes.length + " bytes of registers, not " + size);
        }
        List<Command> commands = new ArrayList<>();
        int at = 0;
        for (TargetRegister register : registers.core()) {
            byte[] own = Arrays.copyOfRange(bytes, at, at + register.size());
            at += register.size();
            if (!Fields.hex(own).equals(register.text(cpu()))) {
                commands.add(change(register, own));
            }
        }
        change(commands);
        return null;
    }

    private Command change(TargetRegister register, byte[] bytes) throws Refusal {
        if (bytes.length != register.size()) {
            throw Refusal.malformed(register.name() + " has " + register.size() + " bytes, not " + bytes.length);
        }
        return new Command.Change(register.place().of(cpu().id()), bytes);
    }

    /** Posts changes, and answers when the last one has been made. */
    private void change(List<? extends Command> commands) {
        for (int i = 0; i + 1 < commands.size(); i++) {
            session.post(commands.get(i));
        }
        if (commands.isEmpty()) {
            answers.accept(OK);
        } else {
            session.post(commands.get(commands.size() - 1), done -> answers.accept(OK));
        }
    }

    private String read(String text) throws Refusal {
        Fields fields = new Fields(text, 1);
        long address = fields.number();
        int length = fields.past(',').small(Integer.MAX_VALUE);
        byte[] bytes = memory().read(address, Math.min(length, LONGEST_READ));
        return text.charAt(0) == 'm' ? Fields.hex(bytes) : "b" + new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private @Nullable String write(String text) throws Refusal {
        Fields fields = new Fields(text, 1);
        long address = fields.number();
        int length = fields.past(',').small(Framing.LONGEST);
        fields.past(':');
        byte[] bytes = text.charAt(0) == 'M' ? fields.bytes() : fields.plainBytes();
        if (bytes.length != length) {
            throw Refusal.malformed(bytes.length + " bytes, where " + length + " were announced");
        }
        change(memory().write(address, bytes));
        return null;
    }

    private TargetMemory memory() {
        return new TargetMemory(session.snapshot(), cpu(), physical);
    }

    private @Nullable String point(String text) throws Refusal {
        Fields fields = new Fields(text, 1);
        int kind = fields.small(4);
        long address = fields.past(',').number();
        Trigger trigger = Points.trigger(kind, address, fields.past(',').small(Integer.MAX_VALUE));
        if (text.charAt(0) == 'Z') {
            points.set(trigger);
        } else {
            points.remove(trigger);
        }
        session.post(points.command(session.snapshot()), done -> answers.accept(OK));
        return null;
    }

    /** c, s, C and S with an address or without, bc and bs. */
    private @Nullable String move(String text) throws Refusal {
        switch (text) {
            case "bc" -> motion.begin(new Command.ReverseContinue());
            case "bs" -> motion.begin(new Command.ReverseStep(1));
            default -> {
                char kind = text.charAt(0);
                boolean signal = kind == 'C' || kind == 'S';
                if (kind == 'b' || text.length() > 1 && !signal || text.contains(";")) {
                    throw Refusal.malformed("'" + text + "' goes on elsewhere; set the program counter first");
                }
                go(kind == 's' || kind == 'S', moved);
            }
        }
        return null;
    }

    private void go(boolean step, int which) {
        if (step) {
            motion.step(which == ALL_THREADS ? session.snapshot().current() : which - 1);
        } else {
            motion.begin(new Command.Run());
        }
    }

    /**
     * Tells that the machine stands. Debuggers of this architecture expect that a watchpoint stops it before the access, as
     * the hardware does, and step over that themselves; a run that goes forward stops behind it. And where there is nothing to
     * go back to, they expect to be at the beginning.
     */
    private void stopped(Snapshot snapshot) {
        thread = ALL_THREADS;
        Optional<Trigger> hit = points.hit(snapshot.stop());
        if (motion.foundNothing(snapshot)) {
            motion.toTheBeginning();
            return;
        }
        boolean behind = hit.filter(Trigger.Watch.class::isInstance).isPresent() && !motion.wentBack();
        if (behind) {
            motion.stepBack(before -> answers.accept(StopReply.of(before, hit, false, namesBreakpoints)));
        } else {
            answers.accept(StopReply.of(snapshot, hit, motion.wentBack(), namesBreakpoints));
        }
    }

    private String reply(Snapshot snapshot) {
        return StopReply.of(snapshot, points.hit(snapshot.stop()), false, namesBreakpoints);
    }

    /** Packets that begin with a name. */
    private @Nullable String named(String text) throws Refusal {
        if (text.startsWith("vCont")) {
            return resume(text.substring("vCont".length()));
        }
        if (text.startsWith("vKill")) {
            return leaves(Ending.KILLED);
        }
        if (text.startsWith("Qqemu.PhyMemMode:")) {
            physical = new Fields(text, "Qqemu.PhyMemMode:".length()).small(1) == 1;
            return OK;
        }
        return text.equals("QStartNoAckMode") ? OK : query(text);
    }

    /** The first action that steps is what happens; without one, the machine goes on. */
    private @Nullable String resume(String actions) throws Refusal {
        if (actions.equals("?")) {
            return "vCont;c;C;s;S;t";
        }
        String[] all = actions.split(";");
        if (all.length < 2 || !all[0].isEmpty()) {
            throw Refusal.malformed("'vCont" + actions + "' names no action");
        }
        for (int i = 1; i < all.length; i++) {
            char kind = all[i].isEmpty() ? ' ' : all[i].charAt(0);
            int colon = all[i].indexOf(':');
            if (kind == 's' || kind == 'S') {
                String which = colon < 0 ? "0" : all[i].substring(colon + 1);
                go(
                        true,
                        which.equals("-1")
                                ? ALL_THREADS
                                : new Fields(which, 0)
                                        .small(session.snapshot().cpus().size()));
                return null;
            }
            if (kind == 't') {
                return OK;
            }
            if (kind != 'c' && kind != 'C') {
                throw Refusal.malformed("'" + all[i] + "' is no action that is known");
            }
        }
        go(false, ALL_THREADS);
        return null;
    }

    private @Nullable String monitored(String asked) throws Refusal {
        String changed = named.answer(asked, session.snapshot());
        if (changed == null) {
            return Fields.hex(monitor.answer(asked, session.snapshot()));
        }
        session.post(points.command(session.snapshot()), done -> answers.accept(Fields.hex(changed)));
        return null;
    }

    private @Nullable String query(String text) throws Refusal {
        if (text.startsWith("qSupported")) {
            namesBreakpoints = text.contains("swbreak+");
            return FEATURES;
        }
        if (text.startsWith("qXfer:features:read:")) {
            return description(text.substring("qXfer:features:read:".length()));
        }
        if (text.startsWith("qRcmd,")) {
            return monitored(new String(new Fields(text, "qRcmd,".length()).bytes(), StandardCharsets.UTF_8));
        }
        if (text.startsWith("qThreadExtraInfo,")) {
            return extra(new Fields(text, "qThreadExtraInfo,".length()).number());
        }
        return switch (text) {
            case "qC" -> "QC" + Integer.toHexString(session.snapshot().current() + 1);
            case "qfThreadInfo" ->
                "m"
                        + session.snapshot().cpus().stream()
                                .map(cpu -> Integer.toHexString(cpu.id() + 1))
                                .collect(Collectors.joining(","));
            case "qsThreadInfo" -> "l";
            case "qAttached" -> "1";
            case "qqemu.PhyMemMode" -> physical ? "1" : "0";
            default -> UNKNOWN;
        };
    }

    private String extra(long number) throws Refusal {
        if (!isAlive(number)) {
            throw Refusal.malformed("no such thread");
        }
        CpuSnapshot one = session.snapshot().cpus().get((int) number - 1);
        return Fields.hex("CPU " + one.id() + ", EL" + one.el() + ", " + one.world());
    }

    /** A part of the target description: {@code target.xml:0,ffb}. */
    private String description(String asked) throws Refusal {
        if (!asked.startsWith("target.xml:")) {
            throw Refusal.malformed("there is no description '" + asked + "'");
        }
        Fields fields = new Fields(asked, "target.xml:".length());
        int from = fields.small(Integer.MAX_VALUE);
        int length = fields.past(',').small(Framing.LONGEST);
        String whole = registers.description();
        int start = Math.min(from, whole.length());
        int end = Math.min(start + length, whole.length());
        return (end == whole.length() ? "l" : "m") + whole.substring(start, end);
    }
}
