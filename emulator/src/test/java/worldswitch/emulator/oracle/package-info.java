/** Programs not written by us that tests hold the emulator against. */
@NullMarked
package worldswitch.emulator.oracle;

import org.jspecify.annotations.NullMarked;
