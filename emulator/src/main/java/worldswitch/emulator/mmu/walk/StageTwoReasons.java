package worldswitch.emulator.mmu.walk;

import java.util.Locale;
import java.util.stream.Stream;
import worldswitch.emulator.event.Reason;
import worldswitch.emulator.mmu.GuestAbort.Cause;
import worldswitch.emulator.mmu.regime.TableFormat;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** What is said when stage 2 refuses by a rule: the fault and its level, the rule, and the field that has stage 2 on. */
final class StageTwoReasons {
    private static final int LOWEST = TableFormat.LOWEST_LEVEL;
    private static final int LEVELS = TableFormat.LAST_LEVEL - LOWEST + 1;

    private final Reason[] reasons = new Reason[4 * LEVELS];

    StageTwoReasons(Cause cause, Reason rule) {
        for (int level = LOWEST; level <= TableFormat.LAST_LEVEL; level++) {
            for (boolean onWalk : new boolean[] {false, true}) {
                reasons[place(level, onWalk, true)] = make(cause, rule, level, onWalk, "HCR_EL2.VM");
                reasons[place(level, onWalk, false)] = make(cause, rule, level, onWalk, "HCR_EL2.DC");
            }
        }
    }

    Reason of(int level, boolean onWalk, boolean virtualised) {
        return reasons[place(level, onWalk, virtualised)];
    }

    private static int place(int level, boolean onWalk, boolean virtualised) {
        return level - LOWEST << 2 | (onWalk ? 2 : 0) | (virtualised ? 1 : 0);
    }

    private static Reason make(Cause cause, Reason rule, int level, boolean onWalk, String field) {
        String fault = "stage 2 level " + level + " " + words(cause) + (onWalk ? " on a walk of stage 1" : "");
        String text = fault + ": " + rule.rule() + "; stage 2 is on because " + field + "=1";
        return new Reason(
                text,
                Stream.concat(rule.fields().stream(), Stream.of(Catalogue.field(field)))
                        .toList());
    }

    private static String words(Cause cause) {
        return switch (cause) {
            case EXTERNAL, EXTERNAL_ON_WALK -> "external abort";
            default -> cause.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " fault";
        };
    }
}
