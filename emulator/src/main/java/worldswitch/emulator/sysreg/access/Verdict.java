package worldswitch.emulator.sysreg.access;

import java.util.List;
import java.util.Optional;
import worldswitch.emulator.event.Reason;
import worldswitch.emulator.sysreg.catalogue.Field;

/**
 * What an access comes to and by which rule: equal verdicts become one decision.
 *
 * @param rule the rule in words, empty for the plain outcome
 * @param fields the fields it went by, the decisive one first
 */
record Verdict(Reached reached, String rule, List<Field> fields) {
    Optional<Reason> reason() {
        return rule.isEmpty() ? Optional.empty() : Optional.of(new Reason(rule, fields));
    }
}
