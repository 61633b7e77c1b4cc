package worldswitch.sessions.timetravel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.sessions.control.Guest;
import worldswitch.sessions.run.command.Answer;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.command.Question;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.snapshot.Snapshot;

class WhoWroteTest {
    private static final String STORES = """
                adr x3, data
                mov x1, #5
                str x1, [x3]
                str x1, [x3]
                mov x2, #7
                stp x1, x2, [x3, #8]
                strb w2, [x3, #3]
            here:
                b .
                .balign 16
            data: .quad 1, 2, 3, 4
            """;

    private static Answer ask(Guest guest, Question question) {
        BlockingQueue<Answer> answers = new ArrayBlockingQueue<>(1);
        guest.after(new Command.Ask(question, answers::add));
        try {
            Answer answer = answers.poll(60, TimeUnit.SECONDS);
            assertThat(answer).isNotNull();
            return answer;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Answer.Written written(Guest guest, Question question) {
        Answer answer = ask(guest, question);
        assertThat(answer).as(answer.text()).isInstanceOf(Answer.Written.class);
        return (Answer.Written) answer;
    }

    @Test
    void the_last_write_of_a_register_is_told_and_the_machine_stands_where_it_stood() {
        try (Guest guest = Guest.of(TravelTest.LEVELS)) {
            Snapshot before = guest.after(new Command.RunToInstruction(500));
            Answer.Written answer = written(guest, new Question.Register(Catalogue.index("TPIDR_EL1")));

            assertThat(answer.pc()).isEqualTo(guest.at("load") - 4);
            assertThat(answer.el()).isEqualTo(1);
            assertThat(answer.value()).isEqualTo(before.cpu().direct("TPIDR_EL1"));
            assertThat(answer.old()).isEqualTo(answer.value() - 1);
            Snapshot after = guest.session().snapshot();
            assertThat(after.stop()).isEqualTo(before.stop());
            assertThat(Sight.of(after).differences(Sight.of(before))).isEmpty();
            guest.after(new Command.GoTo(answer.before()));
            assertThat(guest.after(new Command.Step(1)).cpu().direct("TPIDR_EL1"))
                    .isEqualTo(answer.value());
        }
    }

    @Test
    void an_exception_writes_the_registers_of_its_entry() {
        try (Guest guest = Guest.of(TravelTest.LEVELS)) {
            guest.after(new Command.RunToInstruction(500));
            Answer.Written answer = written(guest, new Question.Register(Catalogue.index("ESR_EL2")));

            assertThat(answer.what()).startsWith("HVC #5 writes ESR_EL2");
            assertThat(answer.pc()).isEqualTo(guest.at("load") + 4);
            assertThat(answer.changedNothing()).isTrue();
            assertThat(answer.text()).endsWith("it changed nothing");
        }
    }

    @Test
    void a_field_is_written_with_its_register() {
        try (Guest guest = Guest.of(TravelTest.LEVELS)) {
            guest.after(new Command.RunToInstruction(100));
            int hcr = Catalogue.index("HCR_EL2");
            Answer.Written rw = written(guest, new Question.RegisterField(hcr, Catalogue.field("HCR_EL2.RW")));
            assertThat(rw.value()).isEqualTo(1);
            Answer.Written vm = written(guest, new Question.RegisterField(hcr, Catalogue.field("HCR_EL2.VM")));
            assertThat(vm.changedNothing()).isTrue();
            assertThat(vm.before()).isEqualTo(rw.before()).isEqualTo(Moment.of(5));
        }
    }

    @Test
    void stores_are_found_by_any_byte_of_them_and_same_values_count() {
        try (Guest guest = Guest.of(STORES)) {
            guest.after(new Command.RunToAddress(guest.at("here")));
            long data = guest.at("data");
            Answer.Written same = written(guest, new Question.Memory(data + 5, 1, true));
            assertThat(same.before()).isEqualTo(Moment.of(3));
            assertThat(same.changedNothing()).isTrue();
            assertThat(written(guest, new Question.Memory(data, 8, false)).before())
                    .isEqualTo(Moment.of(6));
            Answer.Written pair = written(guest, new Question.Memory(data + 16, 8, false));
            assertThat(pair.before()).isEqualTo(Moment.of(5));
            assertThat(pair.old()).isEqualTo(3);
            assertThat(pair.value()).isEqualTo(7);
        }
    }

    @Test
    void what_was_not_written_was_loaded_or_is_zero_or_is_no_memory() {
        try (Guest guest = Guest.of(STORES)) {
            guest.after(new Command.RunToAddress(guest.at("here")));
            assertThat(ask(guest, new Question.Memory(guest.at("data") + 24, 8, true))
                            .text())
                    .contains("not written in this run; it was loaded from ");
            assertThat(ask(guest, new Question.Memory(0x4400_0000L, 4, true)).text())
                    .endsWith("it is zero since reset");
            assertThat(ask(guest, new Question.Memory(0x0c00_0000, 4, true)).text())
                    .startsWith("unknown: no RAM");
            assertThat(ask(guest, new Question.Register(Catalogue.index("TTBR0_EL1"))))
                    .isInstanceOf(Answer.NotWritten.class);
        }
    }
}
