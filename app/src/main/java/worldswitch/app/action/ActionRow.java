package worldswitch.app.action;

/**
 * Something the user can ask for.
 *
 * @param id its name in the code
 * @param menu the menu it stands in
 * @param text what it is called
 * @param key its key as {@link javax.swing.KeyStroke#getKeyStroke(String)} reads it, or an empty string
 * @param icon its icon, or an empty string
 * @param purpose what it does, in a line
 */
public record ActionRow(String id, String menu, String text, String key, String icon, String purpose) {}
