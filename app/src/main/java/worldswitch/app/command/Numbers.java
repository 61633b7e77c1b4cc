package worldswitch.app.command;

/** Numbers that the user gives. */
final class Numbers {
    private Numbers() {}

    /** A number in decimal, or in hexadecimal behind {@code 0x}. */
    static long parse(String option, String text) {
        try {
            String digits = text.replace("_", "");
            return digits.startsWith("0x") || digits.startsWith("0X")
                    ? Long.parseUnsignedLong(digits.substring(2), 16)
                    : Long.parseUnsignedLong(digits);
        } catch (NumberFormatException e) {
            throw new UserProblem(option + ": '" + text + "' is not a number");
        }
    }
}
