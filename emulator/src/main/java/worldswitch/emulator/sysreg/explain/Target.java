package worldswitch.emulator.sysreg.explain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Encoding;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;
import worldswitch.emulator.sysreg.catalogue.SystemRegister.Kind;

/**
 * What a question is about: a name with its encoding, or an encoding that may have no name.
 *
 * @param name the name, or the generic one
 * @param encoding the encoding
 */
record Target(String name, Encoding encoding) {
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d+)\\s*,\\s*(\\d+)\\s*,\\s*(\\d+)\\s*,\\s*(\\d+|imm)\\s*,\\s*(\\d+)");
    private static final Pattern GENERIC = Pattern.compile("S(\\d+)_(\\d+)_C(\\d+)_C(\\d+)_(\\d+)");
    private static final int[] LIMITS = {3, 7, 15, 15, 7};

    /** Finds what a text means in a direction, if anything. */
    static Optional<Target> of(String text, boolean write) {
        String wanted = text.strip();
        Optional<SystemRegister> named = Catalogue.find(wanted)
                .or(() -> Catalogue.find("MSR " + wanted + ",#imm"))
                .filter(row -> row.kind() != Kind.VIEW);
        return named.map(row -> new Target(row.name(), row.encoding())).or(() -> numbered(wanted, write));
    }

    private static Optional<Target> numbered(String text, boolean write) {
        return numbers(NUMBERS.matcher(text.toLowerCase(Locale.ROOT)))
                .or(() -> numbers(GENERIC.matcher(text.toUpperCase(Locale.ROOT))))
                .map(encoding -> new Target(nameOf(encoding, write), encoding));
    }

    private static Optional<Encoding> numbers(Matcher matcher) {
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int[] numbers = new int[LIMITS.length];
        for (int i = 0; i < numbers.length; i++) {
            String digits = matcher.group(i + 1);
            numbers[i] = digits.equals("imm") ? 0 : digits.length() > 2 ? Integer.MAX_VALUE : Integer.parseInt(digits);
            if (numbers[i] > LIMITS[i]) {
                return Optional.empty();
            }
        }
        return Optional.of(new Encoding(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]));
    }

    private static String nameOf(Encoding encoding, boolean write) {
        return Catalogue.find(encoding.packed(), write)
                .map(SystemRegister::name)
                .orElseGet(encoding::generic);
    }

    /** The five numbers, with {@code imm} for the CRm of MSR with an immediate. */
    String numbers() {
        return encoding.op0() == 0
                ? "0," + encoding.op1() + "," + encoding.crn() + ",imm," + encoding.op2()
                : encoding.toString();
    }
}
