package worldswitch.sessions.report;

import java.util.List;
import worldswitch.emulator.machine.StopReason;
import worldswitch.sessions.library.Expectation;
import worldswitch.sessions.snapshot.CpuSnapshot;
import worldswitch.sessions.symbol.kernel.KernelNames;
import worldswitch.sessions.timeline.Timeline;

/**
 * A run from beginning to end, as a report tells it.
 *
 * @param session the name of the session, or of the file
 * @param variant the variant, or an empty string
 * @param sync {@code immediate} or {@code deferred}
 * @param instructions instructions retired
 * @param stop why it ended
 * @param cpu the processor at the end
 * @param timeline what was recorded
 * @param console what the guest printed
 * @param expectations what became of the session's expectations
 * @param kernels the names of the kernels that it ran, where they lay at the end
 */
public record Outcome(
        String session,
        String variant,
        String sync,
        long instructions,
        Stop stop,
        CpuSnapshot cpu,
        Timeline timeline,
        String console,
        List<Expectation.Result> expectations,
        KernelNames kernels) {
    /** Copies {@code expectations}. */
    public Outcome {
        expectations = List.copyOf(expectations);
    }

    /** Whether every expectation was met. */
    public boolean asExpected() {
        return expectations.stream().allMatch(Expectation.Result::met);
    }

    /** The same run with its expectations judged. */
    public Outcome with(List<Expectation.Result> results) {
        return new Outcome(session, variant, sync, instructions, stop, cpu, timeline, console, results, kernels);
    }

    /** The same run with its end told otherwise. */
    public Outcome with(Stop other) {
        return new Outcome(session, variant, sync, instructions, other, cpu, timeline, console, expectations, kernels);
    }

    /**
     * Why a run ended.
     *
     * @param kind {@code power-off}, {@code exit}, {@code breakpoint}, {@code limit} or {@code error}
     * @param text the reason in words
     */
    public record Stop(String kind, String text) {
        /** The stop of a machine. */
        public static Stop of(StopReason reason) {
            return switch (reason.kind()) {
                case POWER_OFF, RESET -> new Stop("power-off", reason.text());
                case LIMIT -> new Stop("limit", reason.text());
                case REQUEST -> new Stop("breakpoint", reason.text());
                case ASLEEP, EXCEPTION_LOOP, DEVICE_FAILURE -> new Stop("error", reason.text());
            };
        }
    }
}
