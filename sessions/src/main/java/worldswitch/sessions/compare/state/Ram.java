package worldswitch.sessions.compare.state;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import worldswitch.emulator.device.disk.OverlaidDisk;
import worldswitch.emulator.memory.MemoryImage;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.sessions.compare.state.Difference.Kind;

/** The RAM of one machine beside that of the other, in aligned words of eight bytes. */
final class Ram {
    private static final int MOST = 8;

    private final PhysicalMemory first;
    private final PhysicalMemory second;
    private final Set<Long> passedOver = new HashSet<>();

    Ram(PhysicalMemory first, PhysicalMemory second) {
        this.first = first;
        this.second = second;
    }

    /** Compares no word any more that differs now. */
    void passOverWhatDiffers() {
        passedOver.addAll(words(Integer.MAX_VALUE));
    }

    boolean isSame() {
        return words(1).isEmpty();
    }

    private List<Long> words(int most) {
        List<Long> found = new ArrayList<>();
        MemoryImage other = second.snapshot();
        first.snapshot().differences(other, (address, bytes) -> {
            if (found.size() < most) {
                ByteBuffer others =
                        ByteBuffer.wrap(Objects.requireNonNull(other.read(address, PhysicalMemory.PAGE_SIZE)));
                words(address, bytes, others, most, found);
            }
        });
        return found;
    }

    private void words(long page, ByteBuffer ones, ByteBuffer others, int most, List<Long> found) {
        for (int at = 0; at < PhysicalMemory.PAGE_SIZE && found.size() < most; at += Long.BYTES) {
            if (ones.getLong(at) != others.getLong(at) && !passedOver.contains(page + at)) {
                found.add(page + at);
            }
        }
    }

    void differences(List<Difference> found) {
        MemoryImage one = first.snapshot();
        MemoryImage other = second.snapshot();
        for (long address : words(MOST)) {
            String name =
                    OverlaidDisk.holds(address) ? OverlaidDisk.place(address) : "memory 0x" + Long.toHexString(address);
            found.add(Difference.plain(Kind.MEMORY, name, word(one, address), word(other, address)));
        }
    }

    private static String word(MemoryImage image, long address) {
        byte[] bytes = Objects.requireNonNull(image.read(address, Long.BYTES));
        return "0x"
                + Long.toHexString(
                        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong());
    }
}
