package worldswitch.sessions.translation;

import org.jspecify.annotations.Nullable;

/**
 * What lies at some virtual addresses.
 *
 * @param bytes the bytes, or null if they cannot be read
 * @param problem why they cannot be read, in words; empty if they can
 */
public record Content(byte @Nullable [] bytes, String problem) {}
