package worldswitch.sessions.snapshot;

/**
 * A place in a run that is worth a look.
 *
 * @param name a few words
 * @param instructions the instruction count, or -1 if the run has not passed it yet
 * @param text what to see there, in a sentence
 */
public record Bookmark(String name, long instructions, String text) {}
