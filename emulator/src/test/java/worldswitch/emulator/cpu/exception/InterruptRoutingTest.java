package worldswitch.emulator.cpu.exception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.Departure;
import worldswitch.emulator.event.ExceptionKind;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.time.VirtualTime;

/** Holds routing and masking to the tables of the Arm ARM (D1.3.6), for every exception level, control and mask. */
class InterruptRoutingTest {
    /**
     * The table for physical interrupts without EL3: what happens at EL0, EL1 and EL2. {@code 1} and {@code 2} are
     * taken to that level unless masked, {@code 2!} is taken to EL2 in spite of the mask, {@code -} stays pending.
     */
    private static final String[][] PHYSICAL = {
        // TGE E2H xMO   EL0   EL1   EL2
        {"0", "0", "0", "1", "1", "-"},
        {"0", "0", "1", "2!", "2!", "2"},
        {"0", "1", "0", "1", "1", "-"},
        {"0", "1", "1", "2!", "2!", "2"},
        {"1", "0", "0", "2!", "", "2"},
        {"1", "0", "1", "2!", "", "2"},
        {"1", "1", "0", "2", "", "2"},
        {"1", "1", "1", "2", "", "2"},
    };

    private static final String[] CONTROLS = {"AMO", "IMO", "FMO"};
    private static final int[] MASKS = {4, 2, 1};
    private static final ExceptionKind[] KINDS = {ExceptionKind.SERROR, ExceptionKind.IRQ, ExceptionKind.FIQ};

    private record Setting(int kind, String[] row, int el, boolean masked) {
        boolean is(int column) {
            return row[column].equals("1");
        }

        Cpu cpu() {
            Cpu cpu = new Cpu(0, new VirtualTime());
            long hcr = (is(0) ? Controls.TGE : 0) | (is(1) ? Controls.E2H : 0);
            hcr |= is(2) ? Catalogue.mask("HCR_EL2." + CONTROLS[kind]) : 0;
            cpu.registers.set(Catalogue.index("HCR_EL2"), hcr);
            cpu.selectStack(el, el > 0);
            cpu.daif = masked ? MASKS[kind] : 0;
            return cpu;
        }

        @Override
        public String toString() {
            return "%s at EL%d with TGE=%s E2H=%s %s=%s%s"
                    .formatted(KINDS[kind], el, row[0], row[1], CONTROLS[kind], row[2], masked ? " masked" : "");
        }
    }

    static Stream<Setting> settings() {
        List<Setting> settings = new ArrayList<>();
        for (int kind = 0; kind < KINDS.length; kind++) {
            for (String[] row : PHYSICAL) {
                for (int el = 0; el <= 2; el++) {
                    if (!row[3 + el].isEmpty()) {
                        settings.add(new Setting(kind, row, el, false));
                        settings.add(new Setting(kind, row, el, true));
                    }
                }
            }
        }
        return settings.stream();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void physical_interrupts_go_where_the_table_says(Setting setting) {
        Cpu cpu = setting.cpu();
        cpu.serrorPending = setting.kind == 0;
        cpu.lines.physical(setting.kind == 1, setting.kind == 2);
        String outcome = setting.row[3 + setting.el];
        boolean taken = !outcome.equals("-") && (!setting.masked || outcome.endsWith("!"));
        assertThat(Interrupts.wakes(cpu)).isTrue();
        assertThat(Interrupts.raise(cpu)).isEqualTo(taken);
        if (taken) {
            assertThat(cpu.departure.target).isEqualTo(outcome.charAt(0) - '0');
            assertThat(cpu.departure.vector).isEqualTo(KINDS[setting.kind]);
            assertThat(cpu.departure.reason).isNotNull();
        } else {
            assertThat(cpu.departure.kind).isEqualTo(Departure.Kind.NONE);
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void virtual_interrupts_go_from_el1_and_el0_to_el1_where_their_control_is_set_and_tge_is_not(Setting setting) {
        Cpu cpu = setting.cpu();
        String pending = new String[] {"HCR_EL2.VSE", "HCR_EL2.VI", "HCR_EL2.VF"}[setting.kind];
        int hcr = Catalogue.index("HCR_EL2");
        cpu.registers.set(hcr, cpu.registers.direct(hcr) | Catalogue.mask(pending));
        boolean taken = setting.el < 2 && setting.is(2) && !setting.is(0) && !setting.masked;
        assertThat(Interrupts.raise(cpu)).isEqualTo(taken);
        if (taken) {
            assertThat(cpu.departure.target).isEqualTo(1);
            assertThat(cpu.departure.vector).isEqualTo(KINDS[setting.kind]);
        }
    }
}
