package worldswitch.emulator.machine.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.memory.PhysicalMemory;

class ElfFileTest {
    private static final long RAM = 0x4000_0000L;
    private static final long SIZE = 1 << 20;
    private static final byte[] CODE = {1, 2, 3, 4, 5, 6, 7, 8};

    private static ElfBuilder valid() {
        return new ElfBuilder()
                .entry(RAM)
                .load(RAM, CODE, 0x2000)
                .load(RAM + 0x4000, CODE, 8)
                .symbol("main", RAM + 4);
    }

    @Test
    void a_program_is_copied_to_where_its_headers_say() throws LoadProblem {
        PhysicalMemory memory = new PhysicalMemory();
        memory.addRam(RAM, SIZE);
        Program program = ElfFile.read(valid().build());
        program.copyTo(memory, RAM, SIZE, 0);
        assertThat(program.entry()).isEqualTo(RAM);
        assertThat(memory.read(RAM, 8)).isEqualTo(0x0807_0605_0403_0201L);
        assertThat(memory.read(RAM + 8, 8)).isZero();
        assertThat(memory.read(RAM + 0x4000, 8)).isEqualTo(0x0807_0605_0403_0201L);
    }

    @Test
    void symbols_are_found_by_name_and_by_any_address_they_cover() throws LoadProblem {
        SymbolTable symbols = ElfFile.read(valid().build()).symbols();
        assertThat(symbols.find("main")).contains(new Symbol("main", RAM + 4, 4, true));
        assertThat(symbols.at(RAM + 7)).map(Symbol::name).contains("main");
        assertThat(symbols.at(RAM + 8)).isEmpty();
        assertThat(symbols.at(RAM)).isEmpty();
    }

    /** One field of a right file is overwritten. */
    @ParameterizedTest(name = "{4}")
    @CsvSource(delimiter = '|', textBlock = """
            0      | 1 | 0                  | ELF header: not an ELF file
            4      | 1 | 1                  | ELF header: class is 1, not 2 (64-bit)
            5      | 1 | 2                  | ELF header: data encoding is 2, not 1 (little-endian)
            16     | 2 | 1                  | ELF header: type is 1, not an executable
            18     | 2 | 62                 | ELF header: machine is 62, not 183 (AArch64)
            32     | 8 | 0xffffffffffffff00 | program header table: bytes 0xffffffffffffff00 + 0x70 lie outside the file
            54     | 2 | 32                 | ELF header: program headers of 32 bytes, not 56
            56     | 2 | 0                  | ELF header: there are no program headers
            56     | 2 | 60000              | ELF header: 60000 program headers, more than 256
            72     | 8 | 0x10000000         | program header 0: bytes 0x10000000 + 0x8 lie outside the file
            88     | 8 | 0xfffffffffffffff8 | program header 0: 0x2000 bytes at 0xfffffffffffffff8 go beyond the 40-bit
            88     | 8 | 0x10000000000      | program header 0: 0x2000 bytes at 0x10000000000 go beyond the 40-bit
            88     | 8 | 0x40003ff8         | program header 1 (0x40004000 to 0x40004008): overlaps program header 0
            96     | 8 | 0x7fffffffffffffff | program header 0: 0x7fffffffffffffff bytes in the file, but only 0x2000
            104    | 8 | 0x7fffffffffffffff | program header 0: 0x7fffffffffffffff bytes at 0x40000000 go beyond the 40-bit
            104    | 8 | 4                  | program header 0: 0x8 bytes in the file, but only 0x4 in memory
            58     | 2 | 40                 | ELF header: section headers of 40 bytes, not 64
            60     | 2 | 60000              | section header table: bytes
            """)
    void a_wrong_field_is_refused_by_name(int offset, int size, String value, String message) {
        byte[] file = valid().build();
        long bits = value.startsWith("0x") ? Long.parseUnsignedLong(value.substring(2), 16) : Long.parseLong(value);
        ByteBuffer bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(0, bits);
        System.arraycopy(bytes.array(), 0, file, offset, size);
        assertThatThrownBy(() -> ElfFile.read(file))
                .isInstanceOf(LoadProblem.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource({"0x3ffff000,0x1000", "0x40000000,0x100001", "0x400ffffc,0x8"})
    void a_segment_outside_ram_is_refused_and_nothing_is_loaded(String address, String size) throws LoadProblem {
        PhysicalMemory memory = new PhysicalMemory();
        memory.addRam(RAM, SIZE);
        Program program = ElfFile.read(new ElfBuilder()
                .entry(RAM)
                .load(Long.decode(address), CODE, Long.decode(size))
                .build());
        assertThatThrownBy(() -> program.copyTo(memory, RAM, SIZE, 0))
                .isInstanceOf(LoadProblem.class)
                .hasMessageContaining("lies outside RAM, which is 0x40000000 to 0x40100000");
        assertThat(memory.read(RAM, 8)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0x40000002", "0x40100000", "0", "0xffffffffffffff00"})
    void an_entry_point_that_is_no_instruction_in_ram_is_refused(String entry) throws LoadProblem {
        PhysicalMemory memory = new PhysicalMemory();
        memory.addRam(RAM, SIZE);
        long address = Long.parseUnsignedLong(entry.replaceFirst("0x", ""), 16);
        Program program =
                ElfFile.read(new ElfBuilder().entry(address).load(RAM, CODE, 8).build());
        assertThatThrownBy(() -> program.copyTo(memory, RAM, SIZE, 0)).hasMessageStartingWith("entry point");
    }

    @Test
    void many_segments_over_the_same_bytes_of_the_file_are_refused_before_they_are_copied() {
        ElfBuilder builder = new ElfBuilder().entry(RAM);
        for (int i = 0; i < 200; i++) {
            builder.load(RAM + 0x1000 * i, new byte[128], 128);
        }
        byte[] file = builder.build();
        for (int i = 0; i < 200; i++) {
            ByteBuffer header = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
            header.putLong(64 + 56 * i + 8, 0).putLong(64 + 56 * i + 32, 4096).putLong(64 + 56 * i + 40, 4096);
        }
        assertThatThrownBy(() -> ElfFile.read(file)).hasMessageContaining("more bytes than the file has");
    }

    @Property(tries = 300)
    void a_truncated_file_is_refused_or_read_never_more(@ForAll @IntRange(max = 700) int length) {
        byte[] file = valid().build();
        readable(Arrays.copyOf(file, Math.min(length, file.length)));
    }

    @Property(tries = 2000)
    void a_damaged_file_is_refused_or_read_never_more(@ForAll("damages") byte[] file) {
        readable(file);
    }

    @Provide
    Arbitrary<byte[]> damages() {
        byte[] file = valid().build();
        Arbitrary<long[]> damage =
                Arbitraries.longs().array(long[].class).ofMinSize(1).ofMaxSize(6);
        return damage.map(places -> {
            byte[] damaged = file.clone();
            for (long place : places) {
                int offset = (int) Long.remainderUnsigned(place, file.length);
                damaged[offset] = place % 3 == 0 ? (byte) -1 : (byte) (place >> 40);
            }
            return damaged;
        });
    }

    /** Reads a file; true if it was taken, false if it was refused with a message of one line. */
    private static boolean readable(byte[] file) {
        try {
            ElfFile.read(file);
            return true;
        } catch (LoadProblem problem) {
            assertThat(problem.getMessage()).isNotBlank().doesNotContain("\n");
            return false;
        }
    }
}
