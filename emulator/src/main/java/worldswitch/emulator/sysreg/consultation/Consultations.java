package worldswitch.emulator.sysreg.consultation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.event.Consultation;
import worldswitch.emulator.sysreg.Features;
import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.emulator.sysreg.catalogue.Table;
import worldswitch.emulator.sysreg.condition.Condition;
import worldswitch.emulator.sysreg.condition.ControlVector;
import worldswitch.emulator.sysreg.condition.Term;

/**
 * Says which control fields an access goes by that names no system register.
 *
 * <p>The lines of {@code consultation/consultations.tsv} that are about the access and hold in the present state each add
 * fields, and those that their condition asks. So a load at EL2 goes by HCR_EL2.E2H but not by TGE, and by TTBR0_EL2
 * only while SCTLR_EL2.M is set: a field that cannot make a difference in this state is not named, since a write of it
 * cannot be consumed too early. (MRS, MSR and SYS have their consultation in their {@code AccessDecision}.)
 *
 * <p>Not threadsafe: belongs to the machine's thread. Allocates only when an access is met for the first time.
 */
public final class Consultations {
    private static final int LEVELS = 3;
    private static final List<Line> LINES =
            Table.read("consultation/consultations.tsv").stream().map(Line::of).toList();

    private final Features features;
    private final @Nullable Choice[] choices = new Choice[AccessKind.values().length * LEVELS];

    /** Makes the consultations of a processor. */
    public Consultations(Features features) {
        this.features = features;
    }

    /**
     * What an access goes by under the effective values of the control registers.
     *
     * @param el the exception level; for {@link AccessKind#ENTRY} the one that the exception goes to
     * @return the consultation, shared and immutable; without fields where none matters
     */
    public Consultation of(AccessKind kind, RegisterFile file, int el) {
        return of(kind, file, el, false);
    }

    /**
     * What an access to memory goes by under the effective values of the control registers.
     *
     * @param el the exception level
     * @param upper whether bit 55 of the virtual address is set, so that TTBR1_ELx is the root
     * @return the consultation, shared and immutable
     */
    public Consultation of(AccessKind kind, RegisterFile file, int el, boolean upper) {
        int place = kind.ordinal() * LEVELS + el;
        Choice choice = choices[place];
        if (choice == null) {
            choice = choice(kind, el);
            choices[place] = choice;
        }
        return choice.of(file, upper);
    }

    private Choice choice(AccessKind kind, int el) {
        List<Line> lines = LINES.stream()
                .filter(line -> line.kind == kind && line.isAbout(el) && line.condition.possible(features))
                .toList();
        Set<Field> asked = new LinkedHashSet<>();
        lines.forEach(line -> asked.addAll(line.asked()));
        return new Choice(kind, lines, new ControlVector(List.copyOf(asked)));
    }

    /** A line of the table. */
    private record Line(AccessKind kind, String levels, Condition condition, List<Field> fields, String rule) {
        static Line of(String[] cells) {
            return new Line(
                    AccessKind.valueOf(cells[0]), cells[1], Condition.of(cells[2]), FieldList.of(cells[3]), cells[4]);
        }

        boolean isAbout(int el) {
            return levels.charAt(0) - '0' <= el && el <= levels.charAt(levels.length() - 1) - '0';
        }

        List<Field> asked() {
            return condition.alternatives().stream()
                    .flatMap(List::stream)
                    .map(Term::field)
                    .distinct()
                    .toList();
        }

        boolean holds(ControlVector controls, int packed) {
            return condition.alternatives().stream().anyMatch(terms -> controls.satisfies(packed, terms));
        }
    }

    /** The consultations of one kind of access at one exception level, by the values of the fields that lines ask. */
    private static final class Choice {
        private final AccessKind kind;
        private final List<Line> lines;
        private final ControlVector controls;
        private final @Nullable Consultation[] made;

        Choice(AccessKind kind, List<Line> lines, ControlVector controls) {
            this.kind = kind;
            this.lines = lines;
            this.controls = controls;
            this.made = new Consultation[controls.size()];
        }

        Consultation of(RegisterFile file, boolean upper) {
            int packed = controls.pack(file, upper);
            Consultation consultation = made[packed];
            if (consultation == null) {
                consultation = make(packed);
                made[packed] = consultation;
            }
            return consultation;
        }

        private Consultation make(int packed) {
            List<Line> holding =
                    lines.stream().filter(line -> line.holds(controls, packed)).toList();
            Set<Field> fields = new LinkedHashSet<>();
            for (Line line : holding) {
                fields.addAll(line.asked());
                fields.addAll(line.fields);
            }
            fields.removeIf(Term::isCircumstance);
            String rule = holding.stream().map(Line::rule).distinct().limit(1).collect(Collectors.joining());
            return new Consultation(kind.toString(), new ArrayList<>(fields), rule);
        }
    }
}
