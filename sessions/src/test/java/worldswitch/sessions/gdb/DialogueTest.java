package worldswitch.sessions.gdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.sessions.control.Guest;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.RunState;

class DialogueTest {
    private static final String START = "0000084000000000";
    private static final String PC = "20";
    private static final String STATE = "21";
    private static final String EL1H = "c5030000";

    private final Talk talk = new Talk();

    @AfterEach
    void close() {
        talk.close();
    }

    private static String system(String register) {
        return Integer.toHexString(1000 + Catalogue.index(register));
    }

    private static String plain(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8);
    }

    @Test
    void a_machine_stands_at_reset_with_its_processor_as_thread_1() {
        assertThat(talk.ask("?")).isEqualTo("T05thread:1;");
        assertThat(talk.ask("qC")).isEqualTo("QC1");
        assertThat(talk.ask("qfThreadInfo")).isEqualTo("m1");
        assertThat(talk.ask("qsThreadInfo")).isEqualTo("l");
        assertThat(plain(talk.ask("qThreadExtraInfo,1"))).isEqualTo("CPU 0, EL2, hypervisor");
        assertThat(talk.ask("T1")).isEqualTo("OK");
        assertThat(talk.ask("T2")).isEqualTo("E16");
    }

    @Test
    void the_description_names_the_general_registers_and_every_system_register_that_can_be_read() {
        StringBuilder whole = new StringBuilder();
        String part;
        do {
            part = talk.ask("qXfer:features:read:target.xml:%x,1000".formatted(whole.length()));
            whole.append(part.substring(1));
        } while (part.startsWith("m"));
        assertThat(whole.toString())
                .startsWith("<?xml")
                .endsWith("</target>\n")
                .contains("<reg name=\"x30\" bitsize=\"64\" regnum=\"30\" type=\"int\"/>")
                .contains("<field name=\"TGE\" start=\"27\" end=\"27\"/>")
                .contains("<reg name=\"ELR_EL2\" bitsize=\"64\" regnum=\"%d\" type=\"int\""
                        .formatted(1000 + Catalogue.index("ELR_EL2")))
                .contains("<reg name=\"HCR_EL2\" bitsize=\"64\" regnum=\"%d\""
                        .formatted(1000 + Catalogue.index("HCR_EL2")))
                .doesNotContain("TLBI VMALLE1", "\"DAIFSet\"", "_EL12");
    }

    @Test
    void registers_are_read_and_written_by_name_and_all_at_once() {
        String all = talk.ask("g");
        assertThat(all).hasSize(2 * (33 * 8 + 4)).contains(START);
        assertThat(talk.ask("P5=efcdab8967452301")).isEqualTo("OK");
        assertThat(talk.register("5")).isEqualTo(0x0123_4567_89ab_cdefL);
        assertThat(talk.ask("P" + system("VBAR_EL2") + "=0010084000000000")).isEqualTo("OK");
        assertThat(talk.register(system("VBAR_EL2"))).isEqualTo(0x4008_1000L);
        assertThat(talk.ask("G" + all)).isEqualTo("OK");
        assertThat(talk.ask("g")).isEqualTo(all);
    }

    @Test
    void vector_registers_are_of_sixteen_bytes_and_are_what_instructions_use() {
        String value = "000102030405060708090a0b0c0d0e0f";
        try (Talk vectors = with(Set.of())) {
            assertThat(vectors.ask("P25=" + value)).isEqualTo("OK");
            assertThat(vectors.ask("p25")).isEqualTo(value);
            assertThat(vectors.ask("P43=00000003")).isEqualTo("OK");
            assertThat(vectors.ask("p43")).isEqualTo("00000003");
            assertThat(vectors.ask("M40080000,4:641ca34e")).isEqualTo("OK");
            vectors.ask("s");
            assertThat(vectors.ask("p26")).isEqualTo(value);
            assertThat(vectors.ask("P25=00")).isEqualTo("E16");
        }
        try (Talk without = with(Set.of("-FEAT_FP"))) {
            assertThat(without.ask("p25")).isEqualTo("E16");
        }
    }

    private static Talk with(Set<String> features) {
        Plan plan = Talk.plan();
        MachineConfiguration machine =
                new MachineConfiguration(MachineConfiguration.DEFAULT.memory(), 1, false, false, features);
        return new Talk(new Plan(plan.description(), machine, plan.program(), null, plan.places()));
    }

    @Test
    void the_program_counter_and_the_flags_can_be_set_and_the_exception_level_stays() {
        assertThat(talk.ask("P" + PC + "=4000084000000000")).isEqualTo("OK");
        assertThat(talk.ask("P" + STATE + "=000000f0")).isEqualTo("OK");
        assertThat(talk.register(PC)).isEqualTo(0x4008_0040L);
        assertThat(talk.register(STATE)).isEqualTo(0xf000_0009L);
        assertThat(talk.ask("s")).isEqualTo("T05thread:1;");
        assertThat(talk.register("0")).isEqualTo(4);
    }

    @Test
    void a_step_is_one_instruction_across_an_exception_return_and_a_call_of_the_hypervisor() {
        talk.ask("Z0,4008003c,4");
        talk.ask("c");
        talk.ask("s");
        assertThat(talk.ask("p" + STATE)).isEqualTo(EL1H);
        assertThat(talk.register(PC)).isEqualTo(0x4008_0040L);
        talk.ask("Z0,40080048,4");
        talk.ask("c");
        assertThat(talk.register(PC)).isEqualTo(0x4008_0048L);
        assertThat(talk.ask("vCont;s:1;c")).isEqualTo("T05thread:1;");
        assertThat(talk.register(PC)).isEqualTo(0x4008_0c00L);
        assertThat(talk.ask("bs")).startsWith("T05");
        assertThat(talk.register(PC)).isEqualTo(0x4008_0048L);
    }

    @Test
    void a_breakpoint_and_a_watchpoint_say_that_it_was_them() {
        assertThat(talk.ask("qSupported:swbreak+;hwbreak+")).contains("ReverseStep+", "PacketSize=4000");
        assertThat(talk.ask("Z0,40081004,4")).isEqualTo("OK");
        assertThat(talk.ask("vCont;c")).isEqualTo("T05swbreak:;thread:1;");
        assertThat(talk.ask("z0,40081004,4")).isEqualTo("OK");
        assertThat(talk.ask("Z2,40090000,8")).isEqualTo("OK");
        assertThat(talk.ask("c")).isEqualTo("T05watch:40090000;thread:1;");
        assertThat(talk.register(PC)).isEqualTo(0x4008_0050L);
        assertThat(talk.ask("m40090000,8")).isEqualTo("0000000000000000");
        talk.ask("z2,40090000,8");
        talk.ask("s");
        assertThat(talk.ask("m40090000,8")).isEqualTo("1e00000000000000");
    }

    @Test
    void going_back_a_watchpoint_stops_behind_the_access_so_that_the_step_over_it_ends_at_it() {
        talk.ask("Z0,40080058,4");
        talk.ask("c");
        talk.ask("z0,40080058,4");
        talk.ask("Z2,40090000,8");
        assertThat(talk.ask("bc")).isEqualTo("T05watch:40090000;thread:1;");
        assertThat(talk.register(PC)).isEqualTo(0x4008_0054L);
        assertThat(talk.ask("bs")).isEqualTo("T05thread:1;");
        assertThat(talk.register(PC)).isEqualTo(0x4008_0050L);
        assertThat(talk.ask("m40090000,8")).isEqualTo("0000000000000000");
    }

    @Test
    void going_back_stops_at_the_last_hit_and_at_the_beginning() {
        talk.ask("Z0,40080fe0,4");
        talk.ask("c");
        talk.ask("c");
        assertThat(talk.register("0")).isEqualTo(2);
        assertThat(talk.ask("bc")).isEqualTo("T05thread:1;");
        assertThat(talk.register("0")).isEqualTo(1);
        assertThat(talk.ask("bc")).isEqualTo("T05replaylog:begin;thread:1;");
    }

    @Test
    void a_machine_that_has_ended_can_go_back() {
        assertThat(talk.ask("c")).isEqualTo("T05replaylog:end;thread:1;");
        assertThat(talk.session.snapshot().state()).isEqualTo(RunState.ENDED);
        assertThat(talk.ask("bs")).isEqualTo("T05thread:1;");
    }

    @Test
    void memory_is_written_in_hexadecimal_and_as_bytes() {
        assertThat(talk.ask("M40090004,4:0a0b0c0d")).isEqualTo("OK");
        assertThat(talk.ask("X40090ffe,4:\u00ff}#\u0001")).isEqualTo("OK");
        assertThat(talk.ask("m40090000,8")).isEqualTo("000000000a0b0c0d");
        assertThat(talk.ask("m40090ffe,4")).isEqualTo("ff7d2301");
        assertThat(talk.ask("x40090004,4")).isEqualTo("b\n\u000b\f\r");
    }

    @Test
    void a_written_instruction_is_executed() {
        talk.ask("s");
        assertThat(talk.ask("M40080004,4:a00080d2")).isEqualTo("OK");
        talk.ask("s");
        assertThat(talk.register("0")).isEqualTo(5);
    }

    @Test
    void what_was_changed_is_changed_again_when_the_run_is_gone_through_again() {
        talk.ask("s");
        talk.ask("P7=0700000000000000");
        talk.ask("M40090000,1:2a");
        talk.ask("s");
        talk.ask("s");
        talk.ask("bs");
        talk.ask("bs");
        talk.ask("bs");
        assertThat(talk.register("7")).isZero();
        assertThat(talk.ask("m40090000,1")).isEqualTo("00");
        talk.ask("s");
        assertThat(talk.register("7")).isEqualTo(7);
        assertThat(talk.ask("m40090000,1")).isEqualTo("2a");
    }

    @Test
    void physical_memory_can_be_asked_for() {
        assertThat(talk.ask("qqemu.PhyMemMode")).isEqualTo("0");
        assertThat(talk.ask("Qqemu.PhyMemMode:1")).isEqualTo("OK");
        assertThat(talk.ask("m40080000,4")).isEqualTo("80400810");
        assertThat(talk.ask("m8000000,4")).isEqualTo("E0e");
        assertThat(talk.ask("Qqemu.PhyMemMode:2")).isEqualTo("E16");
    }

    @Test
    void a_read_that_runs_out_of_memory_gives_what_is_there() {
        long end = 0x4000_0000L + MachineConfiguration.DEFAULT.memory();
        assertThat(talk.ask("m%x,8".formatted(end - 4))).hasSize(8);
        assertThat(talk.ask("m%x,8".formatted(end))).isEqualTo("E0e");
        assertThat(talk.ask("M%x,8:0102030405060708".formatted(end - 4))).isEqualTo("E0e");
    }

    @Test
    void a_machine_that_moves_serves_an_interrupt_and_nothing_else() {
        try (Talk loop = new Talk(Guest.plan("b ."))) {
            loop.dialogue.packet("c");
            assertThat(loop.ask("g")).isEqualTo("E10");
            loop.dialogue.interrupt();
            assertThat(loop.answer()).isEqualTo("T02thread:1;");
            assertThat(loop.register(PC)).isEqualTo(0x4000_0000L);
        }
    }

    @Test
    void processors_are_threads_and_each_can_be_looked_at_and_stepped() {
        String source = """
                        movz x0, #0xc400, lsl #16
                        movk x0, #3
                        mov x1, #1
                        adr x2, second
                        smc #0
                first:  add x20, x20, #1
                        b first
                second: add x21, x21, #1
                        b second
                """;
        Plan one = Guest.plan(source);
        MachineConfiguration two = new MachineConfiguration(1 << 20, 2, false, false, Set.of());
        try (Talk both = new Talk(new Plan(one.description(), two, one.program(), null, one.places()))) {
            both.ask("Z0,4000001c,4");
            assertThat(both.ask("c")).isEqualTo("T05thread:2;");
            both.ask("z0,4000001c,4");
            assertThat(both.ask("qfThreadInfo")).isEqualTo("m1,2");
            assertThat(both.ask("Hg1")).isEqualTo("OK");
            long before = both.register("14");
            assertThat(before).isPositive();
            assertThat(both.ask("vCont;s:2")).isEqualTo("T05thread:2;");
            assertThat(both.register("15")).isEqualTo(1);
            assertThat(both.ask("vCont;s:1")).isEqualTo("T05thread:1;");
            assertThat(both.ask("Hg3")).isEqualTo("E16");
        }
    }

    @Test
    void a_person_is_told_where_and_why_the_machine_stands() {
        talk.ask("Z0,40080fe4,4");
        talk.ask("c");
        assertThat(plain(talk.ask("qRcmd," + Fields.hex("where"))))
                .isEqualTo("CPU 0: host, EL1, 0x40080fe4, multiply+0x4, square.c:7, at moment 33\n");
        assertThat(plain(talk.ask("qRcmd," + Fields.hex("why")))).contains("at 0x40080fe4", "no guest exit so far");
        assertThat(plain(talk.ask("qRcmd," + Fields.hex("exits")))).isEqualTo("no guest exit so far\n");
        assertThat(plain(talk.ask("qRcmd," + Fields.hex("address vectors+0x400"))))
                .isEqualTo("0x40080c00\n");
        assertThat(plain(talk.ask("qRcmd," + Fields.hex("address nowhere"))))
                .isEqualTo("There is no symbol 'nowhere'.\n");
        assertThat(plain(talk.ask("qRcmd," + Fields.hex("quit"))))
                .startsWith("There is no monitor command 'quit'.\nhelp ");
    }

    private String monitor(String command) {
        return plain(talk.ask("qRcmd," + Fields.hex(command)));
    }

    @Test
    void a_person_stops_the_machine_at_a_name_that_gdb_does_not_know() {
        talk.ask("qSupported:swbreak+");
        assertThat(monitor("break multiply")).isEqualTo("stops at 0x40080fe0\n");
        assertThat(talk.ask("c")).isEqualTo("T05thread:1;");
        assertThat(talk.register(PC)).isEqualTo(0x4008_0fe0L);
        assertThat(monitor("stack")).startsWith("#0 0x40080fe0 multiply\n");
        assertThat(monitor("symbol 0x40080fe8")).isEqualTo("multiply+0x8\n");
        assertThat(monitor("delete multiply")).isEqualTo("stops at 0x40080fe0 no more\n");
        assertThat(monitor("delete multiply")).isEqualTo("there was no breakpoint by name at 0x40080fe0\n");
        assertThat(monitor("break nowhere")).isEqualTo("There is no symbol 'nowhere'.\n");
        assertThat(monitor("break")).isEqualTo("stops nowhere by name\n");
        assertThat(monitor("break multiply") + monitor("break 0x40080fe4") + monitor("break"))
                .endsWith("stops at 0x40080fe0 multiply\nstops at 0x40080fe4 multiply+0x4\n");
        assertThat(monitor("delete")).isEqualTo("stops nowhere by name\n");
        assertThat(talk.ask("c")).isEqualTo("T05replaylog:end;thread:1;");
        assertThat(monitor("calls")).isNotEmpty();
    }

    @Test
    void a_person_presses_the_power_key_and_lets_an_error_come() {
        // A load of line 3 of the board's PL061.
        assertThat(talk.ask("M40080000,8:200040b9200040b9")).isEqualTo("OK");
        assertThat(talk.ask("P1=2000030900000000")).isEqualTo("OK");
        talk.ask("s");
        assertThat(talk.register("0")).isZero();
        assertThat(monitor("power-key")).isEqualTo("the power key is down, and comes up after 100 ms\n");
        talk.ask("s");
        assertThat(talk.register("0")).isEqualTo(8);
        long before = talk.register(system("ISR_EL1"));
        assertThat(monitor(" serror ")).isEqualTo("a physical SError has come to the present processor\n");
        assertThat(talk.register(system("ISR_EL1")) ^ before).isEqualTo(1 << 8);
    }

    @Test
    void a_debugger_leaves_with_its_breakpoints() {
        talk.ask("Z0,40081004,4");
        assertThat(talk.ask("D")).isEqualTo("OK");
        assertThat(talk.ending()).isEqualTo(Dialogue.Ending.DETACHED);
        talk.dialogue.leave();
        talk.session.post(new worldswitch.sessions.run.command.Command.Run());
        assertThat(talk.ask("k")).isEqualTo("OK");
        assertThat(talk.ending()).isEqualTo(Dialogue.Ending.KILLED);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ' ', textBlock = """
            m E16
            m40080000 E16
            m40080000, E16
            mxyz,4 E16
            m40080000,fffffffff E16
            m12345678123456789,4 E16
            M40090000,4:0102 E16
            M40090000,2:01 E16
            M40090000,1:zz E16
            p E16
            pffffffff E16
            pffff E16
            P5=01 E16
            P5 E16
            G00 E16
            Z9,40080000,4 E16
            Z2,40080000,0 E16
            Z0,40080000 E16
            Hx1 E16
            H E16
            vCont E16
            vCont;q E16
            c40080000 E16
            bx E16
            qXfer:features:read:other.xml:0,10 E16
            qRcmd,zz E16
            qThreadExtraInfo,9 E16
            """)
    void what_is_malformed_is_refused_and_changes_nothing(String packet, String answer) {
        String before = talk.ask("g");
        assertThat(talk.ask(packet)).isEqualTo(answer);
        assertThat(talk.ask("g")).isEqualTo(before);
        assertThat(talk.session.snapshot().instructions()).isZero();
    }

    @Test
    void what_it_does_not_know_is_answered_with_nothing() {
        assertThat(talk.ask("vMustReplyEmpty")).isEmpty();
        assertThat(talk.ask("qSymbol::")).isEmpty();
        assertThat(talk.ask("!")).isEmpty();
        assertThat(talk.ask("")).isEmpty();
    }

    @Property(tries = 300)
    void no_text_breaks_it(@ForAll String text) {
        boolean moves = text.matches("(?s)[csCSb].*|vCont.*|[Dk].*");
        if (!moves) {
            assertThat(talk.ask(text)).isNotNull();
        }
    }
}
