/** Translation cases, run here and on QEMU. */
@org.jspecify.annotations.NullMarked
package worldswitch.emulator.mmu.oracle;
