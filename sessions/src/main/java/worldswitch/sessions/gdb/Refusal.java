package worldswitch.sessions.gdb;

/** A packet that cannot be served, with the reason in words; gdb shows an error number, or the words if it knows how. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    private final int number;

    private Refusal(int number, String reason) {
        super(reason, null, false, false);
        this.number = number;
    }

    /** The packet is not formed as it must be. */
    static Refusal malformed(String reason) {
        return new Refusal(0x16, reason);
    }

    /** There is no memory to be read or written. */
    static Refusal noMemory(String reason) {
        return new Refusal(0x0e, reason);
    }

    /** It is not possible now. */
    static Refusal notNow(String reason) {
        return new Refusal(0x10, reason);
    }

    /** The answer: {@code E16}. */
    String answer() {
        return "E%02x".formatted(number);
    }
}
