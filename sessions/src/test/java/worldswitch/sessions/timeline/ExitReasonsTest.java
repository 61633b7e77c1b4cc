package worldswitch.sessions.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.event.ExceptionKind;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.sessions.control.Guest;
import worldswitch.sessions.run.MachineRun;
import worldswitch.sessions.run.plan.Goal;
import worldswitch.sessions.world.World;

/** Every way out of a guest says why in words, with the field that decided. */
class ExitReasonsTest {
    private static final long LIMIT = 100_000;
    /** A guest at EL1 under stage 2, which maps its code, and some blocks that it may not use in every way. */
    private static final String GUEST = """
                adr x0, vectors
                msr vbar_el2, x0
                adr x0, level1
                msr vttbr_el2, x0
                ldr x0, =0x80023558
                msr vtcr_el2, x0
                ldr x0, =0x%x
                msr hcr_el2, x0
                movz x21, #0x0800, lsl #16      // distributor: groups 0 and 1
                mov w0, #0x13
                str w0, [x21]
                movz x22, #0x080a, lsl #16      // redistributor: wake up, enable INTID 27
                str wzr, [x22, #0x14]
                add x22, x22, #0x10000
                mov w0, #%d << 27
                str w0, [x22, #0x80]
                mov w0, #1 << 27
                str w0, [x22, #0x100]
                mov x0, #1
                msr icc_igrpen1_el1, x0
                msr icc_igrpen0_el1, x0
                mov x0, #0xff
                msr icc_pmr_el1, x0
                adr x0, guest
                msr elr_el2, x0
                mov x0, #0x5
                msr spsr_el2, x0
                ldr x5, =0x50000000
                ldr x6, =0x44000000
                isb
                eret
            guest:
                %s
                b .
                .balign 2048
            vectors:
                .rept 16
                movz x0, #0x8400, lsl #16
                movk x0, #8
                smc #0
                .balign 128
                .endr
                .balign 8192
            level1:
                .quad 0
                .quad level2 + 3
                .fill 1022, 8, 0
            level2:
                .quad 0x400007fd                // the code, read and write
                .fill 31, 8, 0
                .quad 0x4400077d                // 0x44000000: read-only
                .quad 0x440003fd                // 0x44200000: access flag clear
                .fill 94, 8, 0
                .quad 0x10000000000 + 0x7fd     // 0x50000000: beyond VTCR_EL2.PS
                .fill 383, 8, 0
            """;

    private static final String TIMER = "mov x0, #50; msr cntv_tval_el0, x0; mov x0, #1; msr cntv_ctl_el0, x0";

    private static MachineRun run(long hcr, String code) throws Exception {
        int group = code.contains("FIQ") ? 0 : 1;
        String body = code.replace("TIMER FIQ", TIMER).replace("TIMER", TIMER).replace(";", "\n");
        return new MachineRun(Guest.plan(GUEST.formatted(hcr, group, body)), MachineObserver.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "80000001 | hvc #3 | HVC #3 | HCR_EL2.HCD | HCR_EL2.HCD=0 lets HVC at EL1 go to EL2",
                "80080001 | smc #4 | SMC #4 | HCR_EL2.TSC | HCR_EL2.TSC=1 traps SMC at EL1 to EL2",
                "80002001 | wfi | trapped WFI or WFE | HCR_EL2.TWI | HCR_EL2.TWI=1 traps WFI at EL1 and EL0 to EL2",
                "80004001 | sevl; wfe; wfe | trapped WFI or WFE | HCR_EL2.TWE | HCR_EL2.TWE=1 traps WFE at EL1 and EL0 to EL2",
                "84000001 | msr ttbr0_el1, x1 | trapped MSR TTBR0_EL1 | HCR_EL2.TVM | HCR_EL2.TVM=1 traps EL1 writes of the virtual memory controls to EL2",
                "c0000001 | mrs x1, ttbr0_el1 | trapped MRS TTBR0_EL1 | HCR_EL2.TRVM | HCR_EL2.TRVM=1 *",
                "82000001 | tlbi vmalle1 | trapped TLBI VMALLE1 | HCR_EL2.TTLB | HCR_EL2.TTLB=1 *",
                "80000001 | mov x1, #0x1000; str x0, [x1] | data abort | HCR_EL2.VM | stage 2 level 1 translation fault: bit 0 of the descriptor is 0: invalid; stage 2 is on because HCR_EL2.VM=1",
                "80001000 | mov x1, #0x1000; str x0, [x1] | data abort | HCR_EL2.DC | stage 2 level 1 translation fault: bit 0 of the descriptor is 0: invalid; stage 2 is on because HCR_EL2.DC=1",
                "80000001 | mov x1, #0x1000; br x1 | instruction abort | HCR_EL2.VM | stage 2 level 1 translation fault: *",
                "80000001 | str x0, [x6] | data abort | HCR_EL2.VM | stage 2 level 2 permission fault: S2AP[1]=0 forbids the write; *",
                "80000001 | add x6, x6, #0x200000; ldr x0, [x6] | data abort | VTCR_EL2.HA | stage 2 level 2 access flag fault: *",
                "80000001 | ldr x0, [x5] | data abort | VTCR_EL2.PS | stage 2 level 2 address size fault: *",
                "80000001 | mov x1, #1 << 41; ldr x0, [x1] | data abort | VTCR_EL2.T0SZ | stage 2 level 0 translation fault: the IPA lies outside *",
                "80000011 | TIMER | IRQ | HCR_EL2.IMO | HCR_EL2.IMO=1 routes physical IRQ to EL2",
                "80000009 | TIMER FIQ | FIQ | HCR_EL2.FMO | HCR_EL2.FMO=1 routes physical FIQ to EL2",
                "40080000001 | eret | trapped ERET | HCR_EL2.NV | HCR_EL2.NV=1 traps ERET at EL1 to EL2",
                "80000001 | mrs x1, sctlr_el1; orr x1, x1, #1 << 31; msr sctlr_el1, x1; isb; paciasp | trapped pointer authentication | HCR_EL2.AP* | HCR_EL2.AP*",
            })
    void a_guest_exit_says_why(String hcr, String code, String what, String field, String reason) throws Exception {
        MachineRun run = run(Long.parseLong(hcr, 16), code);
        run.runTo(Goal.GUEST_EXIT, LIMIT);
        Exit exit = run.snapshot("").timeline().exits().get(0);
        assertThat(exit.from().kind()).isIn(World.Kind.GUEST, World.Kind.GUEST_HYPERVISOR);
        assertThat(SyndromeText.of(exit)).matches(pattern(what));
        assertThat(exit.field()).matches(pattern(field));
        assertThat(exit.reason()).matches(pattern(reason));
    }

    private static String pattern(String text) {
        return text.replaceAll("[\\[\\]().]", "\\\\$0").replace("*", ".*");
    }

    @Test
    void a_system_error_that_EL2_takes_says_why_and_stands_behind_the_store() throws Exception {
        String responder = GUEST.replace("0x440003fd", "0x0b0007c5");
        String body = "ldr x0, =0x44200000\nstr x1, [x0]";
        MachineRun run = new MachineRun(Guest.plan(responder.formatted(0x8000_0021L, 1, body)), MachineObserver.NONE);
        run.runTo(Goal.GUEST_EXIT, LIMIT);
        Exit exit = run.snapshot("").timeline().exits().get(0);

        assertThat(SyndromeText.of(exit)).isEqualTo("SError");
        assertThat(exit.kind()).isEqualTo(ExceptionKind.SERROR);
        assertThat(exit.esr()).isEqualTo(0xbe00_0011L);
        assertThat(exit.field()).isEqualTo("HCR_EL2.AMO");
        assertThat(exit.reason()).isEqualTo("HCR_EL2.AMO=1 routes physical SERROR to EL2");
    }

    @Test
    void an_external_abort_that_EL2_takes_says_why() throws Exception {
        String mapped = GUEST.replace("0x440003fd", "0x600007fd");
        long hcr = 0x20_8000_0001L;
        String body = "ldr x0, =0x44200000\nldr x0, [x0]";
        MachineRun run = new MachineRun(Guest.plan(mapped.formatted(hcr, 1, body)), MachineObserver.NONE);
        run.runTo(Goal.GUEST_EXIT, LIMIT);
        Exit exit = run.snapshot("").timeline().exits().get(0);

        assertThat(exit.field()).isEqualTo("HCR_EL2.TEA");
        assertThat(exit.reason()).isEqualTo("HCR_EL2.TEA=1 routes synchronous external aborts to EL2");
    }
}
