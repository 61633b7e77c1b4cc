package worldswitch.sessions.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.memory.MemoryImage;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.sessions.snapshot.CpuSnapshot;
import worldswitch.sessions.snapshot.Horizon;
import worldswitch.sessions.snapshot.RunState;
import worldswitch.sessions.snapshot.Snapshot;

/** Makes snapshots of a run, on the machine's thread. */
public final class Snapshots {
    private static final int GENERAL = 32;

    private long sequence;
    private @Nullable MemoryImage image;

    /**
     * The run as it stands. While it runs, the memory is that of the last stop: an image taken twenty times a second would
     * make the machine copy every page it writes as often.
     */
    public Snapshot of(MachineRun run, RunState state, String stop, int percent, Horizon horizon) {
        MemoryImage memory = image;
        if (memory == null || state != RunState.RUNNING) {
            memory = run.machine().memory().snapshot();
            image = memory;
        }
        List<CpuSnapshot> cpus = new ArrayList<>();
        for (Cpu cpu : run.machine().cpus()) {
            cpus.add(of(cpu, run));
        }
        return new Snapshot(
                ++sequence,
                state,
                stop,
                percent,
                run.moment(),
                cpus,
                run.cpu().id(),
                memory,
                run.machine().gic(),
                run.recorder().timeline(run.instructions()),
                run.console(),
                run.consoleDropped(),
                run.triggers().states(),
                run.places().bookmarks(),
                horizon,
                run.kernels());
    }

    /** An earlier snapshot once more, while the machine is under way to another moment. */
    public Snapshot again(Snapshot earlier, String progress, int percent) {
        return earlier.with(++sequence, RunState.RUNNING, progress, percent);
    }

    private static CpuSnapshot of(Cpu cpu, MachineRun run) {
        long[] general = new long[GENERAL];
        for (int i = 0; i < GENERAL; i++) {
            general[i] = cpu.general(i);
        }
        long[] direct = new long[Catalogue.size()];
        long[] effective = new long[Catalogue.size()];
        for (int i = 0; i < direct.length; i++) {
            direct[i] = cpu.direct(i);
            effective[i] = cpu.effective(i);
        }
        return new CpuSnapshot(
                cpu.id(),
                cpu.pc(),
                cpu.pstate(),
                cpu.el(),
                run.recorder().world(cpu),
                general,
                cpu.v.clone(),
                direct,
                effective);
    }
}
