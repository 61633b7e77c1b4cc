package worldswitch.sessions.check;

import org.jspecify.annotations.Nullable;
import worldswitch.sessions.report.Outcome;

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
     * The address of a label.
     *
     * @throws IllegalArgumentException if the guest has none of that name
     */
    long address(String label);
}
