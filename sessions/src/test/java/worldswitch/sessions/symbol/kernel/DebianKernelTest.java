package worldswitch.sessions.symbol.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.machine.load.Symbol;
import worldswitch.sessions.symbol.NameTable;
import worldswitch.sessions.symbol.SymbolProblem;

/** The names of a real kernel: Debian's, where the environment says in WORLDSWITCH_KERNEL which folder it is in. */
class DebianKernelTest {
    private static KernelSymbols symbols;
    private static byte[] image;

    @BeforeAll
    static void read() throws IOException, SymbolProblem {
        String folder = System.getenv("WORLDSWITCH_KERNEL");
        assumeTrue(folder != null, "WORLDSWITCH_KERNEL names no folder with a kernel");
        Path file = Path.of(folder, "vmlinuz");
        assumeTrue(Files.isReadable(file), file + " cannot be read");
        image = Files.readAllBytes(file);
        symbols = KernelSymbols.find(image).orElseThrow();
    }

    @Test
    void the_names_of_world_switches_are_at_addresses_of_instructions() {
        Stream.of(
                        "vectors",
                        "__guest_enter",
                        "__guest_exit",
                        "__kvm_vcpu_run",
                        "kvm_vgic_flush_hwstate",
                        "__kvm_hyp_vector",
                        "__kvm_nvhe___guest_enter",
                        "__kvm_nvhe___kvm_vcpu_run")
                .forEach(name -> assertThat(symbols.names().address(name).orElse(1) % 4)
                        .as(name)
                        .isZero());
        assertThat(symbols.names().address("vectors").orElse(1) % 0x800).isZero();
        assertThat(symbols.names().address("__kvm_hyp_vector").orElse(1) % 0x800)
                .isZero();
    }

    @Test
    void all_of_its_names_are_there_and_the_last_one_ends_it() {
        NameTable names = symbols.names();
        int counted = ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN).getInt(place(names));
        assertThat(names.size())
                .isGreaterThan(100_000)
                .isLessThanOrEqualTo(counted)
                .isGreaterThan(counted * 9 / 10);
        assertThat(names.address("_text")).hasValue(0);
        assertThat(names.address("_end")).hasValue(symbols.size());
        assertThat(symbols.size())
                .isEqualTo(ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN).getLong(16));
    }

    /** Where the Image holds the count; found anew here, as the one word that says it before the names begin. */
    private static int place(NameTable names) {
        ByteBuffer words = ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN);
        int place = 0;
        while (words.getInt(place) < names.size()
                || words.getInt(place) > names.size() + 2000
                || words.getInt(place + 4) != 0) {
            place += 8;
        }
        return place;
    }

    @Test
    void code_is_named_by_the_function_it_lies_in() {
        Symbol run = symbols.names().symbols().stream()
                .filter(symbol -> symbol.name().equals("__kvm_vcpu_run"))
                .findFirst()
                .orElseThrow();
        assertThat(run.function()).isTrue();
        assertThat(symbols.names().at(run.address() + 0x20)).hasToString("Optional[__kvm_vcpu_run+0x20]");
    }
}
