package worldswitch.emulator.assembler.section;

/** Bytes known when they were read: strings, included files. */
public final class Bytes implements Fragment {
    private final byte[] bytes;

    /** The given bytes, which are not copied. */
    public Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public Content content() {
        return Content.DATA;
    }

    @Override
    public void emit(Emission emission) {
        emission.write(bytes);
    }
}
