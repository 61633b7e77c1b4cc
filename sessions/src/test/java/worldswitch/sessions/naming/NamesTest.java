package worldswitch.sessions.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.machine.load.ElfFile;
import worldswitch.emulator.machine.load.Program;
import worldswitch.emulator.machine.load.Symbol;
import worldswitch.sessions.library.PlainProgram;
import worldswitch.sessions.symbol.Fixtures;
import worldswitch.sessions.symbol.NameTable;
import worldswitch.sessions.symbol.SymbolSpace;
import worldswitch.sessions.symbol.kernel.KernelImage;
import worldswitch.sessions.symbol.kernel.KernelNames;
import worldswitch.sessions.symbol.kernel.KernelSymbols;
import worldswitch.sessions.symbol.kernel.PlacedKernel;
import worldswitch.sessions.symbol.line.DwarfLines;
import worldswitch.sessions.world.World;

class NamesTest {
    private static final long BASE = 0xffff_8000_8000_0000L;
    private static final World HOST = new World(World.Kind.HOST, 0);
    private static final World GUEST = new World(World.Kind.GUEST, 1);

    private final Names names = new Names(
            PlainProgram.plan(
                            "squares",
                            ElfFile.read(Fixtures.bytes("squares-dwarf5.elf")),
                            DwarfLines.read(Fixtures.bytes("squares-dwarf5.elf")))
                    .description(),
            kernel());

    NamesTest() throws Exception {}

    private static KernelNames kernel() {
        NameTable table = new NameTable(List.of(new Symbol("_text", 0, 0, true), new Symbol("_end", 0x1000, 0, false)));
        KernelImage image = new KernelImage(new KernelSymbols(table, BASE, 0, 0x1000), 0x5000_0000L);
        return new KernelNames(List.of(new PlacedKernel(image, BASE, 0)));
    }

    @Test
    void a_guest_has_the_names_of_the_program_and_none_of_its_hosts_kernel() {
        assertThat(names.symbol(GUEST, 0x4008_0044L)).isEqualTo("guest+0x4");
        assertThat(names.symbol(HOST, 0x4008_0044L)).isEqualTo("guest+0x4");
        assertThat(names.symbol(HOST, BASE + 8)).isEqualTo("_text+0x8");
        assertThat(names.symbol(GUEST, BASE + 8)).isNull();
    }

    @Test
    void names_that_a_user_gave_are_those_of_one_guest_of_all_or_of_the_host() {
        NameTable table = new NameTable(List.of(new Symbol("start_kernel", 0x1000, 16, true)));
        NameTable other = new NameTable(List.of(new Symbol("module_init", 0x1000, 16, true)));
        Names given = new Names(
                PlainProgram.plan("nothing", Program.raw(new byte[4], 0x4000_0000L))
                        .description()
                        .with(List.of(new SymbolSpace(table, true, 1), new SymbolSpace(other))),
                kernel());
        assertThat(given.symbol(GUEST, 0x1004)).isEqualTo("start_kernel+0x4");
        assertThat(given.symbol(new World(World.Kind.GUEST, 2), 0x1004)).isNull();
        assertThat(given.symbol(HOST, 0x1004)).isEqualTo("module_init+0x4");
        assertThat(given.symbol(HOST, BASE)).isEqualTo("_text");
        assertThat(given.address("start_kernel+0x4")).hasValue(0x1004);
        assertThat(given.exact(GUEST, 0x1000)).isEqualTo("start_kernel");
    }

    @Test
    void only_the_start_of_a_symbol_has_just_its_name() {
        assertThat(names.exact(HOST, 0x4008_0040L)).isEqualTo("guest");
        assertThat(names.exact(HOST, 0x4008_0044L)).isNull();
        assertThat(names.exact(HOST, BASE)).isEqualTo("_text");
        assertThat(names.exact(GUEST, BASE)).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "vectors, 0x40080800",
        "vectors+0x400, 0x40080c00",
        " vectors + 16 , 0x40080810",
        "_text+8, 0xffff800080000008"
    })
    void a_place_is_a_name_with_or_without_a_distance(String text, String address) {
        assertThat(names.address(text)).hasValue(Long.parseUnsignedLong(address.substring(2), 16));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"none", "none+4", "vectors+", "vectors+0x", "vectors-4", "+4", "vectors+0x12345678901234567"})
    void what_names_no_place_has_no_address(String text) {
        assertThat(names.address(text)).isEqualTo(OptionalLong.empty());
    }

    @Test
    void each_instruction_of_a_compiled_program_has_its_line() {
        assertThat(names.source(0x4008_0044L)).isEqualTo("start.S:23");
        assertThat(names.source(0x4008_0048L)).isEqualTo("start.S:24");
        assertThat(names.source(0x4009_0000L)).isEmpty();
    }
}
