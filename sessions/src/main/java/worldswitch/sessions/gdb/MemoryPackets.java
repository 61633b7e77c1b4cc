package worldswitch.sessions.gdb;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.control.Session;

/** The packets that read and write memory, as the processor that is looked at sees it or by physical addresses. */
final class MemoryPackets {
    private static final int LONGEST_READ = Framing.LONGEST / 2 - 8;

    private final Session session;
    private final Threads threads;
    private final Changes changes;
    private boolean physical;

    MemoryPackets(Session session, Threads threads, Changes changes) {
        this.session = session;
        this.threads = threads;
        this.changes = changes;
    }

    /** m and x: reads, in hexadecimal or as bytes. */
    String read(String text) throws Refusal {
        Fields fields = new Fields(text, 1);
        long address = fields.number();
        int length = fields.past(',').small(Integer.MAX_VALUE);
        byte[] bytes = memory().read(address, Math.min(length, LONGEST_READ));
        return text.charAt(0) == 'm' ? Fields.hex(bytes) : "b" + new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** M and X: writes, in hexadecimal or as bytes. */
    @Nullable
    String write(String text) throws Refusal {
        Fields fields = new Fields(text, 1);
        long address = fields.number();
        int length = fields.past(',').small(Framing.LONGEST);
        fields.past(':');
        byte[] bytes = text.charAt(0) == 'M' ? fields.bytes() : fields.plainBytes();
        if (bytes.length != length) {
            throw Refusal.malformed(bytes.length + " bytes, where " + length + " were announced");
        }
        changes.make(memory().write(address, bytes));
        return null;
    }

    /** Qqemu.PhyMemMode: from now on addresses are physical, 1, or not, 0. */
    String setPhysical(Fields fields) throws Refusal {
        physical = fields.small(1) == 1;
        return Dialogue.OK;
    }

    /** qqemu.PhyMemMode: whether addresses are physical. */
    String isPhysical() {
        return physical ? "1" : "0";
    }

    private TargetMemory memory() {
        return new TargetMemory(session.snapshot(), threads.cpu(), physical);
    }
}
