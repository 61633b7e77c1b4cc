package worldswitch.emulator.sysreg.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import worldswitch.emulator.event.StillCpu;
import worldswitch.emulator.sysreg.Features;
import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;

/**
 * The state that a question supposes: a register file at reset, with the settings applied.
 *
 * <p>A field that has another place in each layout (CNTHCTL_EL2.EL1PCTEN) is taken in the layout that HCR_EL2.E2H selects
 * once the settings of HCR_EL2 are applied, unless it is named with its layout ({@code CNTHCTL_EL2{E2H=1}.EL1PCTEN}).
 */
final class Controls {
    private static final Pattern SETTING = Pattern.compile(
            "(?<register>\\w+)(?<layout>\\{[^}]*})?(\\.(?<field>\\w+)|\\[(?<bit>\\d{1,2})])?\\s*=\\s*(?<value>\\w+)");
    private static final String HYPERVISOR = "HCR_EL2";
    private static final Field E2H = Catalogue.field("HCR_EL2.E2H");

    private final RegisterFile file = new RegisterFile(new StillCpu(0, 0), Features.DESCRIBED, false);
    private boolean spSelected = true;
    private boolean later;

    /** Whether a setting is of something that a feature younger than Armv8.5 brings. */
    boolean later() {
        return later;
    }

    /** The registers. */
    RegisterFile file() {
        return file;
    }

    /** PSTATE.SP. */
    boolean spSelected() {
        return spSelected;
    }

    boolean e2h() {
        return E2H.get(file.direct(Catalogue.index(HYPERVISOR))) != 0;
    }

    /** Applies settings, those of HCR_EL2 first; returns what is wrong with the first bad one. */
    Optional<String> apply(List<String> settings) {
        List<String> ordered = new ArrayList<>(settings);
        ordered.sort((a, b) -> Boolean.compare(!isHypervisor(a), !isHypervisor(b)));
        return ordered.stream().map(this::apply).flatMap(Optional::stream).findFirst();
    }

    private static boolean isHypervisor(String setting) {
        return setting.strip().regionMatches(true, 0, HYPERVISOR, 0, HYPERVISOR.length());
    }

    private Optional<String> apply(String setting) {
        Matcher matcher = SETTING.matcher(setting.strip());
        if (!matcher.matches()) {
            return Optional.of("setting '" + setting + "' is not REG=VALUE, REG.FIELD=VALUE or REG[BIT]=VALUE");
        }
        Optional<Long> value = Numbers.parse(matcher.group("value"));
        if (value.isEmpty()) {
            return Optional.of("setting '" + setting + "' has no number after the equals sign");
        }
        if (matcher.group("register").equalsIgnoreCase("PSTATE")) {
            return stackPointer(setting, matcher, value.get());
        }
        return Catalogue.find(matcher.group("register"))
                .map(row -> apply(setting, row, matcher, value.get()))
                .orElseGet(() -> Optional.of("setting '" + setting + "' names no system register"));
    }

    private Optional<String> stackPointer(String setting, Matcher matcher, long value) {
        if (!"SP".equalsIgnoreCase(matcher.group("field")) || value < 0 || value > 1) {
            return Optional.of("setting '" + setting + "' is not PSTATE.SP=0 or PSTATE.SP=1");
        }
        spSelected = value == 1;
        return Optional.empty();
    }

    private Optional<String> apply(String setting, SystemRegister row, Matcher matcher, long value) {
        if (matcher.group("field") == null && matcher.group("bit") == null) {
            note(row, value);
            file.set(row.index(), value);
            return Optional.empty();
        }
        Optional<Field> field = matcher.group("bit") == null
                ? named(row, matcher.group("layout"), matcher.group("field"))
                : bit(row, Integer.parseInt(matcher.group("bit")));
        return field.map(found -> apply(setting, row, found, value))
                .orElseGet(() -> Optional.of("setting '" + setting + "' names no field or bit of " + row.name()));
    }

    private Optional<String> apply(String setting, SystemRegister row, Field field, long value) {
        if (Long.compareUnsigned(value, field.mask() >>> field.lsb()) > 0) {
            return Optional.of("setting '" + setting + "' does not fit the " + field.width() + " bits of " + field);
        }
        note(row, field.mask());
        file.set(row.index(), field.set(file.direct(row.index()), value));
        return Optional.empty();
    }

    private void note(SystemRegister row, long bits) {
        later |= Features.isLater(row.feature())
                || row.fields().stream()
                        .anyMatch(field -> Features.isLater(field.feature()) && (field.mask() & bits) != 0);
    }

    private static Optional<Field> bit(SystemRegister row, int bit) {
        return bit > 63
                ? Optional.empty()
                : Optional.of(new Field(row.name(), "[" + bit + "]", bit, bit, "", java.util.Map.of(), ""));
    }

    private Optional<Field> named(SystemRegister row, String layout, String name) {
        List<Field> candidates = row.fields().stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .filter(field -> layout == null || layout.equals("{" + field.layout() + "}"))
                .toList();
        String present = "E2H=" + (e2h() ? 1 : 0);
        return candidates.stream()
                .filter(field -> field.layout().equals(present))
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }
}
