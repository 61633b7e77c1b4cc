package worldswitch.emulator.device.flash;

/** What a flash chip's next load or store means to it. */
enum FlashMode {
    /** Loads see the array. */
    ARRAY,
    /** Loads see the status; so they do in all modes from PROGRAM on. */
    STATUS,
    /** Loads see the identifier. */
    IDENTIFIER,
    /** Loads see the query. */
    QUERY,
    /** A store is what is to be programmed. */
    PROGRAM,
    /** A store confirms that its block is to be erased. */
    ERASE,
    /** A store is the count of words for the buffer. */
    COUNT,
    /** A store is a word for the buffer. */
    DATA,
    /** A store confirms that the buffer is to be programmed. */
    CONFIRM,
    /** A store says what is to become of a block's lock. */
    LOCK;

    /** How many there are. */
    static final int COUNT_OF_ALL = values().length;

    private static final FlashMode[] ALL = values();

    static FlashMode of(int ordinal) {
        return ALL[ordinal];
    }
}
