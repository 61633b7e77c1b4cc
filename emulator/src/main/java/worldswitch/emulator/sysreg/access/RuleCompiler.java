package worldswitch.emulator.sysreg.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import worldswitch.emulator.event.Consultation;
import worldswitch.emulator.sysreg.AccessDecision;
import worldswitch.emulator.sysreg.AccessDecision.Outcome;
import worldswitch.emulator.sysreg.Features;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.emulator.sysreg.condition.ControlVector;
import worldswitch.emulator.sysreg.condition.Term;

/**
 * Makes the decision table of one access from the rules.
 *
 * <ol>
 *   <li>The rules about the access are tried in order under every assignment of the fields that any of them mentions:
 *       that gives a verdict for each assignment.
 *   <li>A field is one the access <em>depends on</em> if and only if two assignments that differ in it alone reach
 *       different things. A field that rules mention but that never makes a difference is not one.
 *   <li>The table is made over the fields that change the verdict (what is reached, or the reason for it).
 * </ol>
 */
final class RuleCompiler {
    private static final Term TGE = Term.of("HCR_EL2.TGE=1");

    private final Access access;
    private final List<AccessRule> rules;
    private final ControlVector mentioned;
    private final Verdict[] verdicts;

    RuleCompiler(Access access, Features features) {
        this.access = access;
        this.rules = AccessRule.ALL.stream()
                .filter(rule -> rule.isAbout(access, features))
                .toList();
        this.mentioned = new ControlVector(List.copyOf(mentionedFields()));
        this.verdicts = new Verdict[mentioned.size()];
        for (int assignment = 0; assignment < verdicts.length; assignment++) {
            verdicts[assignment] = verdict(assignment);
        }
    }

    private Set<Field> mentionedFields() {
        Set<Field> fields = new LinkedHashSet<>();
        for (AccessRule rule : rules) {
            rule.condition().alternatives().forEach(terms -> terms.forEach(term -> fields.add(term.field())));
            if (isRoutedByTge(rule.reached(access))) {
                fields.add(TGE.field());
            }
        }
        return fields;
    }

    /** A trap from EL0 aimed at EL1 goes to EL2 with HCR_EL2.TGE=1, as every exception from EL0 does. */
    private boolean isRoutedByTge(Reached reached) {
        return access.el() == 0 && reached.outcome() == Outcome.TRAP_EL1;
    }

    private Verdict verdict(int assignment) {
        for (AccessRule rule : rules) {
            for (List<Term> terms : rule.condition().alternatives()) {
                if (mentioned.satisfies(assignment, terms)) {
                    return verdict(rule, terms, assignment);
                }
            }
        }
        Reached reached =
                access.present() ? access.row().map(Reached::plain).orElse(Reached.UNDEFINED) : Reached.UNDEFINED;
        return new Verdict(reached, "", List.of());
    }

    private Verdict verdict(AccessRule rule, List<Term> terms, int assignment) {
        List<Field> fields =
                new ArrayList<>(terms.stream().map(Term::field).distinct().toList());
        Reached reached = rule.reached(access);
        if (isRoutedByTge(reached) && mentioned.satisfies(assignment, List.of(TGE))) {
            fields.remove(TGE.field());
            fields.add(TGE.field());
            return new Verdict(reached.toEl2(), rule.words() + ", and HCR_EL2.TGE=1 takes it to EL2", fields);
        }
        return new Verdict(reached, rule.words(), fields);
    }

    /** The fields that change some property of the verdict, sorted by name. */
    private List<Field> fieldsThatChange(Function<Verdict, Object> property) {
        return mentioned.fields().stream()
                .filter(field -> changes(field, property))
                .sorted(Comparator.comparing(Field::toString))
                .toList();
    }

    private boolean changes(Field field, Function<Verdict, Object> property) {
        for (int assignment = 0; assignment < verdicts.length; assignment++) {
            int zeroed = mentioned.with(assignment, field, 0);
            if (!property.apply(verdicts[assignment]).equals(property.apply(verdicts[zeroed]))) {
                return true;
            }
        }
        return false;
    }

    /** The decision table. */
    DecisionTable compile() {
        List<Field> dependsOn = fieldsThatChange(Verdict::reached);
        ControlVector controls = new ControlVector(fieldsThatChange(verdict -> verdict));
        Map<Verdict, AccessDecision> decided = new HashMap<>();
        AccessDecision[] decisions = new AccessDecision[controls.size()];
        for (int assignment = 0; assignment < decisions.length; assignment++) {
            Verdict verdict = verdicts[widened(controls, assignment)];
            decisions[assignment] = decided.computeIfAbsent(verdict, key -> decision(key, dependsOn));
        }
        return new DecisionTable(controls, decisions);
    }

    private int widened(ControlVector controls, int assignment) {
        int wide = 0;
        for (Field field : controls.fields()) {
            wide = mentioned.with(wide, field, (int) controls.get(assignment, field));
        }
        return wide;
    }

    private AccessDecision decision(Verdict verdict, List<Field> dependsOn) {
        Reached reached = verdict.reached();
        return new AccessDecision(
                reached.outcome(),
                reached.register(),
                reached.offset(),
                reached.exceptionClass(),
                verdict.reason().orElse(null),
                dependsOn,
                consultation(verdict, dependsOn));
    }

    private Consultation consultation(Verdict verdict, List<Field> dependsOn) {
        Stream<Field> base = verdict.reached().outcome() == Outcome.MEMORY
                ? Catalogue.row(Catalogue.index("VNCR_EL2")).fields().stream()
                : Stream.empty();
        List<Field> fields = Stream.of(dependsOn.stream(), Effect.fieldsOf(access).stream(), base)
                .flatMap(some -> some)
                .filter(field -> !Term.isCircumstance(field))
                .distinct()
                .toList();
        String rule = verdict.rule().isEmpty() ? "access rule of " + access.text() : verdict.rule();
        return new Consultation(access.text(), fields, rule);
    }
}
