package worldswitch.sessions.headless;

/** Where the bytes come from that are typed on a machine's console. */
public interface Keyboard {
    /** A keyboard on which nobody types. */
    Keyboard NONE = new Keyboard() {
        @Override
        public String typed() {
            return "";
        }

        @Override
        public boolean await() {
            return false;
        }
    };

    /** What has been typed since it was asked last; empty if nothing. Does not wait. */
    String typed();

    /** Waits until something has been typed; returns false if nothing ever will be. */
    boolean await();
}
