package worldswitch.sessions.check;

/**
 * What a check found.
 *
 * @param met whether it is as expected
 * @param detail what was seen
 */
record Finding(boolean met, String detail) {}
