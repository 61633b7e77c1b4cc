/**
 * The interrupt translation service: makes LPIs of events of devices, by tables in memory that software fills through a queue
 * of commands. Knows memory and the LPIs of redistributors.
 */
@NullMarked
package worldswitch.emulator.gic.its;

import org.jspecify.annotations.NullMarked;
