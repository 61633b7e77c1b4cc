package worldswitch.sessions.compare.pair;

import worldswitch.sessions.run.input.InputLog;
import worldswitch.sessions.run.plan.Plan;

/**
 * A run to be compared with another one.
 *
 * @param name what the user calls it
 * @param plan what is run
 * @param inputs what comes to it from outside
 */
public record Subject(String name, Plan plan, InputLog inputs) {}
