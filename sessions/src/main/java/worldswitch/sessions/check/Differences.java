package worldswitch.sessions.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.sessions.report.Outcome;

/** Where the state at the end of an immediate run and of a deferred one differs, in words. */
final class Differences {
    private static final int GENERAL = 32;
    private static final int VECTOR_HALVES = 64;

    private Differences() {}

    /** All differences: console, registers, instructions. */
    static List<String> between(Outcome immediate, Outcome deferred) {
        List<String> differences = new ArrayList<>();
        if (!immediate.console().equals(deferred.console())) {
            differences.add("the consoles differ");
        }
        for (int i = 0; i < GENERAL; i++) {
            of("x" + i, immediate.cpu().general(i), deferred.cpu().general(i)).ifPresent(differences::add);
        }
        for (int i = 0; i < VECTOR_HALVES; i++) {
            of(
                            "v" + i / 2 + (i % 2 == 0 ? ".low" : ".high"),
                            immediate.cpu().vector(i),
                            deferred.cpu().vector(i))
                    .ifPresent(differences::add);
        }
        for (int i = 0; i < Catalogue.size(); i++) {
            of(i, immediate, deferred).ifPresent(differences::add);
        }
        if (immediate.instructions() != deferred.instructions()) {
            differences.add("instructions: " + immediate.instructions() + " immediate, " + deferred.instructions()
                    + " deferred");
        }
        return differences;
    }

    /** The difference in a register of a name, if there is one. */
    static Optional<String> of(String register, Outcome immediate, Outcome deferred) {
        return of(Catalogue.index(register), immediate, deferred);
    }

    private static Optional<String> of(int register, Outcome immediate, Outcome deferred) {
        String name = Catalogue.row(register).name();
        return of(name, immediate.cpu().direct(register), deferred.cpu().direct(register));
    }

    private static Optional<String> of(String name, long immediate, long deferred) {
        return immediate == deferred
                ? Optional.empty()
                : Optional.of(name + " is 0x" + Long.toHexString(immediate) + " immediate, 0x"
                        + Long.toHexString(deferred) + " deferred");
    }
}
