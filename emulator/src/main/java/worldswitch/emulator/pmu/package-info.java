/**
 * The performance monitors (FEAT_PMUv3): event counters and the cycle counter of one processor, their registers and their
 * overflow interrupt. Knows virtual time, the register file and an interrupt line; is told of exceptions as an observer.
 */
@NullMarked
package worldswitch.emulator.pmu;

import org.jspecify.annotations.NullMarked;
