package worldswitch.views.breakpoints;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.sessions.breakpoint.Trigger;
import worldswitch.sessions.run.command.Command;
import worldswitch.views.focus.Focus;
import worldswitch.views.pane.Scene;
import worldswitch.views.sample.SampleSession;

class TriggerReaderTest {
    private final SampleSession session = new SampleSession(1);
    private final Scene scene =
            new Scene(session.description(), session.snapshot(), session.snapshot(), Focus.of(session.snapshot()));
    private final TriggerReader reader = new TriggerReader(scene, 2, false, true);

    @Test
    void an_instruction_is_named_by_symbol_or_address() {
        assertThat(reader.read(TriggerKind.ADDRESS, "_start").trigger())
                .isEqualTo(new Trigger.Address(0x4008_0000L, 2, null));
        assertThat(reader.read(TriggerKind.ADDRESS, "_start+0x10").trigger())
                .isEqualTo(new Trigger.Address(0x4008_0010L, 2, null));
        assertThat(reader.read(TriggerKind.ADDRESS, "0x4008_0010").trigger())
                .isEqualTo(new Trigger.Address(0x4008_0010L, 2, null));
    }

    @Test
    void a_watchpoint_has_a_size() {
        assertThat(reader.read(TriggerKind.WATCH, "_start:4").trigger())
                .isEqualTo(new Trigger.Watch(0x4008_0000L, 4, false, true));
        assertThat(reader.read(TriggerKind.WATCH, "_start:0").problem()).contains("from 1 to");
    }

    @Test
    void registers_and_classes_are_checked() {
        assertThat(reader.read(TriggerKind.REGISTER, "hcr_el2").trigger())
                .isEqualTo(new Trigger.RegisterAccess(Catalogue.index("HCR_EL2"), false, true));
        assertThat(reader.read(TriggerKind.REGISTER, "HCR_EL9").problem()).contains("HCR_EL9");
        assertThat(reader.read(TriggerKind.EXIT, "0x24").trigger()).isEqualTo(new Trigger.GuestExit(0x24));
        assertThat(reader.read(TriggerKind.EXIT, "0x99").problem()).contains("0x3f");
    }

    @Test
    void toggling_twice_leaves_the_breakpoints_as_they_were() {
        var before = session.snapshot().breakpoints();
        session.post(BreakpointEdits.toggle(before, 0x4008_0000L));
        assertThat(session.snapshot().breakpoints()).hasSize(before.size() + 1);
        session.post(BreakpointEdits.toggle(session.snapshot().breakpoints(), 0x4008_0000L));
        assertThat(((Command.SetBreakpoints) session.posted().get(1)).breakpoints())
                .hasSize(before.size());
    }

    @Test
    void every_kind_of_breakpoint_reads_as_words() {
        for (TriggerKind kind : TriggerKind.values()) {
            Trigger trigger = reader.read(
                            kind, kind == TriggerKind.REGISTER ? "TCR_EL1" : kind == TriggerKind.EXIT ? "" : "_start")
                    .trigger();
            assertThat(trigger).as(kind.toString()).isNotNull();
            assertThat(TriggerWords.of(trigger, scene)).isNotBlank();
        }
    }
}
