package worldswitch.views.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import worldswitch.emulator.resource.ResourceTable;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;

/** System register values field by field, in words. */
public final class Registers {
    private static final Map<String, String> MEANINGS = load();
    private static final long E2H = Catalogue.mask("HCR_EL2.E2H");

    private Registers() {}

    /** The fields of a value, highest bit first, in the layout that HCR_EL2 and the value itself call for. */
    public static List<FieldValue> fields(SystemRegister register, long value, long hcr) {
        return register.fieldsOf(value, (hcr & E2H) != 0).stream()
                .map(field -> decode(field, value))
                .toList();
    }

    /** The fields that are not zero, {@code E2H=1 RW=1 TGE=1}. */
    public static String summary(SystemRegister register, long value, long hcr) {
        return fields(register, value, hcr).stream()
                .filter(field -> field.value() != 0)
                .map(field -> field.field().name() + "=" + Numbers.field(field.value()))
                .collect(Collectors.joining(" "));
    }

    /** A field with its value. */
    public static FieldValue decode(Field field, long value) {
        long number = field.get(value);
        return new FieldValue(field, number, words(field, value));
    }

    /** What a field is for, in a line; empty if that is not written down. */
    public static String meaning(Field field) {
        return MEANINGS.getOrDefault(field.register() + "." + field.name(), "");
    }

    private static String words(Field field, long value) {
        String name = field.nameOf(value).orElse("");
        String meaning = meaning(field);
        return name.isEmpty() || meaning.isEmpty() ? name + meaning : name + ": " + meaning;
    }

    private static Map<String, String> load() {
        Map<String, String> meanings = new HashMap<>();
        ResourceTable.rows(Registers.class, "meanings.tsv").forEach(cells -> meanings.put(cells[0], cells[1]));
        return meanings;
    }
}
