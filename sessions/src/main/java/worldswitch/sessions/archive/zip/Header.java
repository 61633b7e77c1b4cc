package worldswitch.sessions.archive.zip;

/**
 * An entry as the central directory describes it.
 *
 * @param name its name
 * @param flags the general purpose flags
 * @param method 0 stored, 8 deflated
 * @param crc the CRC-32 of its content
 * @param compressed bytes in the file
 * @param size bytes of its content, as claimed
 * @param offset where its local header lies
 * @param data where its bytes lie
 */
record Header(String name, int flags, int method, int crc, long compressed, long size, long offset, int data) {
    static final int STORED = 0;
    static final int DEFLATED = 8;

    /** The same with the place of its bytes known. */
    Header at(int place) {
        return new Header(name, flags, method, crc, compressed, size, offset, place);
    }

    /** The entry in words. */
    String place() {
        return "entry '" + name + "'";
    }
}
