package worldswitch.emulator.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Images: what differs between them, and making them from one another. */
class MemoryImageTest {
    private static final long BASE = 0x4000_0000L;
    /** More than one block of pages, and not a whole number of them. */
    private static final long SIZE = 5 << 20 | 0x3000;

    private final PhysicalMemory memory = new PhysicalMemory();

    @BeforeEach
    void layOut() {
        memory.addRam(BASE, SIZE);
    }

    private static List<String> differences(MemoryImage image, MemoryImage other) {
        List<String> pages = new ArrayList<>();
        image.differences(other, (address, bytes) -> {
            assertThat(bytes.isReadOnly()).isTrue();
            assertThat(bytes.remaining()).isEqualTo(PhysicalMemory.PAGE_SIZE);
            pages.add("%x %x".formatted(address, bytes.get(0)));
        });
        return pages;
    }

    @Test
    void the_pages_that_differ_are_visited_in_order_of_their_addresses() {
        memory.write(BASE + 0x40_0000, 1, 1);
        memory.write(BASE + 0x1000, 1, 2);
        memory.write(BASE + SIZE - 0x1000, 1, 3);
        MemoryImage first = memory.snapshot();
        memory.write(BASE + 0x1000, 1, 4);
        memory.write(BASE + 0x3000, 1, 5);
        memory.write(BASE + 0x40_0000, 1, 1);
        MemoryImage second = memory.snapshot();
        assertThat(differences(first, first.blank())).containsExactly("40001000 2", "40400000 1", "40502000 3");
        assertThat(differences(second, first)).containsExactly("40001000 4", "40003000 5");
        assertThat(differences(first, second)).containsExactly("40001000 2", "40003000 0");
        assertThat(differences(first, first)).isEmpty();
        assertThat(differences(first.blank(), memory.snapshot().blank())).isEmpty();
    }

    @Test
    void an_image_is_built_from_another_one_and_the_pages_that_differ() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            memory.write(BASE + random.nextInt((int) SIZE - 8), 1, i);
        }
        MemoryImage first = memory.snapshot();
        for (int i = 0; i < 200; i++) {
            memory.write(BASE + random.nextInt((int) SIZE - 8), 1, i);
        }
        memory.load(BASE + 0x20_0000, new byte[PhysicalMemory.PAGE_SIZE]);
        MemoryImage second = memory.snapshot();
        for (MemoryImage from : List.of(first, first.blank())) {
            MemoryImageBuilder builder = new MemoryImageBuilder(from);
            second.differences(from, (address, bytes) -> {
                byte[] copy = new byte[bytes.remaining()];
                bytes.get(copy);
                builder.page(address, copy);
                Arrays.fill(copy, (byte) 1);
            });
            MemoryImage built = builder.build();
            assertThat(built.hash()).isEqualTo(second.hash());
            assertThat(built.read(BASE, (int) SIZE)).isEqualTo(second.read(BASE, (int) SIZE));
            assertThat(differences(built, second)).isEmpty();
            PhysicalMemory other = PhysicalMemory.of(built);
            assertThat(other.snapshot().hash()).isEqualTo(second.hash());
        }
    }

    @Test
    void only_whole_pages_of_ram_can_be_replaced() {
        MemoryImageBuilder builder = new MemoryImageBuilder(memory.snapshot());
        byte[] page = new byte[PhysicalMemory.PAGE_SIZE];
        assertThatThrownBy(() -> builder.page(BASE, new byte[4095])).hasMessage("a page of 4095 bytes at 0x40000000");
        for (long address : new long[] {BASE + 8, BASE - 0x1000, BASE + SIZE, -0x1000, 0, Long.MIN_VALUE}) {
            assertThatThrownBy(() -> builder.page(address, page))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("no page of RAM begins at 0x");
        }
        builder.page(BASE + SIZE - 0x1000, page);
    }

    @Test
    void images_of_other_memories_do_not_compare() {
        PhysicalMemory other = new PhysicalMemory();
        other.addRam(BASE, SIZE + 0x1000);
        assertThatThrownBy(() -> differences(memory.snapshot(), other.snapshot()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the image is of a memory with other regions of RAM");
        assertThatThrownBy(() -> memory.restore(other.snapshot())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_hash_of_an_image_is_the_same_whichever_was_asked_for_before() {
        Random random = new Random(5);
        List<MemoryImage> asked = new ArrayList<>();
        List<Long> hashes = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            memory.write(BASE + random.nextInt((int) SIZE - 8), 8, random.nextInt(3));
            if (i % 8 == 7) {
                memory.restore(asked.get(random.nextInt(asked.size())));
            }
            MemoryImage image = memory.snapshot();
            asked.add(image);
            hashes.add(image.hash());
        }
        for (int i = 0; i < asked.size(); i++) {
            PhysicalMemory anew = new PhysicalMemory();
            anew.addRam(BASE, SIZE);
            anew.load(BASE, Objects.requireNonNull(asked.get(i).read(BASE, (int) SIZE)));
            assertThat(anew.snapshot().hash()).isEqualTo(hashes.get(i));
        }
    }

    @Test
    void restoring_announces_the_words_of_code_that_change_and_no_others() {
        memory.write(BASE + 0x1000, 4, 1);
        memory.write(BASE + 0x3000, 4, 1);
        MemoryImage first = memory.snapshot();
        memory.watchCode(BASE + 0x1000);
        memory.watchCode(BASE + 0x2000);
        memory.write(BASE + 0x1ffc, 4, 2);
        memory.write(BASE + 0x1008, 2, 2);
        memory.write(BASE + 0x3000, 4, 2);
        List<String> changes = new ArrayList<>();
        memory.listen(new MemoryListener() {
            @Override
            public void codeChanged(long address, int length) {
                changes.add("%x %d".formatted(address, length));
            }
        });
        memory.restore(first);
        assertThat(changes).containsExactly("40001008 4", "40001ffc 4");
        assertThat(memory.isCode(BASE + 0x1000)).isTrue();
        memory.restore(first);
        assertThat(changes).hasSize(2);
    }
}
