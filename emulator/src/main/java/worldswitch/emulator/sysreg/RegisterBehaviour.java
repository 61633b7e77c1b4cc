package worldswitch.emulator.sysreg;

/**
 * What a register does beyond holding a value: a counter that runs, an acknowledge that has an effect.
 *
 * <p>The part of the machine that owns the register installs it with {@link RegisterFile#install}. A behaviour that
 * needs storage uses {@link RegisterFile#set} on its own index.
 */
public interface RegisterBehaviour {
    /** The value that a direct read returns; {@code stored} is what the register file holds. */
    default long read(int register, long stored) {
        return stored;
    }

    /** The value that a direct read would return, found without any effect; for observers and viewers. */
    default long peek(int register, long stored) {
        return stored;
    }

    /**
     * Acts on a direct write.
     *
     * @return the value that the register file is to hold
     */
    default long write(int register, long stored, long value) {
        return value;
    }
}
