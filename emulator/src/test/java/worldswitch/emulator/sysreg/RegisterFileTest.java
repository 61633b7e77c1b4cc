package worldswitch.emulator.sysreg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.event.StillCpu;
import worldswitch.emulator.event.SynchronisationEvent;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

class RegisterFileTest {
    private static final int HCR = Catalogue.index("HCR_EL2");
    private static final int VBAR = Catalogue.index("VBAR_EL2");
    private static final int TPIDR = Catalogue.index("TPIDR_EL2");
    private static final long TGE = Catalogue.mask("HCR_EL2.TGE");
    private static final long VM = Catalogue.mask("HCR_EL2.VM");
    private static final long RW = Catalogue.mask("HCR_EL2.RW");

    private final RegisterFile immediate = file(false);
    private final RegisterFile deferred = file(true);

    private static RegisterFile file(boolean deferred) {
        return new RegisterFile(new StillCpu(0, 2), Features.DEFAULT, deferred);
    }

    @Test
    void indirect_reads_of_an_immediate_machine_see_a_write_at_once() {
        immediate.write(HCR, TGE);

        assertThat(immediate.read(HCR)).isEqualTo(RW | TGE);
        assertThat(immediate.effective(HCR)).isEqualTo(RW | TGE);
    }

    @Test
    void indirect_reads_of_a_deferred_machine_see_a_write_after_the_next_synchronisation() {
        deferred.write(HCR, TGE);

        assertThat(deferred.read(HCR)).isEqualTo(RW | TGE);
        assertThat(deferred.effective(HCR)).isEqualTo(RW);
        deferred.synchronise(SynchronisationEvent.ISB);
        assertThat(deferred.effective(HCR)).isEqualTo(RW | TGE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_span_opens_at_a_write_that_changes_and_closes_at_a_synchronisation(boolean mode) {
        RegisterFile file = file(mode);
        file.write(HCR, RW);
        assertThat(file.spanOpen()).isFalse();
        file.write(HCR, RW | VM);
        assertThat(file.spanOpen()).isTrue();
        assertThat(file.pending()).containsExactly(new PendingWrite(HCR, RW, RW | VM));
        assertThat(file.pending().get(0).changed()).isEqualTo(VM);
        file.synchronise(SynchronisationEvent.EXCEPTION_RETURN);
        assertThat(file.spanOpen()).isFalse();
        assertThat(file.pending()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_later_write_supersedes_but_the_synchronised_value_stays_the_old_one(boolean mode) {
        RegisterFile file = file(mode);
        file.write(HCR, RW | VM);
        file.write(VBAR, 0x800);
        file.write(HCR, RW | TGE);

        assertThat(file.pending())
                .containsExactly(new PendingWrite(HCR, RW, RW | TGE), new PendingWrite(VBAR, 0, 0x800));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_register_that_nothing_reads_indirectly_needs_no_synchronisation(boolean mode) {
        RegisterFile file = file(mode);
        file.write(TPIDR, 7);

        assertThat(file.effective(TPIDR)).isEqualTo(7);
        assertThat(file.spanOpen()).isFalse();
    }

    @Test
    void the_hardwares_own_update_is_seen_by_every_read() {
        deferred.write(HCR, RW | VM);
        deferred.write(VBAR, 0x800);
        deferred.set(HCR, RW | TGE);

        assertThat(deferred.effective(HCR)).isEqualTo(RW | TGE);
        assertThat(deferred.pending()).containsExactly(new PendingWrite(VBAR, 0, 0x800));
    }

    @Test
    void reserved_and_read_only_bits_keep_their_value() {
        immediate.write(HCR, -1L);
        immediate.write(Catalogue.index("SCTLR_EL1"), 0);

        assertThat(immediate.direct(HCR) & Catalogue.mask("HCR_EL2.ATA")).isZero();
        assertThat(immediate.direct(HCR) & Catalogue.mask("HCR_EL2.NV2")).isNotZero();
        assertThat(immediate.direct(Catalogue.index("SCTLR_EL1")))
                .isEqualTo(Catalogue.mask("SCTLR_EL1.EIS")
                        | Catalogue.mask("SCTLR_EL1.EOS")
                        | Catalogue.mask("SCTLR_EL1.LSMAOE")
                        | Catalogue.mask("SCTLR_EL1.nTLSMD")
                        | Catalogue.mask("SCTLR_EL1.SED")
                        | Catalogue.mask("SCTLR_EL1.ITD"));
        immediate.write(HCR, 0);
        assertThat(immediate.direct(HCR)).isEqualTo(RW);
    }

    @Test
    void a_listener_hears_when_indirect_reads_see_a_new_value() {
        List<Long> heard = new ArrayList<>();
        deferred.listen(register -> heard.add(deferred.effective(register)), HCR);

        deferred.write(HCR, RW | VM);
        assertThat(heard).isEmpty();
        deferred.synchronise(SynchronisationEvent.ISB);
        deferred.write(HCR, RW | VM);
        deferred.synchronise(SynchronisationEvent.ISB);
        assertThat(heard).containsExactly(RW | VM);
    }

    @Test
    void an_observer_hears_reads_writes_and_synchronisations() {
        List<String> heard = new ArrayList<>();
        immediate.observe(new MachineObserver() {
            @Override
            public void registerWritten(CpuView cpu, int register, long old, long value) {
                heard.add("write " + old + " " + value);
            }

            @Override
            public void registerRead(CpuView cpu, int register, long value) {
                heard.add("read " + value);
            }

            @Override
            public void synchronised(CpuView cpu, SynchronisationEvent event) {
                heard.add(event.toString());
            }
        });
        immediate.write(TPIDR, 7);
        immediate.read(TPIDR);
        immediate.synchronise(SynchronisationEvent.ISB);

        assertThat(heard).containsExactly("write 0 7", "read 7", "ISB");
    }

    @Test
    void a_behaviour_gives_the_value_and_takes_the_write() {
        immediate.install(TPIDR, new RegisterBehaviour() {
            @Override
            public long read(int register, long stored) {
                return stored + 1;
            }

            @Override
            public long write(int register, long stored, long value) {
                return 2 * value;
            }
        });
        immediate.write(TPIDR, 7);

        assertThat(immediate.read(TPIDR)).isEqualTo(15);
        assertThat(immediate.direct(TPIDR)).isEqualTo(14);
    }

    @Test
    void a_state_that_is_restored_has_its_open_span_again() {
        deferred.write(HCR, RW | VM);
        deferred.write(VBAR, 0x800);
        StateTape tape = StateTape.record();
        deferred.state(tape);
        deferred.synchronise(SynchronisationEvent.ISB);
        deferred.write(TPIDR, 3);

        deferred.state(StateTape.play(tape.words()));

        assertThat(deferred.effective(HCR)).isEqualTo(RW);
        assertThat(deferred.direct(HCR)).isEqualTo(RW | VM);
        assertThat(deferred.direct(TPIDR)).isZero();
        assertThat(deferred.pending())
                .containsExactly(new PendingWrite(HCR, RW, RW | VM), new PendingWrite(VBAR, 0, 0x800));
    }

    @Test
    void a_reset_puts_everything_back() {
        deferred.write(HCR, RW | VM);
        deferred.write(TPIDR, 3);
        deferred.reset();

        assertThat(deferred.direct(HCR)).isEqualTo(RW);
        assertThat(deferred.direct(TPIDR)).isZero();
        assertThat(deferred.spanOpen()).isFalse();
    }
}
