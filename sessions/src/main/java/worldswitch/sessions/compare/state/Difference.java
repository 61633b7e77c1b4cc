package worldswitch.sessions.compare.state;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing that two machines have otherwise.
 *
 * @param kind what sort of thing
 * @param name which: {@code PC}, {@code x3}, {@code CPACR_EL1}, {@code memory 0x4008d008}
 * @param fields for a register with fields, those that differ
 * @param first its value in the first machine, as text
 * @param second its value in the second machine
 */
public record Difference(Kind kind, String name, List<FieldValues> fields, String first, String second) {
    /** The sorts of things that are compared, in the order in which they are told. */
    public enum Kind {
        /** What a machine is made of, or starts from. */
        CONFIGURATION,
        /** How many instructions have retired, which one comes next, or at which exception level. */
        CONTROL_FLOW,
        /** PSTATE. */
        PROCESS_STATE,
        /** A system register, as a direct read sees it; stack pointers among them. */
        SYSTEM_REGISTER,
        /** X0 to X30. */
        GENERAL_REGISTER,
        /** Eight bytes of RAM. */
        MEMORY,
        /** What was printed. */
        CONSOLE,
        /** The state of the interrupt controller or the console's device. */
        DEVICE,
        /** That a machine has ended, and how. */
        END,
        /** What a machine did, though it left no trace. */
        EVENT
    }

    /**
     * A field with its two values.
     *
     * @param name the qualified name, {@code HCR_EL2.TGE}
     * @param first its value in the first machine
     * @param second its value in the second machine
     */
    public record FieldValues(String name, long first, long second) {
        /** The first value as text: in decimal up to 9. */
        public String firstText() {
            return number(first);
        }

        /** The second value as text. */
        public String secondText() {
            return number(second);
        }
    }

    /** Copies {@code fields}. */
    public Difference {
        fields = List.copyOf(fields);
    }

    /** A difference without fields. */
    public static Difference plain(Kind kind, String name, String first, String second) {
        return new Difference(kind, name, List.of(), first, second);
    }

    /** The difference in words, {@code CPACR_EL1: 0x300000 immediate, 0x0 deferred (CPACR_EL1.FPEN 3, 0)}. */
    public String text(String firstSide, String secondSide) {
        String values = name + ": " + first + " " + firstSide + ", " + second + " " + secondSide;
        return fields.isEmpty() ? values : values + " (" + fieldText() + ")";
    }

    private String fieldText() {
        return fields.stream()
                .map(field -> field.name() + " " + field.firstText() + ", " + field.secondText())
                .collect(Collectors.joining("; "));
    }

    private static String number(long value) {
        return value >= 0 && value <= 9 ? Long.toString(value) : "0x" + Long.toHexString(value);
    }
}
