package worldswitch.emulator.assembler.section;

/**
 * The same number again and again.
 *
 * @param count how often
 * @param value of which the low bytes are written
 * @param width in bytes, 0 to 8
 * @param content what to take it for
 */
public record Fill(long count, long value, int width, Content content) implements Fragment {
    @Override
    public long size() {
        return count * width;
    }

    @Override
    public void emit(Emission emission) {
        for (long written = 0; written < count; written++) {
            emission.write(value, width);
        }
    }
}
