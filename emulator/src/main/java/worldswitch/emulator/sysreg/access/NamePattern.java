package worldswitch.emulator.sysreg.access;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import worldswitch.emulator.sysreg.catalogue.Encoding;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;

/**
 * One item of a rule's list of names: a name in which {@code *} and {@code ?} stand for any letters, or an encoding in
 * which {@code *} stands for any number and {@code 1-7} for a range.
 *
 * @param any whether it is about accesses too that no processor has
 */
record NamePattern(Predicate<String> name, int[][] ranges, boolean any) {
    private static final String ANY = "any ";
    private static final int[][] NO_RANGES = {};

    static NamePattern of(String text) {
        boolean any = text.startsWith(ANY);
        String item = any ? text.substring(ANY.length()) : text;
        return Character.isDigit(item.charAt(0))
                ? new NamePattern(name -> false, ranges(item.split(",")), any)
                : new NamePattern(glob(item), NO_RANGES, any);
    }

    private static Predicate<String> glob(String item) {
        boolean literal = item.indexOf('*') < 0 && item.indexOf('?') < 0;
        String regex = Pattern.quote(item).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return literal ? item::equals : Pattern.compile(regex).asMatchPredicate();
    }

    private static int[][] ranges(String[] items) {
        int[][] ranges = new int[items.length][];
        for (int i = 0; i < items.length; i++) {
            String[] ends = items[i].equals("*") ? new String[] {"0", "15"} : items[i].split("-");
            ranges[i] = new int[] {Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])};
        }
        return ranges;
    }

    boolean matches(Access access) {
        if (!access.present() && !any) {
            return false;
        }
        return ranges.length > 0
                ? matches(Encoding.of(access.encoding()))
                : access.row().map(SystemRegister::name).filter(name).isPresent();
    }

    private boolean matches(Encoding encoding) {
        int[] numbers = {encoding.op0(), encoding.op1(), encoding.crn(), encoding.crm(), encoding.op2()};
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] < ranges[i][0] || numbers[i] > ranges[i][1]) {
                return false;
            }
        }
        return true;
    }
}
