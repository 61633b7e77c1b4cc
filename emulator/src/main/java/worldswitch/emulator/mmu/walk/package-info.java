/**
 * The translation of an address by walking the tables of stage 1 and stage 2: descriptors, permissions, memory
 * attributes and faults, exactly as the Arm ARM orders them. Knows physical memory and the control fields; knows no TLB.
 */
@NullMarked
package worldswitch.emulator.mmu.walk;

import org.jspecify.annotations.NullMarked;
