package worldswitch.emulator.cpu;

/** What sets the event register of one processor by itself, again and again, while it is switched on. */
public interface EventStream {
    /** There is none. */
    EventStream NONE = new EventStream() {
        @Override
        public boolean isOn() {
            return false;
        }

        @Override
        public void cleared() {}
    };

    /** Whether an event comes at some time if nothing changes. */
    boolean isOn();

    /** The event register has been cleared: the next event counts again. */
    void cleared();
}
