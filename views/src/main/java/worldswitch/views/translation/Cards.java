package worldswitch.views.translation;

import java.util.stream.Collectors;
import worldswitch.emulator.mmu.explain.DescriptorField;
import worldswitch.emulator.mmu.explain.Step;
import worldswitch.views.text.Numbers;

/** The words on the cards of a walk. */
final class Cards {
    private Cards() {}

    /** The stage, and for a descriptor the level. */
    static String[] badge(Step step) {
        String stage = "stage " + step.stage();
        return switch (step.kind()) {
            case DESCRIPTOR -> new String[] {stage, "level " + step.level()};
            case FAULT -> new String[] {stage, "fault"};
            default -> new String[] {stage};
        };
    }

    /** The fields of a descriptor in a line. */
    static String fields(Step step) {
        return step.fields().stream().map(Cards::field).collect(Collectors.joining("   "));
    }

    private static String field(DescriptorField field) {
        String value = field.name() + "=" + Numbers.field(field.value());
        return field.meaning().isEmpty() ? value : value + " " + field.meaning();
    }
}
