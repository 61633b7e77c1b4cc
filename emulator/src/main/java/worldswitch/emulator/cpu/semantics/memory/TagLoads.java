package worldswitch.emulator.cpu.semantics.memory;

import worldswitch.emulator.cpu.Cpu;

/** LDG: the tag of a granule, which is 0 where memory has no tags, in bits 59 to 56 of a register. */
public final class TagLoads {
    private static final long TAG = 0xfL << 56;

    private TagLoads() {}

    /** LDG. */
    public static void tag(Cpu cpu, int t, int n, long offset) {
        TagGranules.load(cpu, Base.of(cpu, n) + offset);
        cpu.x[t] &= ~TAG;
    }
}
