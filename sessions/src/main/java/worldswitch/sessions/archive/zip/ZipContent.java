package worldswitch.sessions.archive.zip;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import worldswitch.sessions.archive.ArchiveProblem;

/**
 * The entries of a ZIP file, strictly read.
 *
 * <p>Headers are checked at once; the content of an entry is expanded and checked when asked for. What a header claims is
 * never allocated: memory grows with what is there, within {@link Bounds}.
 */
public final class ZipContent {
    private static final int CHUNK = 1 << 16;

    private final LittleEndian bytes;
    private final Map<String, Header> entries;

    private ZipContent(LittleEndian bytes, Map<String, Header> entries) {
        this.bytes = bytes;
        this.entries = entries;
    }

    /**
     * Reads the headers of a file.
     *
     * @param file its bytes; not changed after
     * @throws ArchiveProblem if a header is not as it should be
     */
    public static ZipContent of(byte[] file) throws ArchiveProblem {
        LittleEndian bytes = new LittleEndian(file);
        return new ZipContent(bytes, Directory.read(bytes));
    }

    /** The names of the entries, in the order of the file. */
    public Set<String> names() {
        return entries.keySet();
    }

    /**
     * The content of an entry.
     *
     * @throws ArchiveProblem if there is none of that name, or it does not expand to what its header says
     */
    public byte[] read(String name) throws ArchiveProblem {
        return read(name, Bounds.ENTRY);
    }

    /** The content of an entry that may not be larger than so many bytes. */
    public byte[] read(String name, int most) throws ArchiveProblem {
        Header header = entries.get(name);
        if (header == null) {
            throw new ArchiveProblem("entry '" + name + "'", "is missing");
        }
        if (header.size() > most) {
            throw new ArchiveProblem(header.place(), "is larger than " + (most >> 20) + " MiB");
        }
        byte[] content =
                header.method() == Header.STORED ? bytes.slice(header.data(), (int) header.size()) : inflate(header);
        CRC32 crc = new CRC32();
        crc.update(content);
        if ((int) crc.getValue() != header.crc()) {
            throw new ArchiveProblem(header.place(), "is damaged: its CRC-32 is not the one noted for it");
        }
        return content;
    }

    private byte[] inflate(Header header) throws ArchiveProblem {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes.all(), header.data(), (int) header.compressed());
            byte[] content = inflate(inflater, header);
            if (!inflater.finished() || inflater.getRemaining() != 0 || content.length != header.size()) {
                throw new ArchiveProblem(header.place(), "is damaged: it does not expand to the size noted for it");
            }
            return content;
        } catch (DataFormatException e) {
            throw new ArchiveProblem(header.place(), "is damaged: it cannot be expanded");
        } finally {
            inflater.end();
        }
    }

    private static byte[] inflate(Inflater inflater, Header header) throws DataFormatException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        int length = inflater.inflate(chunk);
        while (length > 0 && content.size() + length <= header.size()) {
            content.write(chunk, 0, length);
            length = inflater.inflate(chunk);
        }
        content.write(chunk, 0, length);
        return content.toByteArray();
    }
}
