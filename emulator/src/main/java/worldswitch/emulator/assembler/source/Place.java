package worldswitch.emulator.assembler.source;

/**
 * A place in a source file.
 *
 * @param file the name by which the file was asked for
 * @param line counted from 1
 * @param column in characters, counted from 1
 */
public record Place(String file, int line, int column) {
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
