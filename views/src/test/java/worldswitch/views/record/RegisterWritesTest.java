package worldswitch.views.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.sessions.column.Log;
import worldswitch.sessions.hazard.JudgedWrite;
import worldswitch.sessions.snapshot.Generation;
import worldswitch.views.sample.SampleSession;

class RegisterWritesTest {
    private static final Generation ONE = new Generation();
    private static final int HCR = Catalogue.index("HCR_EL2");

    private final Log<JudgedWrite> log =
            new SampleSession(4).snapshot().timeline().writes();
    private final RegisterWrites writes = new RegisterWrites();

    @Test
    void the_writes_around_every_moment_are_those_that_a_search_finds() {
        writes.read(log, ONE);
        for (long now = 0; now < 1700; now += 7) {
            long moment = now;
            assertThat(writes.before(HCR, now))
                    .isEqualTo(log.held()
                            .filter(write -> write.register().index() == HCR && write.at() < moment)
                            .reduce((one, other) -> other));
            assertThat(writes.after(HCR, now))
                    .isEqualTo(log.held()
                            .filter(write -> write.register().index() == HCR && write.at() > moment)
                            .findFirst());
        }
    }

    @Test
    void a_register_never_written_has_no_writer() {
        writes.read(log, ONE);
        assertThat(writes.before(Catalogue.index("TCR_EL2"), 1000)).isEmpty();
    }
}
