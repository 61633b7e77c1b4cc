/**
 * Names of addresses: tables of symbols, from ELF files and from the text of a System.map. What is wrong with such input is a
 * {@link worldswitch.sessions.symbol.SymbolProblem}. Knows no machine.
 */
@NullMarked
package worldswitch.sessions.symbol;

import org.jspecify.annotations.NullMarked;
