/** GICv3: distributor, redistributors, ITS, CPU interface and the virtual interface with its list registers. */
@NullMarked
package worldswitch.emulator.gic;

import org.jspecify.annotations.NullMarked;
