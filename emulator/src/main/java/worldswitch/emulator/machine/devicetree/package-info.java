/**
 * Device trees: what a board tells an operating system about itself, as nodes and as the flattened bytes of the
 * Devicetree Specification, and the tree of the virt board. Knows the machine's configuration and no running machine.
 */
@NullMarked
package worldswitch.emulator.machine.devicetree;

import org.jspecify.annotations.NullMarked;
