package worldswitch.sessions.archive.zip;

/** Where the fields of a ZIP file's records lie, as PKWARE's APPNOTE 4.3 has them; all little-endian. */
final class Layout {
    static final int LOCAL = 0x0403_4b50;
    static final int LOCAL_SIZE = 30;
    static final int LOCAL_NAME_LENGTH = 26;
    static final int LOCAL_EXTRA_LENGTH = 28;

    static final int CENTRAL = 0x0201_4b50;
    static final int CENTRAL_SIZE = 46;
    static final int CENTRAL_NAME_LENGTH = 28;
    static final int CENTRAL_EXTRA_LENGTH = 30;
    static final int CENTRAL_COMMENT_LENGTH = 32;
    static final int CENTRAL_DISK = 34;
    static final int CENTRAL_OFFSET = 42;

    static final int END = 0x0605_4b50;
    static final int END_SIZE = 22;
    static final int END_DISK = 4;
    static final int END_DISK_OF_DIRECTORY = 6;
    static final int END_ENTRIES_HERE = 8;
    static final int END_ENTRIES = 10;
    static final int END_DIRECTORY_SIZE = 12;
    static final int END_DIRECTORY = 16;
    static final int END_COMMENT_LENGTH = 20;

    /** The fields from the version needed to the uncompressed size stand alike in both headers. */
    static final int COMMON_SIZE = 22;

    static final int LOCAL_COMMON = 4;
    static final int CENTRAL_COMMON = 6;
    static final int COMMON_VERSION = 0;
    static final int COMMON_FLAGS = 2;
    static final int COMMON_METHOD = 4;
    static final int COMMON_CRC = 10;
    static final int COMMON_COMPRESSED = 14;
    static final int COMMON_UNCOMPRESSED = 18;

    static final int VERSION = 20;
    static final int ENCRYPTED = 1;
    static final int DATA_DESCRIPTOR = 8;
    static final int UTF8 = 0x800;

    /** The flags that change nothing for a reader: how hard the writer tried, and that names are UTF-8. */
    static final int HARMLESS = 0x806;

    /** The size that stands for "see the ZIP64 extra field". */
    static final long ELSEWHERE = 0xffff_ffffL;

    private Layout() {}
}
