package worldswitch.sessions.gdb;

import java.util.stream.Collectors;
import worldswitch.sessions.control.Session;
import worldswitch.sessions.snapshot.CpuSnapshot;
import worldswitch.sessions.snapshot.Snapshot;

/** The processors of a machine as a debugger knows them, threads numbered from 1, and which of them it has selected. */
final class Threads {
    /** Stands for any thread. */
    static final int ALL = 0;

    private final Session session;
    private int looked = ALL;
    private int moved = ALL;

    Threads(Session session) {
        this.session = session;
    }

    /** The processor that is looked at: the selected one, or the one whose turn it is. */
    CpuSnapshot cpu() {
        Snapshot snapshot = session.snapshot();
        return looked == ALL ? snapshot.cpu() : snapshot.cpus().get(looked - 1);
    }

    /** The thread that a step is for, {@link #ALL} if none was selected. */
    int moved() {
        return moved;
    }

    /** The machine has stopped: from now on the processor whose turn it is is looked at. */
    void stopped() {
        looked = ALL;
    }

    /** Hg and Hc: the thread that is looked at, and the one that is moved. */
    String select(String text) throws Refusal {
        char purpose = text.length() < 2 ? ' ' : text.charAt(1);
        int chosen = number(text.length() < 3 ? "0" : text.substring(2));
        switch (purpose) {
            case 'g' -> looked = chosen;
            case 'c' -> moved = chosen;
            default -> throw Refusal.malformed("'" + text + "' selects a thread for nothing that is known");
        }
        return Dialogue.OK;
    }

    /** The number of a thread; 0 and -1 stand for any. */
    int number(String text) throws Refusal {
        return text.equals("-1")
                ? ALL
                : new Fields(text, 0).small(session.snapshot().cpus().size());
    }

    /** The index of the processor that a thread is; any thread is the one whose turn it is. */
    int processor(int thread) {
        return thread == ALL ? session.snapshot().current() : thread - 1;
    }

    /** T: whether there is such a thread. */
    String alive(String text) throws Refusal {
        find(new Fields(text, 1).number());
        return Dialogue.OK;
    }

    /** qC: the thread whose turn it is. */
    String current() {
        return "QC" + Integer.toHexString(session.snapshot().current() + 1);
    }

    /** qfThreadInfo: every thread. */
    String list() {
        return session.snapshot().cpus().stream()
                .map(cpu -> Integer.toHexString(cpu.id() + 1))
                .collect(Collectors.joining(",", "m", ""));
    }

    /** qThreadExtraInfo: a thread in words. */
    String words(Fields fields) throws Refusal {
        CpuSnapshot cpu = find(fields.number());
        return Fields.hex("CPU " + cpu.id() + ", EL" + cpu.el() + ", " + cpu.world());
    }

    private CpuSnapshot find(long number) throws Refusal {
        Snapshot snapshot = session.snapshot();
        if (number < 1 || number > snapshot.cpus().size()) {
            throw Refusal.malformed("no such thread");
        }
        return snapshot.cpus().get((int) number - 1);
    }
}
