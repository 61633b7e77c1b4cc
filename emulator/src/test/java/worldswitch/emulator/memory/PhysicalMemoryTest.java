package worldswitch.emulator.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The physical address space: pages, snapshots, devices, watched code. */
class PhysicalMemoryTest {
    private static final long BASE = 0x4000_0000L;
    private static final long SIZE = 1 << 20;

    private final PhysicalMemory memory = new PhysicalMemory();

    @BeforeEach
    void layOut() {
        memory.addRam(BASE, SIZE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void what_was_written_is_read_back_little_endian(int size) {
        memory.write(BASE + 0x123, size, 0x8877_6655_4433_2211L);
        assertThat(memory.read(BASE + 0x123, size)).isEqualTo(0x8877_6655_4433_2211L & -1L >>> 64 - 8 * size);
        assertThat(memory.read(BASE + 0x123, 1)).isEqualTo(0x11);
        assertThat(memory.read(BASE + 0x123 + size, 1)).isZero();
    }

    @Test
    void untouched_pages_share_one_array() {
        assertThat(memory.readable(BASE)).isSameAs(memory.readable(BASE + SIZE - 1));
        memory.write(BASE, 1, 1);
        assertThat(memory.readable(BASE)).isNotSameAs(memory.readable(BASE + SIZE - 1));
    }

    @Test
    void nothing_answers_outside_ram_and_devices() {
        assertThat(memory.readable(BASE - 1)).isNull();
        assertThat(memory.writable(BASE + SIZE)).isNull();
        assertThatThrownBy(() -> memory.read(BASE + SIZE, 4)).isSameAs(BusFault.INSTANCE);
        assertThatThrownBy(() -> memory.write(BASE - 4, 4, 0)).isSameAs(BusFault.INSTANCE);
    }

    @Test
    void a_device_gets_offsets_from_its_base() {
        List<String> accesses = new ArrayList<>();
        memory.addDevice("recorder", 0x900_0000, 0x1000, new MmioDevice() {
            @Override
            public long read(long offset, int size) {
                accesses.add("read %x %d".formatted(offset, size));
                return 0x5a;
            }

            @Override
            public void write(long offset, int size, long value) {
                accesses.add("write %x %d %x".formatted(offset, size, value));
            }
        });
        assertThat(memory.read(0x900_0018, 4)).isEqualTo(0x5a);
        memory.write(0x900_0ffc, 2, 0x41);
        assertThat(accesses).containsExactly("read 18 4", "write ffc 2 41");
        assertThat(memory.deviceAt(0x900_0fff)).isEqualTo("recorder");
        assertThat(memory.deviceAt(0x900_1000)).isNull();
    }

    @Test
    void regions_do_not_overlap() {
        MmioDevice silent = new SilentDevice();
        assertThatThrownBy(() -> memory.addDevice("late", BASE + SIZE - 0x1000, 0x2000, silent))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("late")
                .hasMessageContaining("overlaps");
        assertThatThrownBy(() -> memory.addRam(0x1234, 0x1000)).hasMessageContaining("not whole pages");
        assertThatThrownBy(() -> memory.addRam(Long.MAX_VALUE - 0xfff, 0x2000)).hasMessageContaining("not whole pages");
    }

    @Test
    void an_image_keeps_what_memory_held_while_memory_moves_on() {
        memory.write(BASE, 8, 1);
        MemoryImage first = memory.snapshot();
        memory.write(BASE, 8, 2);
        MemoryImage second = memory.snapshot();
        memory.write(BASE, 8, 3);
        assertThat(word(first)).isEqualTo(1);
        assertThat(word(second)).isEqualTo(2);
        memory.restore(first);
        assertThat(memory.read(BASE, 8)).isEqualTo(1);
        memory.write(BASE, 8, 4);
        assertThat(word(first)).isEqualTo(1);
    }

    @Test
    void random_writes_snapshots_and_restores_agree_with_a_plain_array() {
        Random random = new Random(7);
        byte[] model = new byte[(int) SIZE];
        List<byte[]> models = new ArrayList<>();
        List<MemoryImage> images = new ArrayList<>();
        for (int step = 0; step < 20_000; step++) {
            int offset = random.nextInt((int) SIZE);
            switch (random.nextInt(400)) {
                case 0 -> {
                    models.add(model.clone());
                    images.add(memory.snapshot());
                }
                case 1 -> {
                    if (!images.isEmpty()) {
                        int which = random.nextInt(images.size());
                        model = models.get(which).clone();
                        memory.restore(images.get(which));
                    }
                }
                default -> {
                    model[offset] = (byte) step;
                    memory.write(BASE + offset, 1, step & 0xff);
                }
            }
        }
        images.add(memory.snapshot());
        models.add(model);
        for (int i = 0; i < images.size(); i++) {
            assertThat(images.get(i).read(BASE, (int) SIZE)).isEqualTo(models.get(i));
        }
    }

    @Test
    void an_image_costs_only_the_pages_written_since_the_one_before() {
        memory.write(BASE, 8, 1);
        memory.write(BASE + 0x1000, 8, 1);
        MemoryImage first = memory.snapshot();
        memory.write(BASE + 0x1000, 8, 2);
        MemoryImage second = memory.snapshot();
        assertThat(first.pagesBeyond(null)).isEqualTo(2);
        assertThat(second.pagesBeyond(first)).isEqualTo(1);
    }

    @Test
    void the_hash_goes_by_contents_and_addresses_not_by_history() {
        long empty = memory.snapshot().hash();
        memory.write(BASE + 0x5000, 8, 42);
        long written = memory.snapshot().hash();
        memory.write(BASE + 0x5000, 8, 0);
        assertThat(memory.snapshot().hash()).isEqualTo(empty).isNotEqualTo(written);
        memory.write(BASE + 0x6000, 8, 42);
        assertThat(memory.snapshot().hash()).isNotEqualTo(written);
    }

    @Test
    void a_page_array_kept_for_reading_is_called_back_when_the_page_is_copied() {
        List<byte[]> replaced = new ArrayList<>();
        memory.listen(new MemoryListener() {
            @Override
            public void pageReplaced(byte[] shared) {
                replaced.add(shared);
            }
        });
        memory.write(BASE + 0x1000, 1, 1);
        assertThat(replaced).as("nobody kept the page").isEmpty();
        byte[] kept = memory.readable(BASE);
        memory.write(BASE, 1, 1);
        assertThat(replaced).singleElement().isSameAs(kept);
    }

    @Test
    void writes_to_watched_code_are_reported_before_they_happen() {
        List<String> changes = new ArrayList<>();
        memory.listen(new MemoryListener() {
            @Override
            public void codeChanged(long address, int length) {
                changes.add("%x %d was %x".formatted(address, length, memory.read(address, 4)));
            }
        });
        memory.watchCode(BASE + 0x2ffc);
        memory.write(BASE + 0x2ffc, 4, 0xd503201f);
        memory.write(BASE + 0x3000, 4, 1);
        memory.load(BASE + 0x1ffe, new byte[] {1, 2, 3, 4});
        memory.unwatchCode(BASE + 0x2000);
        memory.write(BASE + 0x2000, 4, 2);
        assertThat(changes).containsExactly("40002ffc 4 was 0", "40002000 2 was 0");
    }

    @Test
    void loading_outside_ram_is_refused_as_a_whole() {
        assertThatThrownBy(() -> memory.load(BASE + SIZE - 2, new byte[] {1, 2, 3}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0x400ffffe");
        assertThat(memory.read(BASE + SIZE - 2, 1)).isZero();
    }

    private static long word(MemoryImage image) {
        return Bytes.get(java.util.Objects.requireNonNull(image.read(BASE, 8)), 0, 8);
    }

    /** A device that reads as zero. */
    private static final class SilentDevice implements MmioDevice {
        @Override
        public long read(long offset, int size) {
            return 0;
        }

        @Override
        public void write(long offset, int size, long value) {}
    }
}
