package worldswitch.sessions.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.machine.load.Symbol;
import worldswitch.sessions.breakpoint.Breakpoint;
import worldswitch.sessions.breakpoint.Trigger;
import worldswitch.sessions.symbol.NameTable;
import worldswitch.sessions.symbol.kernel.KernelImage;
import worldswitch.sessions.symbol.kernel.KernelNames;
import worldswitch.sessions.symbol.kernel.KernelSymbols;
import worldswitch.sessions.symbol.kernel.PlacedKernel;

class KernelMovesTest {
    private static final long LINKED = 0xffff_8000_8000_0000L;
    private static final long SLIDE = 0x4f89_0060_0000L;
    private static final KernelImage IMAGE = new KernelImage(
            new KernelSymbols(
                    new NameTable(List.of(new Symbol("_end", 0x200_0000, 0, false))), LINKED, 0x100, 0x200_0000),
            0x4020_0000);
    private static final KernelNames BEFORE = new KernelNames(List.of(new PlacedKernel(IMAGE, LINKED, 0)));
    private static final KernelNames BEHIND = new KernelNames(List.of(new PlacedKernel(IMAGE, LINKED + SLIDE, 0)));

    private static Breakpoint at(long address) {
        return new Breakpoint(1, new Trigger.Address(address, 2, null), "x0 == 1", 4, true);
    }

    @Test
    void a_breakpoint_in_a_kernel_goes_along_with_it_and_back() {
        List<Breakpoint> moved = KernelMoves.follow(List.of(at(LINKED + 0x9_9b00)), BEFORE, BEHIND);
        assertThat(moved).containsExactly(at(LINKED + SLIDE + 0x9_9b00));
        assertThat(KernelMoves.follow(moved, BEHIND, BEFORE)).containsExactly(at(LINKED + 0x9_9b00));
    }

    @Test
    void code_of_the_hypervisor_goes_to_where_el2_sees_it_and_back() {
        KernelImage image = new KernelImage(
                new KernelSymbols(
                        new NameTable(List.of(
                                new Symbol("__kvm_nvhe___guest_enter", 0x9_0000, 0, true),
                                new Symbol("vectors", 0xa_0000, 0, true))),
                        LINKED,
                        0x100,
                        0x200_0000),
                0x4020_0000);
        KernelNames before = new KernelNames(List.of(new PlacedKernel(image, LINKED, 0)));
        KernelNames behind = new KernelNames(List.of(new PlacedKernel(image, LINKED, 0x7fff_a000_0000L)));
        List<Breakpoint> set = List.of(at(LINKED + 0x9_0004), at(LINKED + 0xa_0400));
        List<Breakpoint> moved = KernelMoves.follow(set, before, behind);
        assertThat(moved).containsExactly(at(0x7fff_a009_0004L), at(LINKED + 0xa_0400));
        assertThat(KernelMoves.follow(moved, behind, before)).isEqualTo(set);
    }

    @Test
    void a_watched_place_goes_along_too() {
        Breakpoint watch = new Breakpoint(2, new Trigger.Watch(LINKED + 0x100_0000, 8, false, true), "", 0, true);
        assertThat(KernelMoves.follow(List.of(watch), BEFORE, BEHIND).get(0).trigger())
                .isEqualTo(new Trigger.Watch(LINKED + SLIDE + 0x100_0000, 8, false, true));
    }

    @Test
    void what_lies_elsewhere_or_waits_for_no_address_stays() {
        List<Breakpoint> others = List.of(
                at(0x4020_0000),
                at(LINKED - 4),
                at(LINKED + 0x200_0004),
                new Breakpoint(3, new Trigger.Hazard(), "", 0, true));
        assertThat(KernelMoves.follow(others, BEFORE, BEHIND)).isEqualTo(others);
        assertThat(KernelMoves.follow(List.of(at(LINKED)), KernelNames.NONE, BEHIND))
                .containsExactly(at(LINKED));
        assertThat(KernelMoves.follow(List.of(at(LINKED)), BEFORE, KernelNames.NONE))
                .containsExactly(at(LINKED));
    }
}
