package worldswitch.sessions.stack;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import worldswitch.sessions.naming.Names;
import worldswitch.sessions.snapshot.CpuSnapshot;
import worldswitch.sessions.translation.Content;
import worldswitch.sessions.translation.Translations;

/**
 * The frames of a processor as its present exception level sees them, by the procedure call standard (AAPCS64, 6.4.6): X29 holds
 * the address of a frame record, which holds that of the caller's and the address to return to.
 *
 * <p>The memory of a guest is not trusted: the chain is cut where it comes back to a record, where a record cannot be read, and
 * after {@link #MOST} frames.
 *
 * @param frames from the innermost on; never empty
 * @param end why there are no more, in words
 */
public record StackTrace(List<Frame> frames, String end) {
    /** The most frames that are followed. */
    public static final int MOST = 256;

    private static final int FRAME_POINTER = 29;
    private static final int LINK = 30;
    private static final int RECORD = 16;
    private static final int ALIGNMENT = 8;
    /** Addresses differ in these bits only by authentication codes and tags: bit 55 tells which half they are in. */
    private static final int SELECTING_BIT = 55;

    private static final int CODE_BITS = 48;

    /** Copies {@code frames}. */
    public StackTrace {
        frames = List.copyOf(frames);
    }

    /** The frames of a processor. */
    public static StackTrace of(CpuSnapshot cpu, Translations translations, Names names) {
        List<Frame> frames = new ArrayList<>();
        frames.add(new Frame(0, cpu.pc(), 0, Frame.How.COUNTER));
        long link = plain(cpu.general(LINK));
        if (link != 0 && holdsCaller(cpu, translations, names, link)) {
            frames.add(new Frame(1, link, 0, Frame.How.LINK));
        }
        return new StackTrace(frames, follow(cpu, translations, frames));
    }

    /**
     * Whether the link register says where the innermost function was called, and no frame record does: it has just been
     * entered, or calls nobody and so makes no record. One that has made a record has the same address in it, and one that
     * has called others has a place of its own in the link register.
     */
    private static boolean holdsCaller(CpuSnapshot cpu, Translations translations, Names names, long link) {
        if (names.exact(cpu.world(), cpu.pc()) != null) {
            return true;
        }
        String own = function(cpu, names, cpu.pc());
        String caller = function(cpu, names, link - Integer.BYTES);
        byte[] record = translations
                .read(cpu.general(FRAME_POINTER) + Long.BYTES, cpu.el(), Long.BYTES)
                .bytes();
        boolean recorded = record != null
                && plain(ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN).getLong()) == link;
        return !own.isEmpty() && !caller.isEmpty() && !own.equals(caller) && !recorded;
    }

    private static String function(CpuSnapshot cpu, Names names, long address) {
        String place = names.symbol(cpu.world(), address);
        int offset = place == null ? -1 : place.lastIndexOf("+0x");
        return place == null ? "" : offset < 0 ? place : place.substring(0, offset);
    }

    private static String follow(CpuSnapshot cpu, Translations translations, List<Frame> frames) {
        Set<Long> seen = new HashSet<>();
        long record = cpu.general(FRAME_POINTER);
        while (frames.size() < MOST) {
            if (record == 0) {
                return "the outermost frame: the frame pointer is 0";
            }
            if (record % ALIGNMENT != 0) {
                return "cut: the frame pointer 0x" + Long.toHexString(record) + " is not aligned";
            }
            if (!seen.add(record)) {
                return "cut: the frame record at 0x" + Long.toHexString(record) + " comes again";
            }
            Content content = translations.read(record, cpu.el(), RECORD);
            byte[] bytes = content.bytes();
            if (bytes == null) {
                return "cut: no frame record at 0x" + Long.toHexString(record) + ": " + content.problem();
            }
            ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            long caller = words.getLong();
            long link = plain(words.getLong());
            if (link == 0) {
                return "the outermost frame: it has no address to return to";
            }
            frames.add(new Frame(frames.size(), link, record, Frame.How.RECORD));
            record = caller;
        }
        return "cut: more than " + MOST + " frames";
    }

    /** An address without its authentication code (FEAT_PAuth), if it has one. */
    static long plain(long address) {
        boolean upper = (address >>> SELECTING_BIT & 1) != 0;
        long top = -1L << CODE_BITS;
        return upper ? address | top : address & ~top;
    }
}
