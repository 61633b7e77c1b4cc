package worldswitch.sessions.archive.form;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import worldswitch.sessions.archive.ArchiveProblem;
import worldswitch.sessions.archive.SavedCheckpoint;
import worldswitch.sessions.snapshot.Moment;

/** {@code checkpoints/N}: a whole machine, little-endian, byte by byte as docs/session-format.md lists it. */
final class CheckpointForm {
    private static final long MAGIC = 0x544e_494f_5043_5357L;
    private static final int VERSION = 1;
    private static final int HEADER = 48;
    private static final int PAGE = 4096;

    private CheckpointForm() {}

    static byte[] write(SavedCheckpoint checkpoint) {
        byte[] console = Utf8.write(checkpoint.console());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(buffer(HEADER)
                .putLong(MAGIC)
                .putInt(VERSION)
                .putInt(checkpoint.stateVersion())
                .putLong(checkpoint.at().instructions())
                .putInt(checkpoint.at().events())
                .putInt(checkpoint.words().length)
                .putInt(checkpoint.pages().size())
                .putInt(console.length)
                .putLong(checkpoint.consoleDropped())
                .array());
        ByteBuffer words = buffer(Long.BYTES * checkpoint.words().length);
        words.asLongBuffer().put(checkpoint.words());
        out.writeBytes(words.array());
        for (Map.Entry<Long, byte[]> page : checkpoint.pages().entrySet()) {
            out.writeBytes(buffer(Long.BYTES).putLong(page.getKey()).array());
            out.writeBytes(page.getValue());
        }
        out.writeBytes(console);
        return out.toByteArray();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    static SavedCheckpoint read(String entry, byte[] bytes) throws ArchiveProblem {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        require(bytes.length >= HEADER && in.getLong() == MAGIC, entry, "is not a checkpoint");
        int version = in.getInt();
        require(version == VERSION, entry, "is a checkpoint of form " + version + "; this version reads form 1");
        int stateVersion = in.getInt();
        Moment at = moment(entry, in.getLong(), in.getInt());
        int words = in.getInt();
        int pages = in.getInt();
        int console = in.getInt();
        long dropped = in.getLong();
        boolean counts = words >= 0 && words <= Limits.WORDS && pages >= 0 && console >= 0;
        require(counts && console <= Limits.CONSOLE && dropped >= 0, entry, "counts more than a checkpoint may hold");
        long size = HEADER + (long) Long.BYTES * words + (Long.BYTES + (long) PAGE) * pages + console;
        require(size == bytes.length, entry, "has " + bytes.length + " bytes, but its counts make " + size);
        long[] state = new long[words];
        in.asLongBuffer().get(state);
        in.position(HEADER + Long.BYTES * words);
        SortedMap<Long, byte[]> memory = pages(entry, in, pages);
        byte[] text = new byte[console];
        in.get(text);
        return new SavedCheckpoint(at, stateVersion, state, memory, Utf8.read(entry, text), dropped);
    }

    private static Moment moment(String entry, long instructions, int events) throws ArchiveProblem {
        require(instructions >= 0 && instructions <= Limits.COUNT && events >= 0, entry, "is of no moment");
        return new Moment(instructions, events);
    }

    private static SortedMap<Long, byte[]> pages(String entry, ByteBuffer in, int count) throws ArchiveProblem {
        TreeMap<Long, byte[]> pages = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            long address = in.getLong();
            boolean placed = address >= 0 && address % PAGE == 0 && (pages.isEmpty() || pages.lastKey() < address);
            require(placed, entry, "has page " + i + " out of order or not at a page's address");
            byte[] page = new byte[PAGE];
            in.get(page);
            pages.put(address, page);
        }
        return pages;
    }

    private static void require(boolean condition, String entry, String reason) throws ArchiveProblem {
        if (!condition) {
            throw new ArchiveProblem("entry '" + entry + "'", reason);
        }
    }
}
