package worldswitch.emulator.gic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.gic.interrupt.Intid;
import worldswitch.emulator.gic.virtual.ListRegister;
import worldswitch.emulator.gic.virtual.MaintenanceCause;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.time.VirtualTime;

/** The GIC among several processors, its lines, what it reports, and what it shows. */
class GicTest {
    private static final int CPUS = 4;
    private static final long DISTRIBUTOR = 0x0800_0000;
    private static final long REDISTRIBUTOR = 0x080a_0000;

    private final VirtualTime time = new VirtualTime();
    private final Cpu[] cpus =
            IntStream.range(0, CPUS).mapToObj(id -> new Cpu(id, time)).toArray(Cpu[]::new);
    private final PhysicalMemory memory = new PhysicalMemory();
    private final Gic gic = new Gic(memory, cpus);

    @BeforeEach
    void everything_on_and_in_group_1() {
        gic.map();
        memory.write(DISTRIBUTOR, 4, 2);
        for (int word = 1; word < 9; word++) {
            memory.write(DISTRIBUTOR + 0x080 + 4 * word, 4, 0xffff_ffffL);
            memory.write(DISTRIBUTOR + 0x100 + 4 * word, 4, 0xffff_ffffL);
        }
        for (int cpu = 0; cpu < CPUS; cpu++) {
            long frames = REDISTRIBUTOR + 0x2_0000 * cpu;
            memory.write(frames + 0x14, 4, 0);
            memory.write(frames + 0x1_0080, 4, 0xffff_ffffL);
            memory.write(frames + 0x1_0100, 4, 0xffff_ffffL);
            write(cpu, "ICC_PMR_EL1", 0xf8);
            write(cpu, "ICC_IGRPEN1_EL1", 1);
        }
    }

    private void write(int cpu, String register, long value) {
        cpus[cpu].registers.write(Catalogue.index(register), value);
    }

    private long read(int cpu, String register) {
        return cpus[cpu].registers.read(Catalogue.index(register));
    }

    private String asserted() {
        StringBuilder text = new StringBuilder();
        for (Cpu cpu : cpus) {
            text.append(cpu.lines.irq() ? Integer.toString(cpu.id()) : "-");
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({"0x00000001,0---", "0x0000000c,--23", "0x10000000000,0-23", "0x00010001,----", "0x100000000001,----"})
    void an_sgi_reaches_the_targets_of_its_list_or_all_others(String value, String expected) {
        write(1, "ICC_SGI1R_EL1", Long.decode(value) | 5 << 24);
        assertThat(asserted()).isEqualTo(expected);
        for (int cpu = 0; cpu < CPUS; cpu++) {
            assertThat(read(cpu, "ICC_IAR1_EL1")).isEqualTo(expected.charAt(cpu) == '-' ? 1023 : 5);
        }
    }

    @ParameterizedTest
    @CsvSource({"0,0---", "1,-1--", "3,---3", "4,----", "0x100,----", "0x80000002,0---"})
    void a_shared_interrupt_goes_where_its_route_says(String route, String expected) {
        memory.write(DISTRIBUTOR + 0x6000 + 8 * 40, 8, Long.decode(route));
        gic.shared(40).drive(true);
        assertThat(asserted()).isEqualTo(expected);
        gic.shared(40).drive(false);
        assertThat(asserted()).isEqualTo("----");
    }

    @Test
    void a_shared_interrupt_follows_its_route_while_it_is_pending() {
        gic.shared(287).drive(true);
        assertThat(asserted()).isEqualTo("0---");
        memory.write(DISTRIBUTOR + 0x6000 + 8 * 287, 4, 2);
        assertThat(asserted()).isEqualTo("--2-");
        assertThat(read(2, "ICC_IAR1_EL1")).isEqualTo(287);
        assertThat(asserted()).isEqualTo("----");
        write(2, "ICC_EOIR1_EL1", 287);
        assertThat(asserted()).isEqualTo("--2-");
    }

    /** INTID 40 as level-sensitive and as edge-triggered: the line falls before, or after, it is acknowledged. */
    @ParameterizedTest
    @CsvSource({"false,false,1023", "false,true,40", "true,false,40", "true,true,40"})
    void an_edge_is_latched_and_a_level_is_not(boolean edge, boolean held, int acknowledged) {
        memory.write(DISTRIBUTOR + 0xc08, 4, edge ? 0x2_0000 : 0);
        gic.shared(40).drive(true);
        gic.shared(40).drive(held);
        assertThat(read(0, "ICC_IAR1_EL1")).isEqualTo(acknowledged);
        assertThat(asserted()).isEqualTo("----");
        write(0, "ICC_EOIR1_EL1", 40);
        assertThat(asserted()).isEqualTo(!edge && held ? "0---" : "----");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void each_redistributor_names_its_processor_and_the_last_one_says_so(int cpu) {
        long type = memory.read(REDISTRIBUTOR + 0x2_0000 * cpu + 8, 8);
        assertThat(type).isEqualTo((long) cpu << 32 | cpu << 8 | 0x100_0001 | (cpu == CPUS - 1 ? 0x10 : 0));
        assertThat(memory.read(REDISTRIBUTOR + 0x2_0000 * cpu + 12, 4)).isEqualTo(cpu);
    }

    @Test
    void what_happens_to_interrupts_and_list_registers_is_reported() {
        List<String> seen = new ArrayList<>();
        gic.observe(new MachineObserver() {
            @Override
            public void interruptChanged(CpuView cpu, int interrupt, int state) {
                seen.add("cpu %d interrupt %d state %d".formatted(cpu.id(), interrupt, state));
            }

            @Override
            public void listRegisterChanged(CpuView cpu, int number, long old, long value) {
                seen.add("cpu %d LR%d %s to %s"
                        .formatted(cpu.id(), number, new ListRegister(old).state(), new ListRegister(value).state()));
            }
        });
        gic.privateTo(1, 27).drive(true);
        read(1, "ICC_IAR1_EL1");
        write(1, "ICC_CTLR_EL1", 2);
        gic.privateTo(1, 27).drive(false);
        write(1, "ICC_EOIR1_EL1", 27);
        write(1, "ICH_HCR_EL2", 1);
        write(1, "ICH_VMCR_EL2", 0xf800_0002L);
        write(1, "ICH_LR3_EL2", 0x7000_001b_0000_001bL);
        write(1, "ICH_LR3_EL2", 0x7000_001b_0000_001bL);
        read(1, "ICV_IAR1_EL1");
        write(1, "ICV_EOIR1_EL1", 27);
        assertThat(seen)
                .containsExactly(
                        "cpu 1 interrupt 27 state 1",
                        "cpu 1 interrupt 27 state 3",
                        "cpu 1 interrupt 27 state 2",
                        "cpu 1 LR3 invalid to pending",
                        "cpu 1 LR3 pending to active",
                        "cpu 1 LR3 active to invalid",
                        "cpu 1 interrupt 27 state 0");
    }

    @Test
    void looking_at_a_register_acknowledges_nothing() {
        gic.privateTo(0, 27).drive(true);
        int register = Catalogue.index("ICC_IAR1_EL1");
        assertThat(cpus[0].direct(register)).isEqualTo(27);
        assertThat(cpus[0].direct(register)).isEqualTo(27);
        assertThat(asserted()).isEqualTo("0---");
    }

    @Test
    void a_snapshot_shows_the_way_of_an_interrupt_from_the_distributor_to_the_guest() {
        gic.shared(33).drive(true);
        read(0, "ICC_IAR1_EL1");
        write(0, "ICH_HCR_EL2", 3);
        write(0, "ICH_VMCR_EL2", 0xf800_0002L);
        write(0, "ICH_LR2_EL2", 0x70a0_0021_0000_0030L);
        GicSnapshot.CpuPart part = gic.snapshot().cpus().get(0);
        ListRegister list = part.virtual().lists().get(2);
        assertThat(list.state()).hasToString("pending");
        assertThat(list.virtualIntid()).isEqualTo(48);
        assertThat(list.priority()).isEqualTo(0xa0);
        assertThat(part.behind(list))
                .hasValueSatisfying(interrupt -> assertThat(interrupt.state()).isEqualTo("pending and active"));
        assertThat(part.virtual().signalled()).isEqualTo(2);
        assertThat(part.virtual().maintenance()).isTrue();
        assertThat(part.virtual().causes())
                .containsExactly(
                        new MaintenanceCause("U", "ICH_HCR_EL2.UIE=1 and none or only one list register is valid"));
        assertThat(part.interrupts()).extracting(InterruptSnapshot::intid).containsExactly(Intid.MAINTENANCE, 33);
        assertThat(part.physical().running()).isZero();
        assertThat(gic.snapshot().cpus().get(1).interrupts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_restored_gic_behaves_like_the_one_that_was_saved(long seed) {
        GicModel model = new GicModel();
        model.run(GicScriptGenerator.virtual(seed, 50, true));
        StateTape saved = StateTape.record();
        model.gic.state(saved);
        GicModel other = new GicModel();
        other.gic.state(StateTape.play(saved.words()));
        StateTape again = StateTape.record();
        other.gic.state(again);
        assertThat(again.words()).isEqualTo(saved.words());
        GicScript rest = GicScriptGenerator.virtual(seed + 100, 50, true);
        int before = model.run(GicScript.of("")).size();
        List<String> expected = model.run(rest);
        assertThat(other.run(rest)).isEqualTo(expected.subList(before, expected.size()));
    }
}
