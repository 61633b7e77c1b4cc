/**
 * Booting Linux: the forms that an arm64 kernel comes in, and how it, an initial RAM disk and a device tree are laid out in
 * memory. Knows the machine's configuration and no running machine.
 */
@NullMarked
package worldswitch.emulator.machine.linux;

import org.jspecify.annotations.NullMarked;
