package worldswitch.sessions.run.command;

import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;

/** What may be asked about the past of a run: who wrote something last. */
public sealed interface Question {
    /** Asks who wrote a system register of the processor that is looked at. */
    record Register(int register) implements Question {
        @Override
        public String toString() {
            return Catalogue.row(register).name();
        }
    }

    /** Asks who wrote a field of a system register of the processor that is looked at. */
    record RegisterField(int register, Field field) implements Question {
        @Override
        public String toString() {
            return Catalogue.row(register).name() + "." + field.name();
        }
    }

    /**
     * Asks who wrote a place in memory.
     *
     * @param address its first byte
     * @param size bytes, 1 to 4096
     * @param physical whether the address is physical, and not a virtual one as the processor that is looked at sees it now
     */
    record Memory(long address, int size, boolean physical) implements Question {
        /** The greatest size. */
        public static final int LARGEST = 4096;

        /** Asks for memory; throws IllegalArgumentException for a size below 1 or above {@link #LARGEST}. */
        public Memory {
            if (size < 1 || size > LARGEST) {
                throw new IllegalArgumentException("the size of memory that is asked about is " + size);
            }
        }

        @Override
        public String toString() {
            return (physical ? "physical 0x" : "0x") + Long.toHexString(address);
        }
    }
}
