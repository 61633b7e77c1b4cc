package worldswitch.emulator.cpu.semantics.memory;

import worldswitch.emulator.cpu.Cpu;

/**
 * STG, ST2G, STZG, STZ2G and STGP: the tags of one or two granules, perhaps with zeros or two registers as their content. The
 * memory has no tags, so that the address and the content are what is left.
 */
public final class TagStores {
    private TagStores() {}

    /** At the base register plus an offset; with {@code zeros} 1 the granules become zero. */
    public static void tagsAtOffset(Cpu cpu, int n, int granules, int zeros, long offset) {
        store(cpu, Base.of(cpu, n) + offset, granules, zeros);
    }

    /** The same, and that becomes the base register. */
    public static void tagsPreIndexed(Cpu cpu, int n, int granules, int zeros, long offset) {
        long address = Base.of(cpu, n) + offset;
        store(cpu, address, granules, zeros);
        cpu.x[n] = address;
    }

    /** At the base register, to which the offset is added. */
    public static void tagsPostIndexed(Cpu cpu, int n, int granules, int zeros, long offset) {
        long address = Base.of(cpu, n);
        store(cpu, address, granules, zeros);
        cpu.x[n] = address + offset;
    }

    /** STGP at the base register plus an offset. */
    public static void pairAtOffset(Cpu cpu, int t, int t2, int n, long offset) {
        pair(cpu, Base.of(cpu, n) + offset, t, t2);
    }

    /** STGP, and that becomes the base register. */
    public static void pairPreIndexed(Cpu cpu, int t, int t2, int n, long offset) {
        long address = Base.of(cpu, n) + offset;
        pair(cpu, address, t, t2);
        cpu.x[n] = address;
    }

    /** STGP at the base register, to which the offset is added. */
    public static void pairPostIndexed(Cpu cpu, int t, int t2, int n, long offset) {
        long address = Base.of(cpu, n);
        pair(cpu, address, t, t2);
        cpu.x[n] = address + offset;
    }

    private static void store(Cpu cpu, long address, int granules, int zeros) {
        TagGranules.store(cpu, address, granules);
        for (int i = 0; i < granules * zeros; i++) {
            cpu.memory.storePair64(address + (long) i * TagGranules.SIZE, 0, 0);
        }
    }

    private static void pair(Cpu cpu, long address, int t, int t2) {
        TagGranules.store(cpu, address, 1);
        cpu.memory.storePair64(address, cpu.x[t], cpu.x[t2]);
    }
}
