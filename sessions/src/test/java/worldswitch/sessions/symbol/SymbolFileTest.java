package worldswitch.sessions.symbol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Files that a user names for their symbols, and such as are none. */
class SymbolFileTest {
    private static final String ELF = "squares-dwarf5.elf";

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void an_elf_file_is_read_for_its_symbols_alone() throws Exception {
        byte[] file = Fixtures.bytes(ELF);
        assertThat(SymbolFile.read(file, 0).address("vectors")).hasValue(0x4008_0800L);
        file[16] = 1;
        assertThat(SymbolFile.read(file, 0).address("vectors"))
                .as("of a relocatable file")
                .hasValue(0x4008_0800L);
    }

    @Test
    void a_map_is_read_and_all_of_it_may_lie_elsewhere() throws Exception {
        byte[] map = text("ffff800080000000 T _text\nffff800080010800 T vectors\n");
        assertThat(SymbolFile.read(map, 0).address("vectors")).hasValue(0xffff_8000_8001_0800L);
        assertThat(SymbolFile.read(map, 0x20_0000).address("vectors")).hasValue(0xffff_8000_8021_0800L);
        assertThat(SymbolFile.read(map, -0x1_0000).at(0xffff_8000_8000_0804L)).hasValue(new Located("vectors", 4));
    }

    @Test
    void what_is_neither_or_names_nothing_is_refused_with_its_place() throws Exception {
        assertThatThrownBy(() -> SymbolFile.read(text(""), 0)).hasMessageStartingWith("line 1: ");
        assertThatThrownBy(() -> SymbolFile.read(text("ffff0000 T ok\nhello world"), 0))
                .hasMessage("line 2: not an address, a letter and a name");
        assertThatThrownBy(() -> SymbolFile.read(new byte[] {(byte) 0xff, 0, 1}, 0))
                .hasMessage("byte 0: neither an ELF file nor the text of a System.map");
        byte[] elf = Fixtures.bytes(ELF);
        assertThatThrownBy(() -> SymbolFile.read(Arrays.copyOf(elf, 300), 0))
                .isInstanceOf(SymbolProblem.class)
                .hasMessageStartingWith("ELF file: ");
        byte[] other = elf.clone();
        other[18] = 62;
        assertThatThrownBy(() -> SymbolFile.read(other, 0)).hasMessageContaining("machine is 62, not 183");
    }
}
