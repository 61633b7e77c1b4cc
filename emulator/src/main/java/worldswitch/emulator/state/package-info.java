/**
 * The state of a machine outside RAM as a tape of words: every part writes and reads itself by one and the same method.
 * Knows no part.
 */
@NullMarked
package worldswitch.emulator.state;

import org.jspecify.annotations.NullMarked;
