package worldswitch.sessions.timeline;

import worldswitch.sessions.world.World;

/**
 * A stretch of execution in one world at one exception level.
 *
 * @param from instructions retired at its start
 * @param to instructions retired at its end
 * @param cpu the processor
 * @param el the exception level
 * @param world the world
 * @param how what began it: {@code reset}, {@code ERET}, or the exception in words
 */
public record Stretch(long from, long to, int cpu, int el, World world, String how) {}
