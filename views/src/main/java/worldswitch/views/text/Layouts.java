package worldswitch.views.text;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;

/**
 * Which of a register's layouts its bits have: some fields mean what they say only while another field has a value
 * ({@code E2H=1}), or only in the syndrome of an exception class ({@code ISS EC=0x24,0x25 (data abort)}).
 */
final class Layouts {
    private static final Pattern SYNDROME = Pattern.compile("(?:ISS2?) EC=([0-9a-fx,]+) .*");
    private static final Pattern EQUATION = Pattern.compile("(\\w+)=(\\d)");
    private static final long E2H = Catalogue.mask("HCR_EL2.E2H");
    private static final int CLASS_SHIFT = 26;
    private static final long INSTRUCTION_VALID = 1L << 24;

    private Layouts() {}

    /** Whether a field is in force, given its register's value and HCR_EL2. */
    static boolean holds(SystemRegister register, Field field, long value, long hcr) {
        String layout = field.layout();
        Matcher syndrome = SYNDROME.matcher(layout);
        if (syndrome.matches()) {
            boolean valid = (value & INSTRUCTION_VALID) != 0;
            return isClass(syndrome.group(1), value) && !(layout.endsWith("ISV=0") && valid);
        }
        Matcher equation = EQUATION.matcher(layout);
        return equation.matches() ? equals(register, equation, value, hcr) : !layout.equals("AArch32");
    }

    private static boolean isClass(String classes, long syndrome) {
        int present = (int) (syndrome >>> CLASS_SHIFT) & 0x3f;
        return Arrays.stream(classes.split(",")).anyMatch(each -> Integer.decode(each) == present);
    }

    private static boolean equals(SystemRegister register, Matcher equation, long value, long hcr) {
        boolean wanted = equation.group(2).equals("1");
        if (equation.group(1).equals("E2H")) {
            return wanted == ((hcr & E2H) != 0);
        }
        return register.fields().stream()
                .filter(field -> field.layout().isEmpty() && field.name().equals(equation.group(1)))
                .anyMatch(field -> wanted == (field.get(value) != 0));
    }
}
