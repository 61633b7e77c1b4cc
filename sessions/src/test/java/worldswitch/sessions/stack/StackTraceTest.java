package worldswitch.sessions.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.load.ElfFile;
import worldswitch.sessions.library.PlainProgram;
import worldswitch.sessions.naming.Names;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.run.input.Target;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Snapshot;
import worldswitch.sessions.symbol.Fixtures;
import worldswitch.sessions.symbol.line.DwarfLines;
import worldswitch.sessions.translation.Translations;

class StackTraceTest {
    private static final long STACK = 0x4009_0100L;
    private static final Target FRAME_POINTER = new Target.General(0, 29);

    private final Plan plan;
    private final MachineRun run;

    StackTraceTest() throws Exception {
        byte[] elf = Fixtures.bytes("squares-dwarf5.elf");
        plan = PlainProgram.plan("squares", ElfFile.read(elf), DwarfLines.read(elf));
        run = new MachineRun(plan, MachineObserver.NONE);
    }

    private StackTrace trace() {
        Snapshot snapshot = run.snapshot("");
        return StackTrace.of(snapshot.cpu(), Translations.of(snapshot), new Names(plan.description()));
    }

    private List<String> names() {
        Names names = new Names(plan.description());
        return trace().frames().stream()
                .map(frame -> names.symbol(frame.place()) + " " + names.source(frame.place()) + ", " + frame.how())
                .toList();
    }

    @Test
    void a_function_is_followed_by_those_that_called_it() {
        run.runToAddress(0x4008_0fe8L, 1000);
        assertThat(names())
                .containsExactly(
                        "multiply+0x8 square.c:7, PC",
                        "square+0xc square.c:14, X30",
                        "sum_of_squares+0x24 sum.c:9, frame record",
                        "guest+0x4 start.S:23, frame record");
        assertThat(trace().end()).isEqualTo("the outermost frame: the frame pointer is 0");
    }

    @Test
    void a_function_that_was_just_entered_has_its_caller_in_the_link_register() {
        run.runToAddress(0x4008_0f84L, 1000);
        assertThat(names()).containsExactly("sum_of_squares sum.c:5, PC", "guest+0x4 start.S:23, X30");
    }

    @Test
    void a_function_that_calls_others_has_its_caller_in_its_record_alone() {
        run.runToAddress(0x4008_0facL, 1000);
        assertThat(names()).containsExactly("sum_of_squares+0x28 sum.c:9, PC", "guest+0x4 start.S:23, frame record");
    }

    @Test
    void the_chain_ends_where_nobody_is_to_be_returned_to() {
        assertThat(trace().frames()).hasSize(1);
        run.inputs().change(FRAME_POINTER, word(STACK));
        assertThat(trace().end()).isEqualTo("the outermost frame: it has no address to return to");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            40090104 | cut: the frame pointer 0x40090104 is not aligned
            c000008  | cut: no frame record at 0xc000008: no RAM at physical address 0xc000000
            40090200 | cut: the frame record at 0x40090200 comes again
            """)
    void a_chain_that_goes_astray_is_cut(String pointer, String end) {
        long record = Long.parseLong(pointer, 16);
        run.inputs().change(new Target.Memory(0x4009_0200L), word(0x4009_0200L));
        run.inputs().change(new Target.Memory(0x4009_0208L), word(0x4008_0044L));
        run.inputs().change(FRAME_POINTER, word(record));
        assertThat(trace().end()).isEqualTo(end);
    }

    @Test
    void an_endless_chain_is_cut() {
        for (long at = 0x4100_0000L; at < 0x4100_0000L + 16L * 2 * StackTrace.MOST; at += 16) {
            run.inputs().change(new Target.Memory(at), word(at + 16));
            run.inputs().change(new Target.Memory(at + 8), word(0x4008_0044L));
        }
        run.inputs().change(FRAME_POINTER, word(0x4100_0000L));
        assertThat(trace().frames()).hasSize(StackTrace.MOST);
        assertThat(trace().end()).isEqualTo("cut: more than 256 frames");
    }

    @Test
    void authentication_codes_are_no_part_of_an_address() {
        assertThat(StackTrace.plain(0xffff_8000_8001_0800L)).isEqualTo(0xffff_8000_8001_0800L);
        assertThat(StackTrace.plain(0x12b7_8000_8001_0800L)).isEqualTo(0xffff_8000_8001_0800L);
        assertThat(StackTrace.plain(0x0037_0000_4008_0044L)).isEqualTo(0x0000_0000_4008_0044L);
    }

    private static byte[] word(long value) {
        byte[] bytes = new byte[Long.BYTES];
        for (int i = 0; i < Long.BYTES; i++) {
            bytes[i] = (byte) (value >>> 8 * i);
        }
        return bytes;
    }
}
