/**
 * Locality-specific peripheral interrupts of a redistributor: their tables in memory, and which of them are pending. Knows
 * memory and what interrupts have in common, and not where LPIs come from.
 */
@NullMarked
package worldswitch.emulator.gic.lpi;

import org.jspecify.annotations.NullMarked;
