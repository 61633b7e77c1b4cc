package worldswitch.emulator.device.flash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.memory.MemoryImage;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.state.StateTape;

/** What a flash bank does that is not as QEMU does it, and how it goes together with memory and saved states. */
class FlashBankTest {
    private static final long BASE = 0x400_0000;
    private static final long BLOCK = BASE + 0x4_0000;
    private static final int READY = 0x80_0080;
    private static final int SEQUENCE_ERROR = 0xb0_00b0;

    private final PhysicalMemory memory = new PhysicalMemory();
    private final FlashBank bank = new FlashBank(memory, BASE);

    private void store(long address, long value) {
        memory.write(address, 4, value);
    }

    private void erase() {
        store(BLOCK, 0x20);
        store(BLOCK, 0xd0);
        store(BLOCK, 0xff);
    }

    private void program(long address, long value) {
        store(address, 0x40);
        store(address, value);
        store(address, 0xff);
    }

    private long load(long address) {
        return memory.read(address, 4);
    }

    @Test
    void programming_clears_bits_and_only_erasing_sets_them() {
        erase();
        program(BLOCK, 0xffff_f0f0L);
        program(BLOCK, 0x0fff_ffffL);
        assertThat(load(BLOCK)).isEqualTo(0x0fff_f0f0L);
        erase();
        assertThat(load(BLOCK)).isEqualTo(0xffff_ffffL);
    }

    @Test
    void the_status_is_ready_from_the_beginning() {
        store(BASE, 0x70);
        assertThat(load(BASE)).isEqualTo(READY);
    }

    @ParameterizedTest
    @CsvSource({"0x20,0x55", "0xe8,0x400", "0xe8,0xffff"})
    void a_sequence_that_makes_no_sense_is_an_error_until_it_is_cleared(String first, String second) {
        store(BLOCK, Long.decode(first));
        store(BLOCK, Long.decode(second));
        assertThat(load(BLOCK)).isEqualTo(SEQUENCE_ERROR);
        store(BLOCK, 0x50);
        store(BLOCK, 0x70);
        assertThat(load(BLOCK)).isEqualTo(READY);
        store(BLOCK, 0xff);
        assertThat(load(BLOCK)).isZero();
    }

    @Test
    void a_buffer_that_is_not_confirmed_is_not_programmed() {
        erase();
        store(BLOCK, 0xe8);
        store(BLOCK, 0);
        store(BLOCK, 0x1234_5678);
        store(BLOCK, 0x55);
        assertThat(load(BLOCK)).isEqualTo(SEQUENCE_ERROR);
        store(BLOCK, 0xff);
        assertThat(load(BLOCK)).isEqualTo(0xffff_ffffL);
    }

    @Test
    void the_array_can_be_kept_by_readers_only_while_it_is_read() {
        assertThat(memory.readable(BASE)).isNotNull();
        assertThat(memory.writable(BASE)).isNull();
        store(BASE, 0x98);
        assertThat(memory.readable(BASE)).isNull();
        assertThat(load(BASE + 0x40)).isEqualTo(0x51_0051);
        assertThat(memory.content(BASE + 0x40, 4)).isZero();
        store(BASE, 0xff);
        assertThat(memory.readable(BASE)).isNotNull();
    }

    @Test
    void what_is_written_comes_and_goes_with_images_of_memory_and_the_mode_with_states() {
        MemoryImage empty = memory.snapshot();
        erase();
        program(BLOCK, 0x1234_5678);
        store(BLOCK, 0xe8);
        store(BLOCK, 1);
        store(BLOCK + 4, 0x0bad_cafe);
        MemoryImage image = memory.snapshot();
        StateTape tape = StateTape.record();
        bank.state(tape);
        store(BLOCK + 8, 0);
        store(BLOCK, 0x55);
        store(BLOCK, 0xff);
        memory.restore(empty);
        assertThat(load(BLOCK)).isZero();

        memory.restore(image);
        bank.state(StateTape.play(tape.words()));
        assertThat(load(BLOCK)).isEqualTo(READY);
        store(BLOCK + 8, 0x0000_1111);
        store(BLOCK, 0xd0);
        store(BLOCK, 0xff);
        assertThat(load(BLOCK)).isEqualTo(0x1234_5678);
        assertThat(load(BLOCK + 4)).isEqualTo(0x0bad_cafe);
        assertThat(load(BLOCK + 8)).isEqualTo(0x1111);
    }

    @Test
    void a_state_with_a_store_outside_the_bank_is_refused() {
        store(BLOCK, 0xe8);
        store(BLOCK, 1);
        store(BLOCK, 5);
        StateTape tape = StateTape.record();
        bank.state(tape);
        long[] words = tape.words();
        words[words.length - 2] = FlashBank.SIZE - 3;
        assertThatThrownBy(() -> bank.state(StateTape.play(words))).hasMessageContaining("is not from 0 to");
    }
}
