package worldswitch.emulator.cpu.system;

import java.util.Arrays;
import worldswitch.emulator.event.Reason;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** Makes the reasons that system instructions give for their traps. */
final class Reasons {
    private Reasons() {}

    /** A rule with its deciding fields by qualified name. */
    static Reason of(String rule, String... fields) {
        return new Reason(rule, Arrays.stream(fields).map(Catalogue::field).toList());
    }
}
