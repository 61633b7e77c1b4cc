package worldswitch.emulator.state;

/** A part of the machine that has state outside RAM. */
public interface Stateful {
    /**
     * Passes every word of this part's state over the tape, always the same words in the same order: saving, restoring
     * and hashing are one method, so that none of them can forget a field.
     */
    void state(StateTape tape);
}
