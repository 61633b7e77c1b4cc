/**
 * The disks of a machine's drives, as files of the host or as bytes at hand, and how a host's file gets what the guest wrote.
 * Knows files, digests and the machine's disks, and no run.
 */
@NullMarked
package worldswitch.sessions.drive;

import org.jspecify.annotations.NullMarked;
