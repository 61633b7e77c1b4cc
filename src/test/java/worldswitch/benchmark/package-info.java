/** Measurements of speed, run by hand: figures for docs/performance.md, never a test that can fail. */
@NullMarked
package worldswitch.benchmark;

import org.jspecify.annotations.NullMarked;
