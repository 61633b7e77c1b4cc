/**
 * Translation regimes and the control fields each goes by, decoded from the effective values of the system registers.
 * Knows system registers and the kinds of access, and nothing of tables, TLBs or memory.
 */
@NullMarked
package worldswitch.emulator.mmu.regime;

import org.jspecify.annotations.NullMarked;
