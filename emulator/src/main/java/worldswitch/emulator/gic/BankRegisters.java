package worldswitch.emulator.gic;

/**
 * The registers that distributor and redistributor have in common, over a bank of interrupts: from IGROUPR at 0x080 to
 * IGRPMODR at 0xD00.
 *
 * <p>Eight blocks of 0x80 bytes hold one bit an interrupt, then come a byte of priority and two bits of configuration
 * each. With GICD_CTLR.DS=1, IGRPMODR and NSACR read as zero (GICv3 specification, 12.9).
 */
final class BankRegisters {
    private static final int BIT_MAPS = 0x080;
    private static final int PRIORITIES = 0x400;
    private static final int TARGETS = 0x800;
    private static final int CONFIGURATION = 0xc00;
    private static final int GROUP_MODIFIERS = 0xd00;

    private static final int BLOCK_SHIFT = 7;
    private static final int GROUP = 1;
    private static final int SET_ENABLE = 2;
    private static final int CLEAR_ENABLE = 3;
    private static final int SET_PENDING = 4;
    private static final int CLEAR_PENDING = 5;
    private static final int SET_ACTIVE = 6;
    private static final int CLEAR_ACTIVE = 7;

    private final InterruptBank bank;

    BankRegisters(InterruptBank bank) {
        this.bank = bank;
    }

    /** Reads; what does not exist reads as zero. */
    long read(int offset, int size) {
        if (offset >= BIT_MAPS && offset < PRIORITIES) {
            int word = (offset & 0x7f) / 4;
            return bank.has(word) ? readMap(offset >> BLOCK_SHIFT, word) & 0xffff_ffffL : 0;
        }
        if (offset >= PRIORITIES && offset < TARGETS) {
            return readPriorities(offset - PRIORITIES, size);
        }
        return offset >= CONFIGURATION && offset < GROUP_MODIFIERS ? readConfiguration(offset - CONFIGURATION) : 0;
    }

    /** Writes; what does not exist ignores it. */
    void write(int offset, int size, long value) {
        if (offset >= BIT_MAPS && offset < PRIORITIES) {
            int word = (offset & 0x7f) / 4;
            if (bank.has(word)) {
                writeMap(offset >> BLOCK_SHIFT, word, (int) value);
            }
        } else if (offset >= PRIORITIES && offset < TARGETS) {
            writePriorities(offset - PRIORITIES, size, value);
        } else if (offset >= CONFIGURATION && offset < GROUP_MODIFIERS) {
            writeConfiguration(offset - CONFIGURATION, value);
        }
    }

    private int readMap(int block, int word) {
        return switch (block) {
            case GROUP -> bank.group(word);
            case SET_ENABLE, CLEAR_ENABLE -> bank.enabled(word);
            case SET_PENDING, CLEAR_PENDING -> bank.pending(word);
            default -> bank.active(word);
        };
    }

    private void writeMap(int block, int word, int value) {
        switch (block) {
            case GROUP -> bank.setGroup(word, value);
            case SET_ENABLE, CLEAR_ENABLE -> bank.setEnabled(word, value, block == SET_ENABLE);
            case SET_PENDING, CLEAR_PENDING -> bank.setPending(word, value, block == SET_PENDING);
            case SET_ACTIVE, CLEAR_ACTIVE -> bank.setActive(word, value, block == SET_ACTIVE);
            default -> throw new IllegalStateException("no block " + block);
        }
    }

    private long readPriorities(int intid, int size) {
        long value = 0;
        for (int i = 0; i < size; i++) {
            long priority = bank.has(intid + i >> 5) ? bank.priority(intid + i) : 0;
            value |= priority << 8 * i;
        }
        return value;
    }

    private void writePriorities(int intid, int size, long value) {
        for (int i = 0; i < size; i++) {
            if (bank.has(intid + i >> 5)) {
                bank.setPriority(intid + i, (int) (value >> 8 * i));
            }
        }
    }

    /** Two bits an interrupt, of which the upper one says edge-triggered. */
    private long readConfiguration(int offset) {
        int word = offset / 8;
        int half = offset & 4;
        long value = 0;
        for (int i = 0; bank.has(word) && i < 16; i++) {
            value |= (long) (bank.edge(word) >>> 4 * half + i & 1) << 2 * i + 1;
        }
        return value;
    }

    private void writeConfiguration(int offset, long value) {
        int word = offset / 8;
        int shift = 4 * (offset & 4);
        int edges = 0;
        for (int i = 0; i < 16; i++) {
            edges |= (int) (value >>> 2 * i + 1 & 1) << shift + i;
        }
        boolean generated = word == 0 && shift == 0;
        if (bank.has(word) && !generated) {
            bank.setEdge(word, 0xffff << shift, edges);
        }
    }
}
