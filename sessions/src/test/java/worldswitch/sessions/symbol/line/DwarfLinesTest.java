package worldswitch.sessions.symbol.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worldswitch.emulator.machine.load.ElfSections;
import worldswitch.sessions.symbol.Fixtures;
import worldswitch.sessions.symbol.SymbolProblem;

class DwarfLinesTest {
    private static final String NOWHERE = "??:0";

    @ParameterizedTest(name = "DWARF {0}")
    @ValueSource(ints = {4, 5})
    void each_instruction_has_the_line_that_addr2line_gives_it(int version) throws SymbolProblem {
        LineTable table = DwarfLines.read(Fixtures.bytes("squares-dwarf" + version + ".elf"));
        List<String> golden =
                Fixtures.text("squares-dwarf" + version + ".lines").lines().toList();
        assertThat(golden).hasSizeGreaterThan(50);
        assertThat(golden.stream().map(line -> line.substring(0, 8)).map(address -> told(table, address)))
                .containsExactlyElementsOf(golden);
    }

    private static String told(LineTable table, String address) {
        String line = table.at(Long.parseLong(address, 16))
                .map(LineTable.Row::toString)
                .orElse(NOWHERE);
        return address + " " + line.substring(line.lastIndexOf('/') + 1);
    }

    @Test
    void code_of_no_line_and_addresses_outside_have_none() throws SymbolProblem {
        LineTable table = DwarfLines.read(Fixtures.bytes("squares-dwarf5.elf"));
        assertThat(table.at(0x4007_fffcL)).isEmpty();
        assertThat(table.at(0x4009_0000L)).isEmpty();
        assertThat(table.at(-4)).isEmpty();
    }

    /** One field of the header is overwritten; its place is told by DWARF 5, 6.2.4. */
    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            0  | fffffff0   | .debug_line at 0x4: has a length of 0xfffffff0
            0  | 00100000   | .debug_line at 0x4: ends too early
            4  | 0006       | .debug_line at 0x6: is of version 6, not 2 to 5
            8  | 00000001   | .debug_line at 0x36: has a header that is longer than it says
            16 | 00         | .debug_line at 0x11: counts lines by 0 and operations by 1
            """)
    void a_header_that_is_wrong_is_refused_with_the_place(int at, String bytes, String message) throws Exception {
        byte[] lines = section(".debug_line");
        for (int i = 0; i < bytes.length() / 2; i++) {
            int from = bytes.length() - 2 * i - 2;
            lines[at + i] = (byte) Integer.parseInt(bytes.substring(from, from + 2), 16);
        }
        assertThatThrownBy(() -> read(lines, 1000))
                .isInstanceOf(SymbolProblem.class)
                .hasMessage(message);
    }

    @Test
    void more_rows_than_allowed_are_refused() throws Exception {
        byte[] lines = section(".debug_line");
        assertThatThrownBy(() -> read(lines, 5)).hasMessageEndingWith("has more than 5 rows");
    }

    @Test
    void a_file_without_line_tables_has_no_lines() throws SymbolProblem {
        byte[] elf = Fixtures.bytes("squares-dwarf5.elf");
        Arrays.fill(elf, 58, 64, (byte) 0);
        assertThat(DwarfLines.read(elf).rows()).isEmpty();
        assertThatThrownBy(() -> DwarfLines.read(new byte[100]))
                .isInstanceOf(SymbolProblem.class)
                .hasMessage("ELF file: ELF header: not an ELF file");
    }

    @Property(tries = 2000)
    void spoilt_tables_are_read_or_refused(
            @ForAll @IntRange(max = 600) int at, @ForAll byte value, @ForAll @IntRange(min = 1, max = 8) int count)
            throws Exception {
        byte[] lines = section(".debug_line");
        Arrays.fill(lines, Math.min(at, lines.length), Math.min(at + count, lines.length), value);
        try {
            assertThat(read(lines, 1000).rows()).hasSizeLessThan(1010);
        } catch (SymbolProblem refused) {
            assertThat(refused).hasMessageMatching("\\.debug_(line|line_str|str) at 0x[0-9a-f]+: .+");
        }
    }

    private static LineTable read(byte[] lines, int most) throws Exception {
        return DwarfLines.read(
                new DwarfBytes(".debug_line", lines), new DwarfTexts(section(".debug_line_str"), new byte[0]), most);
    }

    private static byte[] section(String name) throws Exception {
        return ElfSections.of(Fixtures.bytes("squares-dwarf5.elf")).find(name).orElseThrow();
    }
}
