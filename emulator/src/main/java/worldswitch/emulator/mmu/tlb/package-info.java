/**
 * Translation lookaside buffers: what walks have found, tagged by regime, ASID and VMID, kept until it is invalidated or
 * replaced. Knows walks and control fields, and nothing of who loads and stores.
 */
@NullMarked
package worldswitch.emulator.mmu.tlb;

import org.jspecify.annotations.NullMarked;
