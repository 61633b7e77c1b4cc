package worldswitch.views.timeline;

/**
 * A key of the timeline.
 *
 * @param key as {@link javax.swing.KeyStroke#getKeyStroke(String)} reads it
 * @param shown as a person reads it
 * @param purpose what it does
 */
record TimelineKey(String key, String shown, String purpose) {}
