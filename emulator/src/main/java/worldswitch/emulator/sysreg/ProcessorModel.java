package worldswitch.emulator.sysreg;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.emulator.sysreg.catalogue.Table;

/**
 * A processor that Arm has made, as far as the emulator has it: which features it is limited to, and what its ID registers
 * hold beside their advertisement. The processors table lists them.
 */
public final class ProcessorModel {
    /** The name of the processor that has everything. */
    public static final String MOST = "max";

    private static final String EVERY_FEATURE = "*";
    private static final List<ProcessorModel> MODELS =
            Table.read("processors.tsv").stream().map(ProcessorModel::new).toList();

    private final String name;
    private final String compatible;
    private final Set<String> features;
    private final List<String> settings;

    private ProcessorModel(String[] cells) {
        name = cells[0];
        compatible = cells[1];
        features = Set.of(cells[2].split(" "));
        settings = cells[3].isEmpty() ? List.of() : List.of(cells[3].split(" "));
    }

    /** The names of all models. */
    public static List<String> names() {
        return MODELS.stream().map(ProcessorModel::name).toList();
    }

    /** The model of a name. */
    public static Optional<ProcessorModel> find(String name) {
        return MODELS.stream().filter(model -> model.name.equals(name)).findFirst();
    }

    /** The processor that has everything. */
    static ProcessorModel most() {
        return find(MOST).orElseThrow();
    }

    /** Its name, {@code "cortex-a57"}. */
    public String name() {
        return name;
    }

    /** Its name in a device tree, {@code "arm,cortex-a57"}. */
    public String compatible() {
        return compatible;
    }

    /** Whether it may have a feature. */
    boolean mayHave(String feature) {
        return features.contains(EVERY_FEATURE) || features.contains(feature);
    }

    /** Puts what its registers hold into reset values by catalogue index. */
    void applyTo(long[] values) {
        settings.forEach(setting -> apply(setting, values));
    }

    private static void apply(String setting, long[] values) {
        String[] sides = setting.split("=");
        long value = Long.decode(sides[1]);
        if (sides[0].contains(".")) {
            Field field = Catalogue.field(sides[0]);
            int register = Catalogue.index(field.register());
            values[register] = field.set(values[register], value);
        } else {
            values[Catalogue.index(sides[0])] = value;
        }
    }
}
