package worldswitch.emulator.sysreg.explain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.event.Reason;
import worldswitch.emulator.sysreg.AccessDecision;
import worldswitch.emulator.sysreg.AccessDecision.Outcome;
import worldswitch.emulator.sysreg.Features;
import worldswitch.emulator.sysreg.access.AccessRules;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;
import worldswitch.emulator.sysreg.explain.Answer.Explanation;
import worldswitch.emulator.sysreg.explain.Answer.Refusal;

/**
 * Explains what an access to a system register comes to, by the very rules that a machine goes by.
 *
 * <p>The state supposed is that of a machine at reset (EL2 there, HCR_EL2 zero but for RW, the GIC's system registers on,
 * PSTATE.SP set) with the question's settings on top. Every feature of Armv8.5 that the rules describe is taken to be
 * there; where Worldswitch's own machine lacks one, the explanation says so. What younger features add is told apart, as
 * long as no setting is about them; if one is, they are taken to be there too.
 *
 * <p>Not threadsafe.
 */
public final class Explainer {
    private static final int HIGHEST = 2;

    private final AccessRules rules = new AccessRules(Features.DESCRIBED, Features.ARMV8_5);
    private final AccessRules laterRules = new AccessRules(Features.DESCRIBED);

    /** Answers a question; what makes no sense comes back as a refusal. */
    public Answer answer(Question question) {
        if (question.el() < 0 || question.el() > HIGHEST) {
            return new Refusal("exception level " + question.el() + " is not 0, 1 or 2");
        }
        Optional<Target> target = Target.of(question.register(), question.write());
        if (target.isEmpty()) {
            return new Refusal("'" + question.register()
                    + "' is neither the name of a system register nor an encoding such as 3,0,1,0,2");
        }
        Controls controls = new Controls();
        return controls.apply(question.settings())
                .<Answer>map(Refusal::new)
                .orElseGet(() -> explain(question, target.get(), controls));
    }

    private Explanation explain(Question question, Target target, Controls controls) {
        AccessDecision everything = decide(laterRules, question, target, controls);
        AccessDecision decision = controls.later() ? everything : decide(rules, question, target, controls);
        List<Field> later = everything.dependsOn().stream()
                .filter(field -> !decision.dependsOn().contains(field))
                .toList();
        return new Explanation(
                target.name(),
                target.numbers(),
                question.el(),
                question.write() ? "write" : "read",
                outcome(decision),
                decision.exceptionClass() < 0 ? OptionalInt.empty() : OptionalInt.of(decision.exceptionClass()),
                names(decision.dependsOn()),
                names(later),
                because(question, target, controls, decision));
    }

    private static AccessDecision decide(AccessRules by, Question question, Target target, Controls controls) {
        return by.decide(
                controls.file(), target.encoding().packed(), question.write(), question.el(), controls.spSelected());
    }

    private static List<String> names(List<Field> fields) {
        return fields.stream().map(Field::toString).toList();
    }

    private static String outcome(AccessDecision decision) {
        return switch (decision.outcome()) {
            case UNDEFINED -> "UNDEF";
            case TRAP_EL1, TRAP_EL2 -> decision.outcome().name();
            case REGISTER -> "REG " + Catalogue.row(decision.register()).plainName();
            case MEMORY -> String.format("NVMEM 0x%x", decision.offset());
            case OPERATION -> "OP " + Catalogue.row(decision.register()).name();
        };
    }

    private static String because(Question question, Target target, Controls controls, AccessDecision decision) {
        Optional<SystemRegister> row = Catalogue.find(target.encoding().packed(), question.write());
        return rule(question, row, decision) + values(controls, decision.dependsOn()) + machine(row);
    }

    private static String rule(Question question, Optional<SystemRegister> row, AccessDecision decision) {
        @Nullable Reason reason = decision.reason();
        if (reason != null) {
            return reason.rule();
        }
        if (decision.outcome() != Outcome.UNDEFINED) {
            return "nothing traps or redirects the access";
        }
        return row.map(found -> absence(question, found)).orElse("the encoding is not allocated");
    }

    private static String absence(Question question, SystemRegister row) {
        if (question.write() ? !row.writable() : !row.readable()) {
            return row.name() + (question.write() ? " is read-only" : " is write-only");
        }
        return row.feature().startsWith("FEAT_")
                ? row.name() + " needs " + row.feature() + ", which Armv8.5 at EL0 to EL2 does not have"
                : row.name() + " came after Armv8.5";
    }

    private static String values(Controls controls, List<Field> fields) {
        if (fields.isEmpty()) {
            return "; no control field matters";
        }
        return fields.stream()
                .map(field -> field + "=" + value(controls, field))
                .collect(Collectors.joining(", ", "; here ", ""));
    }

    private static long value(Controls controls, Field field) {
        return Catalogue.find(field.register())
                .map(row -> field.get(controls.file().effective(row.index())))
                .orElseGet(() -> controls.spSelected() ? 1L : 0L);
    }

    private static String machine(Optional<SystemRegister> row) {
        return row.map(SystemRegister::feature)
                .filter(feature -> Features.DESCRIBED.has(feature) && !Features.DEFAULT.has(feature))
                .map(feature -> "; Worldswitch's machine has no " + feature + ", there it is UNDEFINED")
                .orElse("");
    }
}
