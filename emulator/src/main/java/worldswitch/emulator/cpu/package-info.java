/**
 * Architectural state of one processing element, exception entry and return, and the meaning of every instruction as
 * small static methods, written once. Knows system registers and translation, not how instructions are dispatched.
 */
@NullMarked
package worldswitch.emulator.cpu;

import org.jspecify.annotations.NullMarked;
