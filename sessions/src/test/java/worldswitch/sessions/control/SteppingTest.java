package worldswitch.sessions.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.snapshot.Snapshot;

class SteppingTest {
    /** EL2 goes down to EL1 and EL0; the EL0 program follows. EL1 and EL2 handlers skip a faulting instruction. */
    static final String LEVELS = """
            .global _start
            _start:
                adr x0, el2_vectors
                msr vbar_el2, x0
                adr x0, el1_vectors
                msr vbar_el1, x0
                mov x0, #1 << 31
                msr hcr_el2, x0
                adr x0, kernel
                msr elr_el2, x0
                mov x0, #0x3c5
                msr spsr_el2, x0
                eret
            kernel:
                adr x0, stack
                mov sp, x0
                mov x3, #0xc000000
                hvc #7
            after_hvc:
                ldr x1, [x3]
            after_load:
                svc #3
            after_svc:
                adr x0, task
                msr elr_el1, x0
                msr spsr_el1, xzr
                eret
            task:
                nop
            task_calls:
                svc #4
            after_task_calls:
                b .
                .balign 2048
            el1_vectors:
                .org el1_vectors + 0x200
            same_level:
                mrs x9, esr_el1
                lsr x9, x9, #26
                cmp x9, #0x25
                b.ne 1f
                mrs x9, elr_el1
                add x9, x9, #4
                msr elr_el1, x9
            1:  eret
                .org el1_vectors + 0x400
            from_task:
                hvc #8
                eret
                .balign 2048
            el2_vectors:
                .org el2_vectors + 0x400
            from_guest:
                nop
                eret
                .balign 4096
                .space 4096
            stack:
            """;

    private static final Command.Step ONE = new Command.Step(1);
    private static final Command.StepOver OVER = new Command.StepOver();
    private static final Command.StepOut OUT = new Command.StepOut();

    private static Snapshot runTo(Guest guest, String label) {
        return guest.after(new Command.RunToAddress(guest.at(label)));
    }

    @Test
    void a_step_is_an_instruction() {
        try (Guest guest = Guest.of("mov x1, #1\nadd x1, x1, #4\nmul x1, x1, x1\nb .")) {
            assertThat(guest.after(ONE).cpu().general(1)).isEqualTo(1);
            assertThat(guest.session().snapshot().stop()).isEqualTo("one instruction");
            Snapshot after = guest.after(new Command.Step(2));
            assertThat(after.cpu().general(1)).isEqualTo(25);
            assertThat(after.stop()).isEqualTo("2 instructions");
            assertThat(guest.after(new Command.Step(1_000_000)).instructions()).isEqualTo(1_000_003);
        }
    }

    @Test
    void a_step_of_an_instruction_that_takes_an_exception_ends_at_the_vector() {
        try (Guest guest = Guest.of(LEVELS)) {
            Snapshot before = runTo(guest, "after_hvc");
            Snapshot after = guest.after(ONE);

            assertThat(after.cpu().pc()).isEqualTo(guest.at("same_level"));
            assertThat(after.instructions()).isEqualTo(before.instructions());
            assertThat(after.stop()).isEqualTo("data abort, from EL1 to EL1");
            assertThat(guest.after(ONE).cpu().pc()).isEqualTo(guest.at("same_level") + 4);
        }
    }

    @Test
    void a_step_of_a_call_to_a_higher_level_ends_at_the_vector() {
        try (Guest guest = Guest.of(LEVELS)) {
            runTo(guest, "kernel");
            Snapshot after = guest.after(new Command.Step(4));

            assertThat(after.cpu().pc()).isEqualTo(guest.at("from_guest"));
            assertThat(after.stop()).isEqualTo("HVC #7, from EL1 to EL2");
        }
    }

    @Test
    void several_steps_count_a_fault_as_a_step() {
        try (Guest guest = Guest.of(LEVELS)) {
            runTo(guest, "after_hvc");
            assertThat(guest.after(new Command.Step(3)).cpu().pc()).isEqualTo(guest.at("same_level") + 8);
        }
    }

    @Test
    void stepping_over_an_exception_comes_back_behind_it() {
        try (Guest guest = Guest.of(LEVELS)) {
            runTo(guest, "kernel");
            guest.after(new Command.Step(3));
            assertThat(guest.after(OVER).cpu().pc()).isEqualTo(guest.at("after_hvc"));
            assertThat(guest.after(OVER).cpu().pc()).isEqualTo(guest.at("after_load"));
            assertThat(guest.after(OVER).cpu().pc()).isEqualTo(guest.at("after_svc"));
            assertThat(guest.session().snapshot().stop()).isEqualTo("back at EL1");
        }
    }

    @Test
    void stepping_over_a_call_passes_over_exceptions_of_its_handler() {
        try (Guest guest = Guest.of(LEVELS)) {
            runTo(guest, "task_calls");
            Snapshot after = guest.after(OVER);

            assertThat(after.cpu().pc()).isEqualTo(guest.at("after_task_calls"));
            assertThat(after.stop()).isEqualTo("back at EL0");
        }
    }

    @Test
    void stepping_over_a_plain_instruction_is_a_step() {
        try (Guest guest = Guest.of("nop\nnop\nb .")) {
            Snapshot after = guest.after(OVER);

            assertThat(after.instructions()).isEqualTo(1);
            assertThat(after.stop()).isEqualTo("one instruction");
        }
    }

    @Test
    void stepping_over_a_recursive_call_ends_behind_that_call_and_not_behind_a_deeper_one() {
        String source = """
                    adr x0, stack
                    mov sp, x0
                    mov x0, #5
                    bl sum
                done: b .
                sum:
                    cbz x0, 1f
                    stp x0, x30, [sp, #-16]!
                    sub x0, x0, #1
                recursive:
                    bl sum
                behind:
                    ldp x1, x30, [sp], #16
                    add x0, x0, x1
                1:  ret
                    .balign 4096
                    .space 4096
                stack:
                """;
        try (Guest guest = Guest.of(source)) {
            Snapshot before = runTo(guest, "recursive");
            Snapshot after = guest.after(OVER);

            assertThat(after.cpu().pc()).isEqualTo(guest.at("behind"));
            assertThat(after.cpu().general(31)).isEqualTo(before.cpu().general(31));
            assertThat(after.cpu().general(0)).isEqualTo(10);
            assertThat(runTo(guest, "done").cpu().general(0)).isEqualTo(15);
        }
    }

    @Test
    void an_exception_level_is_left_by_a_return_or_from_EL0_by_an_exception() {
        try (Guest guest = Guest.of(LEVELS)) {
            runTo(guest, "task");
            Snapshot up = guest.after(OUT);
            assertThat(up.stop()).isEqualTo("left EL0 for EL1");
            assertThat(up.cpu().pc()).isEqualTo(guest.at("from_task"));
            Snapshot down = guest.after(OUT);
            assertThat(down.stop()).isEqualTo("left EL1 for EL0");
            assertThat(down.cpu().pc()).isEqualTo(guest.at("after_task_calls"));
        }
    }

    @Test
    void a_step_over_an_instruction_before_which_an_interrupt_comes_handles_that_first() {
        String source = """
                    adr x0, el2_vectors
                    msr vbar_el2, x0
                    adr x0, el1_vectors
                    msr vbar_el1, x0
                    mov x0, #1 << 31
                    orr x0, x0, #1 << 4
                    orr x0, x0, #1 << 7
                    msr hcr_el2, x0
                    adr x0, down
                    msr elr_el2, x0
                    mov x0, #0x3c5
                    msr spsr_el2, x0
                    eret
                down:
                    msr daifclr, #2
                interrupted:
                    mov x2, #1
                behind:
                    b .
                    .balign 2048
                el1_vectors:
                    .org el1_vectors + 0x280
                handler:
                    hvc #0
                    eret
                    .balign 2048
                el2_vectors:
                    .org el2_vectors + 0x400
                    mrs x9, hcr_el2
                    bic x9, x9, #1 << 7
                    msr hcr_el2, x9
                    eret
                """;
        try (Guest guest = Guest.of(source)) {
            assertThat(runTo(guest, "down").cpu().el()).isEqualTo(1);
            guest.after(ONE);
            Snapshot after = guest.after(OVER);

            assertThat(after.cpu().pc()).isEqualTo(guest.at("behind"));
            assertThat(after.cpu().general(2)).isEqualTo(1);
            guest.after(new Command.RunToInstruction(14));
            assertThat(guest.after(ONE).stop()).isEqualTo("IRQ, from EL1 to EL1");
            assertThat(guest.session().snapshot().cpu().pc()).isEqualTo(guest.at("handler"));
        }
    }
}
