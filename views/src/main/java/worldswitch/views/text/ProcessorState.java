package worldswitch.views.text;

import java.util.List;
import java.util.stream.Collectors;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;

/** PSTATE, or a saved one, in the layout of SPSR_EL2, in words. */
public final class ProcessorState {
    private static final List<String> CONDITIONS = List.of("N", "Z", "C", "V");
    private static final List<String> MASKS = List.of("D", "A", "I", "F");
    private static final List<String> OTHERS = List.of("IL", "SS", "PAN", "UAO", "DIT", "SSBS", "TCO", "BTYPE");

    private ProcessorState() {}

    /** A state in a line, {@code EL1h nZCv daIF PAN}: capitals are set. */
    public static String line(long state) {
        String others = OTHERS.stream()
                .filter(name -> field(name).get(state) != 0)
                .map(name -> name.equals("BTYPE") ? "BTYPE=" + field(name).get(state) : name)
                .collect(Collectors.joining(" "));
        return (mode(state) + " " + letters(CONDITIONS, state) + " " + letters(MASKS, state) + " " + others).strip();
    }

    /** The exception level and the stack pointer, {@code EL2h}. */
    public static String mode(long state) {
        long mode = field("M").get(state);
        return "EL" + (mode >> 2) + ((mode & 1) != 0 ? "h" : "t");
    }

    /** The fields worth showing one by one. */
    public static List<Field> flags() {
        return java.util.stream.Stream.of(CONDITIONS, MASKS, OTHERS)
                .flatMap(List::stream)
                .map(ProcessorState::field)
                .toList();
    }

    private static String letters(List<String> names, long state) {
        return names.stream()
                .map(name -> field(name).get(state) != 0 ? name : name.toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static Field field(String name) {
        return Catalogue.field("SPSR_EL2." + name);
    }
}
