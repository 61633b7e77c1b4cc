package worldswitch.sessions.compare.state;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import worldswitch.emulator.memory.ImageDifference;
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
        passedOver.addAll(ImageDifference.words(first.snapshot(), second.snapshot(), Integer.MAX_VALUE));
    }

    boolean isSame() {
        return words(1).isEmpty();
    }

    private List<Long> words(int most) {
        int asked = passedOver.isEmpty() ? most : Integer.MAX_VALUE;
        return ImageDifference.words(first.snapshot(), second.snapshot(), asked).stream()
                .filter(address -> !passedOver.contains(address))
                .limit(most)
                .toList();
    }

    void differences(List<Difference> found) {
        List<Long> words = words(MOST);
        MemoryImage one = first.snapshot();
        MemoryImage other = second.snapshot();
        for (long address : words) {
            String name = "memory 0x" + Long.toHexString(address);
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
