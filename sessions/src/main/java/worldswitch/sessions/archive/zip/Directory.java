package worldswitch.sessions.archive.zip;

import java.util.LinkedHashMap;
import java.util.Map;
import worldswitch.sessions.archive.ArchiveProblem;

/**
 * Reads the headers of a ZIP file strictly: what the central directory says and what lies in front of the content must
 * agree, and every byte of the file must belong to something.
 */
final class Directory {
    private static final String FILE = "the file";

    private final LittleEndian bytes;
    private final Map<String, Header> entries = new LinkedHashMap<>();
    private long content;
    private int end;

    private Directory(LittleEndian bytes) {
        this.bytes = bytes;
    }

    /** The entries of a file by name, in the order of the file. */
    static Map<String, Header> read(LittleEndian bytes) throws ArchiveProblem {
        Directory directory = new Directory(bytes);
        directory.readAll();
        return directory.entries;
    }

    private void readAll() throws ArchiveProblem {
        require(bytes.size() <= Bounds.FILE, FILE, "is larger than " + (Bounds.FILE >> 20) + " MiB");
        require(bytes.size() >= Layout.END_SIZE && bytes.u32(0) == Layout.LOCAL, FILE, "is not a saved session");
        int tail = bytes.size() - Layout.END_SIZE;
        require(bytes.u32(tail) == Layout.END, FILE, "is cut short or damaged: it does not end as a ZIP file does");
        int start = start(tail);
        int count = bytes.u16(tail + Layout.END_ENTRIES);
        require(count <= Bounds.ENTRIES, FILE, "has " + count + " entries; at most " + Bounds.ENTRIES + " are allowed");
        int next = start;
        for (int i = 0; i < count; i++) {
            next = readEntry(next, tail);
        }
        require(next == tail, FILE, "is damaged: its central directory is not as long as it says");
        require(end == start, FILE, "is damaged: something lies between its entries and its central directory");
    }

    private int start(int tail) throws ArchiveProblem {
        long start = bytes.u32(tail + Layout.END_DIRECTORY) & Layout.ELSEWHERE;
        long size = bytes.u32(tail + Layout.END_DIRECTORY_SIZE) & Layout.ELSEWHERE;
        boolean whole = bytes.u16(tail + Layout.END_DISK) == 0
                && bytes.u16(tail + Layout.END_DISK_OF_DIRECTORY) == 0
                && bytes.u16(tail + Layout.END_ENTRIES_HERE) == bytes.u16(tail + Layout.END_ENTRIES)
                && bytes.u16(tail + Layout.END_COMMENT_LENGTH) == 0;
        require(whole, FILE, "is one part of several, or has a comment");
        require(start + size == tail, FILE, "is cut short or damaged: its central directory is not where it says");
        return (int) start;
    }

    private int readEntry(int at, int tail) throws ArchiveProblem {
        require(at + Layout.CENTRAL_SIZE <= tail && bytes.u32(at) == Layout.CENTRAL, FILE, "has a damaged directory");
        int nameLength = bytes.u16(at + Layout.CENTRAL_NAME_LENGTH);
        int next = at + Layout.CENTRAL_SIZE + nameLength + bytes.u16(at + Layout.CENTRAL_EXTRA_LENGTH);
        require(next <= tail, FILE, "has a damaged directory");
        String name = EntryName.of(bytes.slice(at + Layout.CENTRAL_SIZE, nameLength));
        Header header = header(name, at);
        boolean plain = bytes.u16(at + Layout.CENTRAL_COMMENT_LENGTH) == 0 && bytes.u16(at + Layout.CENTRAL_DISK) == 0;
        require(plain, header.place(), "has a comment, or lies on another disk");
        check(header, bytes.u16(at + Layout.CENTRAL_COMMON + Layout.COMMON_VERSION));
        Header located = locate(header, at);
        require(entries.put(name, located) == null, header.place(), "is there twice");
        return next;
    }

    private Header header(String name, int at) {
        int common = at + Layout.CENTRAL_COMMON;
        return new Header(
                name,
                bytes.u16(common + Layout.COMMON_FLAGS),
                bytes.u16(common + Layout.COMMON_METHOD),
                bytes.u32(common + Layout.COMMON_CRC),
                bytes.u32(common + Layout.COMMON_COMPRESSED) & Layout.ELSEWHERE,
                bytes.u32(common + Layout.COMMON_UNCOMPRESSED) & Layout.ELSEWHERE,
                bytes.u32(at + Layout.CENTRAL_OFFSET) & Layout.ELSEWHERE,
                0);
    }

    private void check(Header header, int version) throws ArchiveProblem {
        String place = header.place();
        require((header.flags() & Layout.ENCRYPTED) == 0, place, "is encrypted");
        require((header.flags() & Layout.DATA_DESCRIPTOR) == 0, place, "has its sizes behind its content");
        require((header.flags() & ~Layout.HARMLESS) == 0 && version <= Layout.VERSION, place, "needs a newer ZIP");
        boolean known = header.method() == Header.STORED || header.method() == Header.DEFLATED;
        require(known, place, "is compressed by method " + header.method() + "; only 0 and 8 are known");
        boolean same = header.method() != Header.STORED || header.size() == header.compressed();
        require(same, place, "is stored with two different sizes");
        require(
                header.size() <= Bounds.ENTRY,
                place,
                "claims " + header.size() + " bytes; at most " + Bounds.ENTRY + " are allowed");
        require(
                header.size() <= header.compressed() * Bounds.EXPANSION,
                place,
                "claims to expand from " + header.compressed() + " to " + header.size() + " bytes; at most "
                        + Bounds.EXPANSION + " times are allowed");
        content += header.size();
        require(content <= Bounds.CONTENT, place, "takes all entries beyond " + (Bounds.CONTENT >> 20) + " MiB");
    }

    /** Compares the local header of an entry, which must follow the entry before. */
    private Header locate(Header header, int central) throws ArchiveProblem {
        String place = header.place();
        require(header.offset() == end, place, "does not follow the entry before it");
        boolean there = end + Layout.LOCAL_SIZE <= bytes.size() && bytes.u32(end) == Layout.LOCAL;
        require(there, place, "is not where the directory says");
        int nameLength = bytes.u16(end + Layout.LOCAL_NAME_LENGTH);
        long data = (long) end + Layout.LOCAL_SIZE + nameLength + bytes.u16(end + Layout.LOCAL_EXTRA_LENGTH);
        require(data + header.compressed() <= central, place, "is cut short");
        boolean alike = bytes.same(end + Layout.LOCAL_COMMON, central + Layout.CENTRAL_COMMON, Layout.COMMON_SIZE)
                && nameLength == bytes.u16(central + Layout.CENTRAL_NAME_LENGTH)
                && bytes.same(end + Layout.LOCAL_SIZE, central + Layout.CENTRAL_SIZE, nameLength);
        require(alike, place, "is described otherwise in front of its content than in the directory");
        end = (int) (data + header.compressed());
        return header.at((int) data);
    }

    private static void require(boolean condition, String place, String reason) throws ArchiveProblem {
        if (!condition) {
            throw new ArchiveProblem(place, reason);
        }
    }
}
