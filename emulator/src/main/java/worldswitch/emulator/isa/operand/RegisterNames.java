package worldswitch.emulator.isa.operand;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The names of the general registers, and which names are registers at all. */
public final class RegisterNames {
    private static final Pattern VECTOR = Pattern.compile("[bhsdqvzp]([12]?\\d|3[01])(\\.\\w+)?");
    private static final Map<String, Integer> NUMBERS = numbers();

    private RegisterNames() {}

    /** Whether an expression is really a register, which no symbol may be named after. */
    public static boolean isRegister(String expression) {
        String name = expression.toLowerCase(Locale.ROOT);
        return NUMBERS.containsKey(name) || VECTOR.matcher(name).matches();
    }

    /**
     * The number of a name among the registers of a width, or -1.
     *
     * @param width {@code x} or {@code w}
     * @param stackPointer whether 31 is the stack pointer and not the zero register
     */
    public static int number(String name, char width, boolean stackPointer) {
        Integer number = NUMBERS.get(name);
        if (number == null || widthOf(name) != width || number == 31 && name.endsWith("sp") != stackPointer) {
            return -1;
        }
        return number;
    }

    /** The name of a number. */
    public static String name(int number, char width, boolean stackPointer) {
        if (number < 31) {
            return width + Integer.toString(number);
        }
        return stackPointer ? width == 'x' ? "sp" : "wsp" : width + "zr";
    }

    private static char widthOf(String name) {
        return name.startsWith("w") ? 'w' : 'x';
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>(Map.of("ip0", 16, "ip1", 17, "fp", 29, "lr", 30));
        for (char width : new char[] {'x', 'w'}) {
            for (int number = 0; number < 32; number++) {
                numbers.put(name(number, width, false), number);
                numbers.put(name(number, width, true), number);
            }
        }
        return Map.copyOf(numbers);
    }
}
