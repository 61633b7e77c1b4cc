/**
 * Translation regimes, stage 1 and stage 2 walks, TLBs, and the loads, stores and fetches that go through them.
 * Knows memory and system registers, not instructions.
 */
@NullMarked
package worldswitch.emulator.mmu;

import org.jspecify.annotations.NullMarked;
