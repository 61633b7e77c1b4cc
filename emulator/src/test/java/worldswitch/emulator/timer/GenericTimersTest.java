package worldswitch.emulator.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.time.VirtualTime;

class GenericTimersTest {
    private final VirtualTime time = new VirtualTime();
    private final Cpu cpu = new Cpu(0, time);
    private final Map<Integer, Boolean> levels = new HashMap<>();
    private final GenericTimers timers = new GenericTimers(time, cpu, intid -> level -> levels.put(intid, level));

    private void write(String register, long value) {
        cpu.registers.write(Catalogue.index(register), value);
    }

    private long read(String register) {
        return cpu.registers.read(Catalogue.index(register));
    }

    /** Retires instructions up to the next deadline, and says how many; stops at a million. */
    private long untilNext() {
        long count = Math.min(time.next() - time.now(), 1_000_000);
        time.retire(count);
        time.expire();
        return count;
    }

    @Test
    void the_counter_ticks_once_every_sixteen_instructions() {
        time.retire(15);
        assertThat(read("CNTPCT_EL0")).isZero();
        time.retire(1);
        assertThat(read("CNTPCT_EL0")).isEqualTo(1);
        assertThat(read("CNTFRQ_EL0")).isEqualTo(62_500_000);
    }

    @Test
    void cntpoffMovesThePhysicalTimerOnlyWhileEcvIsSwitchedOn() {
        time.retire(1600);
        write("CNTPOFF_EL2", 40);
        cpu.el = 1;
        assertThat(read("CNTPCT_EL0")).isEqualTo(100);
        write("CNTHCTL_EL2", Catalogue.mask("CNTHCTL_EL2.ECV"));
        assertThat(read("CNTPCT_EL0")).isEqualTo(60);
        assertThat(read("CNTPCTSS_EL0")).isEqualTo(60);
        cpu.el = 2;
        assertThat(read("CNTPCT_EL0")).isEqualTo(100);
    }

    @Test
    void thePhysicalTimerWithAnOffsetInterruptsAtTheExactInstruction() {
        time.retire(1000 * 16);
        write("CNTHCTL_EL2", Catalogue.mask("CNTHCTL_EL2.ECV"));
        write("CNTP_CVAL_EL0", 1100);
        write("CNTP_CTL_EL0", 1);
        write("CNTPOFF_EL2", 40);
        assertThat(untilNext()).isEqualTo(140 * 16);
        assertThat(levels.get(30)).isTrue();
        cpu.el = 1;
        assertThat(read("CNTP_TVAL_EL0")).isZero();
        cpu.el = 2;
        assertThat(read("CNTP_TVAL_EL0")).isEqualTo(-40 & 0xffff_ffffL);
    }

    @Test
    void theHostHasNoPhysicalOffsetAndTheTimerFollowsHcr() {
        time.retire(1000 * 16);
        write("CNTHCTL_EL2", Catalogue.mask("CNTHCTL_EL2.ECV"));
        write("CNTPOFF_EL2", 40);
        write("CNTP_CVAL_EL0", 1100);
        write("CNTP_CTL_EL0", 1);
        write("HCR_EL2", Catalogue.mask("HCR_EL2.E2H") | Catalogue.mask("HCR_EL2.TGE"));
        assertThat(time.next()).isEqualTo(1100 * 16);
        write("HCR_EL2", Catalogue.mask("HCR_EL2.E2H"));
        assertThat(time.next()).isEqualTo(1140 * 16);
    }

    @ParameterizedTest
    @CsvSource({"CNTP,EL0,30", "CNTV,EL0,27", "CNTHP,EL2,26", "CNTHV,EL2,28"})
    void each_timer_interrupts_at_the_exact_instruction(String prefix, String suffix, int intid) {
        time.retire(5);
        write(prefix + "_CVAL_" + suffix, 100);
        write(prefix + "_CTL_" + suffix, 1);
        assertThat(levels.get(intid)).isFalse();
        assertThat(read(prefix + "_CTL_" + suffix)).isEqualTo(1);
        assertThat(untilNext()).isEqualTo(1600 - 5);
        assertThat(levels.get(intid)).isTrue();
        assertThat(read(prefix + "_CTL_" + suffix)).isEqualTo(5);
        write(prefix + "_CTL_" + suffix, 3);
        assertThat(levels.get(intid)).isFalse();
        assertThat(read(prefix + "_CTL_" + suffix)).isEqualTo(7);
        write(prefix + "_CTL_" + suffix, 1);
        write(prefix + "_TVAL_" + suffix, 10);
        assertThat(levels.get(intid)).isFalse();
        assertThat(untilNext()).isEqualTo(160);
        assertThat(levels.get(intid)).isTrue();
    }

    @Test
    void tval_is_the_signed_distance_to_cval_in_32_bits() {
        time.retire(1600);
        write("CNTP_TVAL_EL0", 0xffff_fff0L);
        assertThat(read("CNTP_CVAL_EL0")).isEqualTo(100 - 16);
        assertThat(read("CNTP_TVAL_EL0")).isEqualTo(0xffff_fff0L);
        write("CNTP_TVAL_EL0", 0x7fff_ffffL);
        assertThat(read("CNTP_CVAL_EL0")).isEqualTo(100 + 0x7fff_ffffL);
        time.retire(16);
        assertThat(read("CNTP_TVAL_EL0")).isEqualTo(0x7fff_fffeL);
    }

    @Test
    void the_offset_moves_the_virtual_timer_only_and_at_once() {
        time.retire(1600);
        write("CNTV_CVAL_EL0", 90);
        write("CNTV_CTL_EL0", 1);
        write("CNTHV_CVAL_EL2", 90);
        write("CNTHV_CTL_EL2", 1);
        assertThat(levels).containsEntry(27, true).containsEntry(28, true);
        write("CNTVOFF_EL2", 60);
        assertThat(levels).containsEntry(27, false).containsEntry(28, true);
        assertThat(read("CNTVCT_EL0")).isEqualTo(40);
        assertThat(read("CNTV_TVAL_EL0")).isEqualTo(50);
        assertThat(untilNext()).isEqualTo(50 * 16);
        assertThat(levels).containsEntry(27, true);
    }

    @Test
    void a_difference_below_zero_is_a_high_count_until_it_wraps() {
        write("CNTVOFF_EL2", 8);
        write("CNTV_CVAL_EL0", 100);
        write("CNTV_CTL_EL0", 1);
        assertThat(levels).containsEntry(27, true);
        assertThat(untilNext()).isEqualTo(8 * 16);
        assertThat(levels).containsEntry(27, false);
        assertThat(untilNext()).isEqualTo(100 * 16);
        assertThat(levels).containsEntry(27, true);
    }

    @ParameterizedTest
    @CsvSource({"2,false,true", "2,true,false", "1,true,true", "0,true,true"})
    void a_vhe_host_reads_the_virtual_counter_without_the_offset(int level, boolean e2h, boolean offset) {
        time.retire(1600);
        write("CNTVOFF_EL2", 60);
        cpu.registers.set(Catalogue.index("HCR_EL2"), e2h ? Catalogue.mask("HCR_EL2.E2H") : 0);
        cpu.el = level;
        assertThat(read("CNTVCT_EL0")).isEqualTo(offset ? 40 : 100);
        cpu.registers.set(
                Catalogue.index("HCR_EL2"), e2h ? Catalogue.mask("HCR_EL2.E2H") | Catalogue.mask("HCR_EL2.TGE") : 0);
        assertThat(read("CNTVCT_EL0")).isEqualTo(offset && !(level == 0 && e2h) ? 40 : 100);
    }

    @Test
    void a_timer_that_is_off_or_masked_or_far_away_sets_no_deadline() {
        write("CNTP_CVAL_EL0", 100);
        assertThat(time.next()).isEqualTo(VirtualTime.NEVER);
        write("CNTP_CTL_EL0", 3);
        assertThat(time.next()).isEqualTo(VirtualTime.NEVER);
        write("CNTP_CTL_EL0", 1);
        assertThat(time.next()).isEqualTo(1600);
        write("CNTP_CVAL_EL0", -1);
        assertThat(time.next()).isEqualTo(VirtualTime.NEVER);
    }

    @Test
    void a_restored_timer_goes_off_when_the_saved_one_would_have() {
        write("CNTV_TVAL_EL0", 10);
        write("CNTV_CTL_EL0", 1);
        StateTape saved = StateTape.record();
        time.state(saved);
        timers.state(saved);
        untilNext();
        write("CNTV_CTL_EL0", 0);
        StateTape back = StateTape.play(saved.words());
        time.state(back);
        timers.state(back);
        time.reconsider();
        assertThat(back.ended()).isTrue();
        assertThat(untilNext()).isEqualTo(160);
        assertThat(read("CNTV_CTL_EL0")).isEqualTo(5);
    }
}
