/**
 * The system instructions that act on translation and caches: TLBI, AT, DC and IC, as tables and what their rows do. Knows
 * translation, and nothing of the processor that executes them.
 */
@NullMarked
package worldswitch.emulator.mmu.maintenance;

import org.jspecify.annotations.NullMarked;
