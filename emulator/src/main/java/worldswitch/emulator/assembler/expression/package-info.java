/**
 * Expressions as GNU as writes them: parsed into a tree, evaluated to a number or to an address relative to a section.
 * Knows symbols only through a {@link worldswitch.emulator.assembler.expression.Scope}.
 */
@NullMarked
package worldswitch.emulator.assembler.expression;

import org.jspecify.annotations.NullMarked;
