package worldswitch.sessions.symbol.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worldswitch.sessions.symbol.SymbolProblem;
import worldswitch.sessions.symbol.kernel.SyntheticImage.Name;

class KernelSymbolsTest {
    private static final long BASE = 0xffff_8000_8000_0000L;
    private static final long SLIDE = 0x1234_0000_0000L;
    private static final int COUNT = 700;
    private static final String LONG = "l".repeat(300);

    private static List<Name> names() {
        List<Name> names = new ArrayList<>();
        names.add(new Name('T', "_text", 0));
        names.add(new Name('t', "__pi__text", 0));
        for (int i = names.size(); i < COUNT - 3; i++) {
            names.add(new Name(i % 3 == 0 ? 'd' : 't', "symbol" + i, 0x1_0000 + 16 * i));
        }
        names.add(new Name('T', "__kvm_vcpu_run", 0x9_68e8));
        names.add(new Name('t', LONG, 0xa_0000));
        names.add(new Name('B', "_end", 0x24f_0000));
        return names;
    }

    @ParameterizedTest(name = "offsets before the names: {0}")
    @ValueSource(booleans = {false, true})
    void every_name_of_an_image_is_found_with_its_offset(boolean offsetsFirst) throws SymbolProblem {
        KernelSymbols symbols = KernelSymbols.find(SyntheticImage.of(names(), BASE, offsetsFirst))
                .orElseThrow();
        assertThat(symbols.names().size()).isEqualTo(COUNT);
        for (Name name : names()) {
            assertThat(symbols.names().address(name.name())).as(name.name()).hasValue(name.offset());
        }
        assertThat(symbols.size()).isEqualTo(0x24f_0000);
        assertThat(symbols.names().at(0x9_68f8)).hasToString("Optional[__kvm_vcpu_run+0x10]");
    }

    @Test
    void the_first_name_of_an_address_is_the_one_that_the_kernel_shows() throws SymbolProblem {
        KernelSymbols symbols =
                KernelSymbols.find(SyntheticImage.of(names(), BASE, false)).orElseThrow();
        assertThat(symbols.names().at(4)).hasToString("Optional[_text+0x4]");
    }

    @ParameterizedTest(name = "slide 0x{0}")
    @ValueSource(longs = {0, SLIDE})
    void the_word_that_holds_the_start_of_a_relocated_kernel_is_told(long slide) throws SymbolProblem {
        byte[] image = SyntheticImage.of(names(), BASE + slide, false);
        KernelSymbols symbols = KernelSymbols.find(image).orElseThrow();
        assertThat(symbols.base()).isEqualTo(BASE + slide);
        long held = ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN).getLong((int) symbols.basePlace());
        assertThat(held).isEqualTo(BASE + slide);
    }

    @Test
    void marks_of_code_and_data_are_no_names() throws SymbolProblem {
        List<Name> names = new ArrayList<>(names());
        names.add(1, new Name('t', "__pi_$x", 0));
        names.add(1, new Name('t', "$d.12", 0));
        KernelSymbols symbols =
                KernelSymbols.find(SyntheticImage.of(names, BASE, false)).orElseThrow();
        assertThat(symbols.names().size()).isEqualTo(COUNT);
        assertThat(symbols.names().address("__pi_$x")).isEmpty();
    }

    @Test
    void an_image_without_tables_has_no_names() throws SymbolProblem {
        assertThat(KernelSymbols.find(new byte[0])).isEmpty();
        assertThat(KernelSymbols.find(new byte[100_000])).isEmpty();
        byte[] image = SyntheticImage.of(names(), BASE, false);
        assertThat(KernelSymbols.find(Arrays.copyOf(image, 2000))).isEmpty();
    }

    @Test
    void tables_that_end_too_early_are_refused_with_the_place() {
        byte[] image = SyntheticImage.of(names(), BASE, false);
        assertThatThrownBy(() -> KernelSymbols.find(Arrays.copyOf(image, image.length - 100)))
                .isInstanceOf(SymbolProblem.class)
                .hasMessage("kallsyms_offsets: neither behind the names nor before them is a table of rising offsets");
        assertThatThrownBy(() -> KernelSymbols.find(Arrays.copyOfRange(image, 2000, image.length)))
                .isInstanceOf(SymbolProblem.class)
                .hasMessageMatching("kallsyms_(num_syms|markers): .*");
    }

    @Property(tries = 500)
    void an_image_with_spoilt_bytes_is_read_or_refused(
            @ForAll @IntRange(max = 17_000) int at,
            @ForAll byte value,
            @ForAll @IntRange(min = 1, max = 64) int length) {
        byte[] image = SyntheticImage.of(names(), BASE, false);
        Arrays.fill(image, Math.min(at, image.length), Math.min(at + length, image.length), value);
        try {
            KernelSymbols.find(image)
                    .ifPresent(found -> assertThat(found.names().size()).isPositive());
        } catch (SymbolProblem refused) {
            assertThat(refused).hasMessageMatching("kallsyms_\\w+: .+");
        }
    }
}
