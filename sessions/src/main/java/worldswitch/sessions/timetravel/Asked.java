package worldswitch.sessions.timetravel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.memory.PhysicalSpan;
import worldswitch.emulator.mmu.explain.Explanation;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.run.command.Question;
import worldswitch.sessions.run.command.Sought;
import worldswitch.sessions.translation.Translations;
import worldswitch.sessions.translation.Use;

/**
 * A question with what is to be sought for it.
 *
 * @param question what is asked
 * @param cpu the processor that is looked at
 * @param sought what answers it; null if nothing can
 * @param problem why nothing can; empty if something does
 */
record Asked(Question question, int cpu, @Nullable Sought sought, String problem) {
    private static final long PAGE = PhysicalMemory.PAGE_SIZE;

    /** A question as it is to be understood where a run stands. */
    static Asked of(Question question, MachineRun run) {
        int cpu = run.cpu().id();
        if (question instanceof Question.Register asked) {
            return new Asked(question, cpu, new Sought.RegisterWrite(cpu, asked.register(), 0), "");
        }
        if (question instanceof Question.RegisterField asked) {
            return new Asked(question, cpu, new Sought.RegisterWrite(cpu, asked.register(), 0), "");
        }
        return memory((Question.Memory) question, cpu, run);
    }

    private static Asked memory(Question.Memory asked, int cpu, MachineRun run) {
        List<PhysicalSpan> spans = new ArrayList<>();
        Translations translations = asked.physical() ? null : Translations.of(run.snapshot(""));
        for (long done = 0; done < asked.size(); ) {
            long at = asked.address() + done;
            long part = Math.min(asked.size() - done, PAGE - (at & PAGE - 1));
            long physical = at;
            if (translations != null) {
                Explanation explanation = translations.explain(at, run.cpu().el(), Use.READ);
                if (!explanation.allowed()) {
                    return new Asked(asked, cpu, null, "unknown: " + explanation.verdict());
                }
                physical = explanation.physical();
            }
            if (!run.machine().memory().isRam(physical, part)) {
                String where = "0x" + Long.toHexString(physical);
                return new Asked(asked, cpu, null, "unknown: no RAM is at physical address " + where);
            }
            spans.add(new PhysicalSpan(physical, part));
            done += part;
        }
        return new Asked(asked, cpu, new Sought.Store(spans), "");
    }

    /** Of the bits of a register, those that are asked about, as a number of their own. */
    long part(long value) {
        return question instanceof Question.RegisterField asked ? asked.field().get(value) : value;
    }

    /** What the register that is asked about holds where a run stands; 0 for memory. */
    long present(MachineRun run) {
        return sought instanceof Sought.RegisterWrite write
                ? run.machine().cpus().get(cpu).direct(write.register())
                : 0;
    }
}
