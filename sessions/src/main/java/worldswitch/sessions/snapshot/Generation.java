package worldswitch.sessions.snapshot;

/**
 * Which run it is of which something is known; one is no other's equal. Within a generation what is known only grows, so what
 * was made of less of it holds. Something new that comes to the machine in the past of a run makes another run of it, and so
 * does a restart.
 */
public final class Generation {
    @Override
    public String toString() {
        return "generation " + Integer.toHexString(hashCode());
    }
}
