/**
 * The GDB remote serial protocol over a session: packets in, packets out, and a server for them on the loopback interface. Posts
 * commands and reads snapshots like any other viewer; knows no running machine.
 */
@NullMarked
package worldswitch.sessions.gdb;

import org.jspecify.annotations.NullMarked;
