package worldswitch.sessions.symbol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.machine.load.ElfSections;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.machine.load.Symbol;

class NameTableTest {
    private static final long KERNEL = 0xffff_8000_8000_0000L;

    private static final NameTable TABLE = new NameTable(List.of(
            new Symbol("late", KERNEL, 0, true),
            new Symbol("small", 0x1000, 8, true),
            new Symbol("alias", 0x1000, 0, true),
            new Symbol("small", 0x3000, 8, false),
            new Symbol("long", 0x2000, 0, true)));

    @Test
    void an_address_lies_in_the_nearest_symbol_at_or_before_it() {
        assertThat(TABLE.at(0x2000)).contains(new Located("long", 0));
        assertThat(TABLE.at(0x2ffc)).contains(new Located("long", 0xffc));
        assertThat(TABLE.at(KERNEL + 0x10)).hasToString("Optional[late+0x10]");
    }

    @Test
    void an_address_behind_the_end_of_the_nearest_symbol_lies_in_none() {
        assertThat(TABLE.at(0x1004)).contains(new Located("small", 4));
        assertThat(TABLE.at(0x1008)).isEmpty();
        assertThat(TABLE.at(0xffc)).isEmpty();
        assertThat(TABLE.at(KERNEL + (2 << 20))).isEmpty();
        assertThat(NameTable.EMPTY.at(0)).isEmpty();
    }

    @Test
    void a_name_given_twice_is_that_of_the_first() {
        assertThat(TABLE.address("small")).hasValue(0x1000);
        assertThat(TABLE.address("alias")).hasValue(0x1000);
        assertThat(TABLE.address("none")).isEmpty();
    }

    @Test
    void the_symbols_of_an_ELF_file_are_those_that_nm_prints() throws LoadProblem, SymbolProblem {
        List<Symbol> found =
                ElfSections.of(Fixtures.bytes("squares-dwarf5.elf")).symbols().symbols();
        NameTable printed = SystemMap.read(Fixtures.text("squares.map"));
        assertThat(found)
                .extracting(Symbol::name)
                .containsExactlyInAnyOrderElementsOf(
                        printed.symbols().stream().map(Symbol::name).toList());
        assertThat(found)
                .allSatisfy(symbol -> assertThat(printed.address(symbol.name())).hasValue(symbol.address()));
        assertThat(new NameTable(found).at(0x4008_0fe4L)).contains(new Located("multiply", 4));
    }

    @Test
    void a_map_leaves_out_what_is_no_place_in_memory() throws SymbolProblem {
        NameTable table = SystemMap.read("""
                ffff800080000000 T _text
                                 U undefined
                0000000000000040 A number
                ffff800080010800 t $x
                ffff800080010800 t vectors [module]
                """);
        assertThat(table.symbols()).extracting(Symbol::name).containsExactly("_text", "vectors");
        assertThat(table.symbols().get(1).function()).isTrue();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
            nothing                                          | line 1: the text ends, and no line has named an address
            ffffffffffffffff B The real System.map is in it  | line 1: the text ends, and no line has named an address
            what                                             | line 1: not an address, a letter and a name
            12345678901234567 T long                         | line 1: not an address, a letter and a name
            """)
    void a_map_that_is_none_is_refused_with_its_line(String text, String message) {
        String map = Objects.requireNonNullElse(text, "");
        assertThatThrownBy(() -> SystemMap.read(map))
                .isInstanceOf(SymbolProblem.class)
                .hasMessage(message);
    }
}
