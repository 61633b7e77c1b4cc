package worldswitch.app.command;

import worldswitch.sessions.snapshot.Moment;

/** Moments of a run that the user gives. */
final class Moments {
    private Moments() {}

    /** A moment as it is printed, {@code 1204} or {@code 1204+1}. */
    static Moment parse(String option, String text) {
        try {
            return Moment.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UserProblem(option + ": " + e.getMessage());
        }
    }
}
