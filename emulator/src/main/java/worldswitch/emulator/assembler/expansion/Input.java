package worldswitch.emulator.assembler.expansion;

import java.util.Iterator;
import worldswitch.emulator.assembler.source.SourceLine;

/**
 * Something being read: a file, the body of a macro, a block repeated.
 *
 * @param name what it is, for messages
 * @param lines what is left of it
 * @param conditionals the number of conditional blocks open when it began
 * @param canExit whether {@code .exitm} leaves it
 */
record Input(String name, Iterator<SourceLine> lines, int conditionals, boolean canExit) {}
