package worldswitch.emulator.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.load.ElfFile;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.memory.PhysicalSpan;

/** Whoever stores to watched memory, and however, is told of. */
class WatchedStoresTest {
    private static final long BUFFER = 0x4020_0000L;
    private static final long TABLE = 0x4030_0000L;

    /** X1 is the buffer, X3 the same by another mapping, X2 a value. */
    private static final String START = """
            adr x0, vectors
            msr vbar_el2, x0
            ldr x0, =0x40300000
            ldr x1, =0x40000705
            str x1, [x0, #8]
            str x1, [x0, #16]
            ldr x1, =0x0088000040000385
            str x1, [x0, #24]
            ldr x1, =0xff00
            msr mair_el2, x1
            ldr x1, =0x80e03519
            msr tcr_el2, x1
            msr ttbr0_el2, x0
            isb
            ldr x0, =0x30c51835
            msr sctlr_el2, x0
            isb
            ldr x1, =0x40200000
            ldr x3, =0x80200000
            ldr x2, =0x0807060504030201
            mov x4, #0x55
            %s
            ldr x0, =0x84000008
            smc #0
            .balign 2048
            vectors: .space 0x200
            b .
            """;

    private final List<String> told = new ArrayList<>();

    private Machine machine(String source, int cpus, long base, PhysicalSpan... spans) throws LoadProblem {
        Machine machine = new Machine(new MachineConfiguration(16 << 20, cpus, false, false, Set.of(), 2));
        machine.load(ElfFile.read(TestProgram.elfOf(source)));
        machine.observe(new MachineObserver() {
            @Override
            public void memoryWritten(CpuView cpu, long physical, int size, long old, long value) {
                String who = cpu.id() == 0 ? "" : " by " + cpu.id();
                told.add("%x %d %x %x%s".formatted(physical - base, size, old, value, who));
            }
        });
        machine.watchStores(List.of(spans));
        return machine;
    }

    private void run(String code) throws LoadProblem {
        Machine machine = machine(START.formatted(code.replace(";", "\n")), 1, BUFFER, new PhysicalSpan(BUFFER, 0x100));
        assertThat(machine.run(TestProgram.FOR_EVER).kind()).isEqualTo(StopReason.Kind.POWER_OFF);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            strb w2, [x1, #3]                        | 3 1 0 1
            strh w2, [x1, #6]                        | 6 2 0 201
            str w2, [x1]                             | 0 4 0 4030201
            str x2, [x1, #8]                         | 8 8 0 807060504030201
            str x2, [x1, #5]                         | 5 8 0 807060504030201
            sttr w2, [x1]                            | 0 4 0 4030201
            stlr x2, [x1]                            | 0 8 0 807060504030201
            stp x2, x4, [x1, #16]                    | 10 8 0 807060504030201; 18 8 0 55
            stp w2, w4, [x1, #16]                    | 10 4 0 4030201; 14 4 0 55
            str x4, [x1]; str x4, [x1]               | 0 8 0 55; 0 8 55 55
            str x4, [x3, #8]                         | 8 8 0 55
            str x4, [x3, #8]; str x2, [x1, #8]       | 8 8 0 55; 8 8 55 807060504030201
            stur x2, [x1, #-4]                       | 0 1 0 5; 1 1 0 6; 2 1 0 7; 3 1 0 8
            stur w2, [x1, #0xfe]                     | fe 4 0 4030201
            str x4, [x1, #0x100]                     | ''
            str x4, [x1, #0x800]                     | ''
            ldr x4, [x1]; prfm pldl1keep, [x1]       | ''
            dc zva, x3                               | 0 8 0 0; 8 8 0 0; 10 8 0 0; 18 8 0 0; 20 8 0 0; 28 8 0 0; 30 8 0 0; 38 8 0 0
            ldxr x5, [x1]; stxr w6, x4, [x1]         | 0 8 0 55
            ldxp x5, x6, [x1]; stxp w7, x4, x2, [x1] | 0 8 0 55; 8 8 0 807060504030201
            stxr w6, x4, [x1]                        | ''
            ldadd x4, x5, [x1]; ldadd x4, x5, [x1]   | 0 8 0 55; 0 8 55 aa
            swpb w4, w5, [x1]                        | 0 1 0 55
            mov x5, #0; cas x5, x4, [x1]             | 0 8 0 55
            """)
    void a_store_is_told_with_what_was_there_and_what_is(String code, String events) throws LoadProblem {
        run(code);
        assertThat(String.join("; ", told)).isEqualTo(events);
    }

    @Test
    void the_byte_order_of_the_value_is_that_of_memory() throws LoadProblem {
        run("mrs x0, sctlr_el2; orr x5, x0, #0x2000000; msr sctlr_el2, x5; isb; str w2, [x1]; msr sctlr_el2, x0; isb");
        assertThat(told).containsExactly("0 4 0 1020304");
    }

    @Test
    void a_table_walk_that_sets_the_access_flag_or_dirty_state_is_told() throws LoadProblem {
        String source = START.formatted("ldr x5, =0xc0200000\n ldr x6, [x5]\n str x6, [x5]\n");
        machine(source, 1, TABLE, new PhysicalSpan(TABLE + 24, 8)).run(TestProgram.FOR_EVER);
        assertThat(told)
                .containsExactly(
                        "18 8 0 88000040000385",
                        "18 8 88000040000385 88000040000785",
                        "18 8 88000040000785 88000040000705");
    }

    @Test
    void a_register_that_is_memory_for_a_guest_hypervisor_is_told() throws LoadProblem {
        String source = """
                ldr x0, =0x240080000000
                msr hcr_el2, x0
                ldr x0, =0x40200000
                msr vncr_el2, x0
                adr x0, guest
                msr elr_el2, x0
                mov x0, #0x3c5
                msr spsr_el2, x0
                eret
                guest: mov x1, #0x1234
                msr vttbr_el2, x1
                wfi
                """;
        machine(source, 1, BUFFER, new PhysicalSpan(BUFFER, 0x1000)).run(TestProgram.FOR_EVER);
        assertThat(told).containsExactly("20 8 0 1234");
    }

    @Test
    void every_processor_is_told_of_by_its_number() throws LoadProblem {
        String source = """
                ldr x0, =0xc4000003
                mov x1, #1
                adr x2, other
                ldr x3, =0x40200000
                smc #0
                ldr x3, =0x40200000
                str x3, [x3, #8]
                wfi
                other: str w0, [x0]
                wfi
                """;
        machine(source, 2, BUFFER, new PhysicalSpan(BUFFER, 0x1000)).run(TestProgram.FOR_EVER);
        assertThat(told).containsExactly("8 8 0 40200000", "0 4 0 40200000 by 1");
    }

    /** Also after the page is fast, shared with an image, made of code, and put back. */
    @Test
    void watching_lasts_until_it_ends_whatever_becomes_of_the_page() throws LoadProblem {
        String source = """
                ldr x1, =0x40200000
                ldr x2, =0xd65f03c0
                mov x3, #0
                1: str w2, [x1]
                str x3, [x1, #8]
                add x3, x3, #1
                blr x1
                b 1b
                """;
        Machine machine = machine(source, 1, BUFFER, new PhysicalSpan(BUFFER + 8, 1));
        machine.run(18);
        assertThat(told).containsExactly("8 8 0 0", "8 8 0 1", "8 8 1 2");
        var image = machine.memory().snapshot();
        MachineState state = machine.save();
        machine.run(23);
        machine.memory().restore(image);
        machine.restore(state);
        machine.run(23);
        assertThat(told).hasSize(5).endsWith("8 8 2 3", "8 8 2 3");
        machine.watchStores(List.of());
        machine.run(60);
        assertThat(told).hasSize(5);
        machine.watchStores(List.of(new PhysicalSpan(0, Long.MAX_VALUE)));
        machine.run(66);
        assertThat(told).hasSize(7).element(5).isEqualTo("0 4 d65f03c0 d65f03c0");
    }

    @Test
    void loading_a_program_is_not_a_store() throws LoadProblem {
        Machine machine = machine("nop\n", 1, 0, new PhysicalSpan(Machine.RAM, 16 << 20));
        machine.load(ElfFile.read(TestProgram.elfOf("nop\n")));
        assertThat(told).isEmpty();
    }
}
