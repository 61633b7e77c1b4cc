package worldswitch.sessions.symbol.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.machine.load.Symbol;
import worldswitch.sessions.symbol.NameTable;

class PlacedKernelTest {
    private static final long LOAD = 0x4020_0000L;
    private static final long BASE = 0xffff_9234_8000_0000L;
    private static final long HYPERVISOR = 0x7fff_a000_0000L;

    private static final KernelSymbols SYMBOLS = new KernelSymbols(
            new NameTable(List.of(
                    new Symbol("_text", 0, 0, true),
                    new Symbol("vectors", 0x1_0800, 0, true),
                    new Symbol("__kvm_nvhe___guest_enter", 0x2_0000, 0, true),
                    new Symbol("_end", 0x10_0000, 0, false))),
            0xffff_8000_8000_0000L,
            0x1000,
            0x10_0000);

    private static KernelNames names(long hypervisor) {
        return new KernelNames(List.of(new PlacedKernel(new KernelImage(SYMBOLS, LOAD), BASE, hypervisor)));
    }

    @Test
    void an_address_has_the_same_name_in_each_of_the_kernels_address_spaces() {
        assertThat(names(HYPERVISOR).at(BASE + 0x1_0c00)).hasToString("Optional[vectors+0x400]");
        assertThat(names(HYPERVISOR).at(LOAD + 0x1_0c00)).hasToString("Optional[vectors+0x400]");
        assertThat(names(HYPERVISOR).at(HYPERVISOR + 0x2_0004)).hasToString("Optional[__kvm_nvhe___guest_enter+0x4]");
        assertThat(names(0).at(HYPERVISOR + 0x2_0004)).isEmpty();
        assertThat(names(0).at(0x1_0c00)).isEmpty();
    }

    @Test
    void addresses_outside_the_kernel_have_no_names() {
        assertThat(names(HYPERVISOR).at(BASE - 4)).isEmpty();
        assertThat(names(HYPERVISOR).at(BASE + 0x10_0000)).isEmpty();
        assertThat(KernelNames.NONE.at(BASE)).isEmpty();
    }

    @Test
    void a_name_is_the_address_at_which_its_code_runs() {
        assertThat(names(HYPERVISOR).address("vectors")).hasValue(BASE + 0x1_0800);
        assertThat(names(HYPERVISOR).address("__kvm_nvhe___guest_enter")).hasValue(HYPERVISOR + 0x2_0000);
        assertThat(names(0).address("__kvm_nvhe___guest_enter")).hasValue(BASE + 0x2_0000);
        assertThat(names(0).address("start_kernel")).isEmpty();
    }
}
