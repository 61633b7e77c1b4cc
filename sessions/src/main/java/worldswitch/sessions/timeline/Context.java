package worldswitch.sessions.timeline;

import worldswitch.sessions.world.World;

/**
 * What a processor is in between two changes of exception level, as a number of 31 bits: its own number, the level, the world,
 * and what began it.
 */
final class Context {
    /** That of a processor that has not begun; in the hypervisor's world. */
    static final int NOWHERE = Integer.MIN_VALUE;

    private static final Beginning[] BEGINNINGS = Beginning.values();
    // What it holds, from which bit on: the world from bit 0, and so on.
    private static final int EL = 18;
    private static final int HOW = 20;
    private static final int CPU = 23;
    private static final int WORLD_MASK = (1 << EL) - 1;
    private static final int EL_MASK = 3;
    private static final int HOW_MASK = 7;

    private Context() {}

    /** The context of a processor at a level, in the world of a number. */
    static int of(int cpu, int level, int world, Beginning how) {
        return world | level << EL | how.ordinal() << HOW | cpu << CPU;
    }

    /** The number of its world. */
    static int world(int context) {
        return context & WORLD_MASK;
    }

    /** Its exception level. */
    static int level(int context) {
        return context >> EL & EL_MASK;
    }

    /** Its processor. */
    static int cpu(int context) {
        return context >> CPU;
    }

    /** A stretch in it. */
    static Stretch stretch(long from, long to, int context) {
        String how = BEGINNINGS[context >> HOW & HOW_MASK].toString();
        return new Stretch(from, to, cpu(context), level(context), World.of(world(context)), how);
    }
}
