package worldswitch.sessions.archive.zip;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a ZIP file that is the same whenever its entries are: in the order given, without times.
 *
 * <p>An entry that would expand more than a reader allows is coded without repetitions, which expands eight times at most.
 */
public final class ZipFile {
    /** 1 January 1980, the first day that a ZIP file knows. */
    private static final int DATE = 0x21;

    private static final int CHUNK = 1 << 16;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int count;

    private ZipFile() {}

    /** The bytes of a file with some entries. */
    public static byte[] of(Map<String, byte[]> entries) {
        ZipFile zip = new ZipFile();
        entries.forEach(zip::add);
        return zip.finish();
    }

    private void add(String name, byte[] content) {
        byte[] packed = pack(content);
        byte[] spelt = name.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer common = common(content, packed);
        int offset = file.size();
        write(
                file,
                record(Layout.LOCAL_SIZE, Layout.LOCAL, common, Layout.LOCAL_COMMON)
                        .putShort(Layout.LOCAL_NAME_LENGTH, (short) spelt.length));
        file.writeBytes(spelt);
        file.writeBytes(packed);
        write(
                directory,
                record(Layout.CENTRAL_SIZE, Layout.CENTRAL, common, Layout.CENTRAL_COMMON)
                        .putShort(4, (short) Layout.VERSION)
                        .putShort(Layout.CENTRAL_NAME_LENGTH, (short) spelt.length)
                        .putInt(Layout.CENTRAL_OFFSET, offset));
        directory.writeBytes(spelt);
        count++;
    }

    private static byte[] pack(byte[] content) {
        byte[] packed = deflate(content, Deflater.DEFAULT_STRATEGY);
        if ((long) packed.length * Bounds.EXPANSION < content.length) {
            packed = deflate(content, Deflater.HUFFMAN_ONLY);
        }
        return packed.length < content.length ? packed : content;
    }

    private static byte[] deflate(byte[] content, int strategy) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setStrategy(strategy);
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            while (!deflater.finished()) {
                packed.write(chunk, 0, deflater.deflate(chunk));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static ByteBuffer common(byte[] content, byte[] packed) {
        CRC32 crc = new CRC32();
        crc.update(content);
        int method = packed == content ? Header.STORED : Header.DEFLATED;
        return buffer(Layout.COMMON_SIZE)
                .putShort(Layout.COMMON_VERSION, (short) Layout.VERSION)
                .putShort(Layout.COMMON_FLAGS, (short) Layout.UTF8)
                .putShort(Layout.COMMON_METHOD, (short) method)
                .putInt(Layout.COMMON_METHOD + 2, DATE << 16)
                .putInt(Layout.COMMON_CRC, (int) crc.getValue())
                .putInt(Layout.COMMON_COMPRESSED, packed.length)
                .putInt(Layout.COMMON_UNCOMPRESSED, content.length);
    }

    private static ByteBuffer record(int size, int signature, ByteBuffer common, int at) {
        return buffer(size).putInt(0, signature).put(at, common.array());
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void write(ByteArrayOutputStream to, ByteBuffer record) {
        to.writeBytes(record.array());
    }

    private byte[] finish() {
        ByteBuffer end = buffer(Layout.END_SIZE)
                .putInt(0, Layout.END)
                .putShort(Layout.END_ENTRIES_HERE, (short) count)
                .putShort(Layout.END_ENTRIES, (short) count)
                .putInt(Layout.END_DIRECTORY_SIZE, directory.size())
                .putInt(Layout.END_DIRECTORY, file.size());
        file.writeBytes(directory.toByteArray());
        write(file, end);
        return file.toByteArray();
    }
}
