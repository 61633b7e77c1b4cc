package worldswitch.sessions.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.memory.PhysicalSpan;
import worldswitch.sessions.report.Outcome;
import worldswitch.sessions.snapshot.Snapshot;

/** The runs that an expectation may look at; each is made when first asked for. */
public interface Runs {
    /** The run that is judged. */
    Outcome own();

    /** The session's variant run to its end in a mode, {@code immediate} or {@code deferred}; null for the judged run's. */
    Outcome in(@Nullable String mode);

    /** Another variant, in the mode of the judged run. */
    Outcome variant(String name);

    /** The state at the first execution of the instruction at a label, in a mode; the end if it is never reached. */
    Outcome at(String label, String mode);

    /**
     * One run of the variant, as it stands at each of some labels in turn: each is the first execution of its instruction
     * after the one before.
     *
     * @throws IllegalArgumentException if one is never reached
     */
    List<Snapshot> along(List<String> labels, @Nullable String mode);

    /** The variant run to its end once more, with somebody told of everything. */
    Outcome watched(MachineObserver listener, @Nullable String mode);

    /** The same, told of every store to some spans of RAM, too. */
    Outcome watched(MachineObserver listener, List<PhysicalSpan> stores, @Nullable String mode);

    /** The runs of another variant, in the mode of the judged run. */
    Runs of(String variant);

    /**
     * The address of a label.
     *
     * @throws IllegalArgumentException if the guest has none of that name
     */
    long address(String label);
}
