package worldswitch.sessions.check;

import java.util.Map;
import worldswitch.emulator.sysreg.catalogue.Field;

/** How a register of virtual EL2 becomes that of EL1 which is its home, and how it comes back. */
interface HomeRule {
    /** What the home must hold for a virtual register. */
    long home(long virtual);

    /** What the virtual register must be for what its home holds. */
    long virtual(long home);

    /** Whether it comes back at all: one that is translated does not, since every access to it traps. */
    boolean saved();

    /**
     * A rule by its name.
     *
     * @param how {@code copied}: the same bits; {@code translated}: field by field ({@link Translation}); {@code fixed up}:
     *     the same but for PSTATE.M, where EL2 becomes EL1 and EL1 becomes EL2
     * @throws IllegalArgumentException if there is no such rule
     */
    static HomeRule of(String how, String register, String home) {
        return switch (how) {
            case "copied" -> new Copied();
            case "fixed up" -> new FixedUp();
            case "translated" -> Translation.of(register, home);
            default -> throw new IllegalArgumentException("no register is '" + how + "'");
        };
    }

    /** The same bits. */
    record Copied() implements HomeRule {
        @Override
        public long home(long virtual) {
            return virtual;
        }

        @Override
        public long virtual(long home) {
            return home;
        }

        @Override
        public boolean saved() {
            return true;
        }
    }

    /** SPSR: the same bits but for the exception level. */
    record FixedUp() implements HomeRule {
        private static final Field LEVEL = new Field("SPSR_EL2", "M", 4, 2, "", Map.of(), "");

        @Override
        public long home(long virtual) {
            return LEVEL.get(virtual) == 2 ? LEVEL.set(virtual, 1) : virtual;
        }

        @Override
        public long virtual(long home) {
            return LEVEL.get(home) == 1 ? LEVEL.set(home, 2) : home;
        }

        @Override
        public boolean saved() {
            return true;
        }
    }
}
