package worldswitch.emulator.device.virtio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import worldswitch.emulator.device.virtio.queue.VirtQueue;
import worldswitch.emulator.state.StateTape;

class MmioTransportTest {
    private static final long BUFFER = TestDriver.RAM + 0x9000;
    private static final long SEED = 42;

    private final TestDriver driver = new TestDriver(TestDriver.ram(), new EntropyDevice(SEED));

    private void ask(int length) {
        driver.descriptor(0, BUFFER, length, TestDriver.WRITE, 0);
        driver.offer(0, 0);
    }

    @Test
    void it_presents_itself_as_a_modern_transport() {
        assertThat(driver.read(0)).isEqualTo(0x7472_6976);
        assertThat(driver.read(4)).isEqualTo(2);
        assertThat(driver.read(8)).isEqualTo(4);
        assertThat(driver.read(0xc)).isEqualTo(0x554d_4551);
        assertThat(driver.read(0x34)).isEqualTo(VirtQueue.MOST);
        driver.write(0x30, 1);
        assertThat(driver.read(0x34)).isZero();
        assertThat(driver.read(0xb0)).isEqualTo(0xffff_ffffL);
        assertThat(driver.read(0xb8)).isEqualTo(0xffff_ffffL);
        assertThat(driver.read(0xfc)).isZero();
    }

    @Test
    void registers_answer_to_words_only() {
        assertThat(driver.transport.read(0, 1)).isZero();
        assertThat(driver.transport.read(2, 4)).isZero();
        driver.transport.write(0x70, 1, 1);
        assertThat(driver.read(0x70)).isZero();
    }

    @Test
    void features_that_were_not_offered_or_the_legacy_interface_are_not_agreed_on() {
        driver.start(0, 1);
        assertThat(driver.read(0x70)).isEqualTo(7);
        driver.start(TestDriver.VERSION_1 | 1, 1);
        assertThat(driver.read(0x70)).isEqualTo(7);
        ask(8);
        assertThat(driver.usedIndex(0)).isZero();
        driver.start(TestDriver.VERSION_1, 1);
        assertThat(driver.read(0x70)).isEqualTo(15);
    }

    @Test
    void nothing_is_served_before_the_driver_is_ready_nor_from_a_queue_that_is_not() {
        driver.start(TestDriver.VERSION_1, 1);
        driver.write(0x70, 0);
        driver.write(0x70, 3);
        ask(8);
        assertThat(driver.usedIndex(0)).isZero();
        driver.start(TestDriver.VERSION_1, 0);
        driver.write(0x50, 0);
        driver.write(0x50, 7);
        driver.write(0x50, -1);
        assertThat(driver.usedIndex(0)).isZero();
        assertThat(driver.needsReset()).isFalse();
    }

    @Test
    void bytes_of_entropy_follow_from_the_seed_and_go_on_where_a_saved_device_stood() {
        driver.start(TestDriver.VERSION_1, 1);
        ask(12);
        assertThat(driver.usedLength(0, 0)).isEqualTo(12);
        // SplitMix64 of seed 42, as its reference implementation prints it.
        assertThat(driver.memory.read(BUFFER, 8)).isEqualTo(0xbdd7_3226_2feb_6e95L);
        StateTape tape = StateTape.record();
        driver.transport.state(tape);
        ask(8);
        long next = driver.memory.read(BUFFER, 8);
        TestDriver other = new TestDriver(TestDriver.ram(), new EntropyDevice(0));
        other.memory.restore(driver.memory.snapshot());
        other.transport.state(StateTape.play(tape.words()));
        other.memory.write(TestDriver.used(0) + 2, 2, 1);
        other.write(0x50, 0);
        assertThat(other.memory.read(BUFFER, 8)).isEqualTo(next);
        assertThat(other.usedIndex(0)).isEqualTo(2);
    }

    @Test
    void a_driver_that_wants_no_interrupts_gets_none() {
        driver.start(TestDriver.VERSION_1, 1);
        driver.memory.write(TestDriver.available(0), 2, 1);
        ask(8);
        assertThat(driver.usedIndex(0)).isEqualTo(1);
        assertThat(driver.interrupt).isFalse();
    }

    @Test
    void by_event_index_the_driver_gets_the_interrupt_that_it_waits_for() {
        driver.start(TestDriver.VERSION_1 | TestDriver.EVENTS, 1);
        driver.memory.write(TestDriver.available(0) + 4 + 2 * TestDriver.QUEUE_SIZE, 2, 2);
        ask(8);
        ask(8);
        assertThat(driver.interrupt).isFalse();
        ask(8);
        assertThat(driver.interrupt).isTrue();
        assertThat(driver.memory.read(TestDriver.used(0) + 4 + 8 * TestDriver.QUEUE_SIZE, 2))
                .isEqualTo(3);
    }

    @Test
    void indices_wrap_around() {
        driver.start(TestDriver.VERSION_1, 1);
        for (int i = 0; i < 0x1_0003; i++) {
            ask(1);
        }
        assertThat(driver.usedIndex(0)).isEqualTo(3);
        assertThat(driver.needsReset()).isFalse();
    }

    @Test
    void an_indirect_table_may_follow_plain_descriptors() {
        driver.start(TestDriver.VERSION_1 | TestDriver.INDIRECTS, 1);
        long table = TestDriver.RAM + 0x6ff8;
        driver.descriptor(3, BUFFER, 4, TestDriver.WRITE | TestDriver.NEXT, 5);
        driver.descriptor(5, table, 32, TestDriver.INDIRECT, 0);
        driver.memory.load(table, new byte[32]);
        put(table, BUFFER + 16, 2, TestDriver.WRITE | TestDriver.NEXT, 1);
        put(table + 16, BUFFER + 32, 2, TestDriver.WRITE, 0);
        driver.offer(0, 3);
        assertThat(driver.usedLength(0, 0)).isEqualTo(8);
        assertThat(driver.memory.read(BUFFER, 4)).isEqualTo(0x2feb_6e95L);
        assertThat(driver.memory.read(BUFFER + 16, 2)).isEqualTo(0x3226L);
        assertThat(driver.memory.read(BUFFER + 32, 2)).isEqualTo(0xbdd7L);
    }

    /** A descriptor at an address that no page need hold as a whole. */
    private void put(long place, long address, long length, int flags, int next) {
        java.nio.ByteBuffer bytes = java.nio.ByteBuffer.allocate(16).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(address).putInt((int) length).putShort((short) flags).putShort((short) next);
        driver.memory.load(place, bytes.array());
    }

    /** Breaks a rule of the queue. */
    private interface Breach {
        void commit(TestDriver driver);
    }

    private static Arguments breach(String name, Breach breach) {
        return Arguments.of(org.junit.jupiter.api.Named.of(name, breach));
    }

    private static void one(TestDriver driver, long address, long length, int flags, int next) {
        driver.descriptor(0, address, length, flags, next);
        driver.offer(0, 0);
    }

    static Stream<Arguments> breaches() {
        int write = TestDriver.WRITE;
        int next = TestDriver.NEXT;
        int indirect = TestDriver.INDIRECT;
        return Stream.of(
                breach("a loop", d -> one(d, BUFFER, 8, write | next, 0)),
                breach("a buffer at no memory", d -> one(d, 0x1000, 8, write, 0)),
                breach("a buffer at a device", d -> one(d, 0x0900_0000, 8, write, 0)),
                breach("a buffer beyond the end of RAM", d -> one(d, TestDriver.RAM + 0xf_fff0, 32, write, 0)),
                breach("a buffer at the last address", d -> one(d, -8, 16, write, 0)),
                breach("a buffer where the machine keeps disks", d -> one(d, 1L << 56, 8, write, 0)),
                breach("a buffer of 4 GiB", d -> one(d, BUFFER, 0xffff_ffffL, write, 0)),
                breach("a buffer of no bytes", d -> one(d, BUFFER, 0, write, 0)),
                breach("a descriptor behind the table", d -> one(d, BUFFER, 8, write | next, TestDriver.QUEUE_SIZE)),
                breach("a head behind the table", d -> d.offer(0, 0xffff)),
                breach("a readable buffer behind a writable one", d -> {
                    d.descriptor(1, BUFFER, 8, 0, 0);
                    one(d, BUFFER, 8, write | next, 1);
                }),
                breach("a table of half a descriptor", d -> one(d, BUFFER, 24, indirect, 0)),
                breach("a table of nothing", d -> one(d, BUFFER, 0, indirect, 0)),
                breach("a table that goes on", d -> one(d, BUFFER, 16, indirect | next, 1)),
                breach("a table at no memory", d -> one(d, 0x1000, 16, indirect, 0)),
                breach("a table within a table", d -> {
                    d.descriptorAt(BUFFER, BUFFER + 0x100, 16, indirect, 0);
                    one(d, BUFFER, 16, indirect, 0);
                }),
                breach("a loop within a table", d -> {
                    d.descriptorAt(BUFFER, BUFFER + 0x100, 16, write | next, 0);
                    one(d, BUFFER, 16, indirect, 0);
                }),
                breach("more chains than the queue holds", d -> {
                    d.memory.write(TestDriver.available(0) + 2, 2, TestDriver.QUEUE_SIZE + 1);
                    d.write(0x50, 0);
                }),
                breach("rings at no memory", d -> {
                    d.write(0x44, 0);
                    d.write(0x38, TestDriver.QUEUE_SIZE);
                    d.place(0x80, 0x1000);
                    d.place(0x90, 0xffff_ffff_ffff_fffeL);
                    d.place(0xa0, 0x3000);
                    d.write(0x44, 1);
                    d.write(0x50, 0);
                }));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void a_broken_queue_needs_a_reset_is_told_by_an_interrupt_and_served_after_the_reset(Breach breach) {
        driver.start(TestDriver.VERSION_1 | TestDriver.INDIRECTS, 1);
        breach.commit(driver);
        assertThat(driver.needsReset()).isTrue();
        assertThat(driver.read(0x60)).isEqualTo(2);
        assertThat(driver.interrupt).isTrue();
        driver.write(0x50, 0);
        assertThat(driver.usedIndex(0)).isZero();
        driver.memory.load(TestDriver.RAM, new byte[0x2000]);
        driver.start(TestDriver.VERSION_1, 1);
        assertThat(driver.needsReset()).isFalse();
        assertThat(driver.interrupt).isFalse();
        ask(8);
        assertThat(driver.usedIndex(0)).isEqualTo(1);
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(ints = {0, 3, 2048, -1, 0x8000_0000})
    void a_queue_of_an_impossible_size_does_not_get_ready(int size) {
        driver.start(TestDriver.VERSION_1, 0);
        driver.write(0x38, size);
        driver.write(0x44, 1);
        assertThat(driver.read(0x44)).isZero();
    }

    @Test
    void a_queue_that_is_not_aligned_does_not_get_ready() {
        driver.start(TestDriver.VERSION_1, 0);
        driver.write(0x38, 8);
        driver.place(0x80, TestDriver.RAM + 8);
        driver.write(0x44, 1);
        assertThat(driver.read(0x44)).isZero();
    }
}
