package worldswitch.sessions.timetravel;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.memory.PhysicalSpan;
import worldswitch.sessions.run.Halt;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.run.aim.Hit;
import worldswitch.sessions.run.command.Answer;
import worldswitch.sessions.run.command.Sought;
import worldswitch.sessions.snapshot.Moment;

/** Finds who wrote something last, and puts the machine back to where it stood. */
final class WhoWrote extends Travel {
    private final Asked asked;
    private final Consumer<Answer> reply;
    private final String stop;
    private final long present;
    private final @Nullable Search search;
    private @Nullable Hit hit;

    WhoWrote(Asked asked, Consumer<Answer> reply, String stop, History history, MachineRun run) {
        super("who wrote " + asked.question() + " last", history, run);
        this.asked = asked;
        this.reply = reply;
        this.stop = stop;
        this.present = asked.present(run);
        Sought sought = asked.sought();
        this.search = sought == null ? null : new Search(history, sought, run.moment());
    }

    @Override
    Halt next(MachineRun run, long most) {
        Search present = search;
        Hit found = hit;
        if (present == null) {
            return answer(run, new Answer.Unknown(asked.problem()));
        }
        if (found == null && present.isVain()) {
            return answer(run, nobody(run));
        }
        if (found == null) {
            hit = present.slice(run, most);
            say(present.progress(run), present.percent(run));
            return under();
        }
        return arrives(run, found.before(), most) ? answer(run, written(found, run)) : under();
    }

    private Halt answer(MachineRun run, Answer answer) {
        reply.accept(answer);
        return stay(run, stop);
    }

    @Override
    public Halt abandon(MachineRun run) {
        reply.accept(new Answer.Unknown("unknown: the search was paused"));
        return super.abandon(run);
    }

    private Answer written(Hit found, MachineRun run) {
        Cpu cpu = run.cpu();
        boolean changedSince = asked.sought() instanceof Sought.RegisterWrite && present != found.value();
        String since = "; since then it has changed by itself to 0x" + Long.toHexString(asked.part(present));
        return new Answer.Written(
                found.before(),
                cpu.id(),
                cpu.pc(),
                cpu.el(),
                found.text() + (changedSince ? since : ""),
                asked.part(found.old()),
                asked.part(found.value()));
    }

    private Answer nobody(MachineRun run) {
        String what = asked.question().toString();
        Moment beginning = history().beginning();
        if (!beginning.equals(Moment.START)) {
            return new Answer.Unknown("unknown before moment " + beginning
                    + ", where this run begins: since then nothing has" + " written " + what);
        }
        if (asked.sought() instanceof Sought.Store store) {
            return new Answer.NotWritten(what + " was not written in this run; " + origin(store.spans(), run));
        }
        return present == asked.present(run)
                ? new Answer.NotWritten(what + " was not written in this run; it has its value since reset")
                : new Answer.Unknown("unknown: no instruction has written " + what + "; it changes by itself");
    }

    private static String origin(List<PhysicalSpan> spans, MachineRun run) {
        PhysicalSpan span = spans.get(0);
        return run.plan().program().segments().stream()
                .filter(segment -> span.overlaps(segment.address(), segment.end() - segment.address()))
                .map(segment -> "it was loaded from " + segment)
                .findFirst()
                .orElse("it is zero since reset");
    }
}
