package worldswitch.emulator.assembler.statement;

/**
 * A name or number in a statement.
 *
 * @param text as written
 * @param index of its first character in the statement's text
 */
public record Word(String text, int index) {}
