package worldswitch.sessions.breakpoint;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;

/** The words of a {@link Condition} that stand for a value: numbers, registers and their fields, symbols. */
final class Operands {
    private static final int STACK_POINTER = 31;

    private final Labels labels;

    Operands(Labels labels) {
        this.labels = labels;
    }

    /** What a word stands for, if it is known. */
    Optional<Condition> find(String word) {
        if (word.isEmpty()) {
            return Optional.empty();
        }
        return Character.isDigit(word.charAt(0))
                ? number(word)
                : register(word.toLowerCase(Locale.ROOT)).or(() -> label(word));
    }

    private Optional<Condition> label(String word) {
        OptionalLong address = labels.address(word);
        return address.isPresent() ? Optional.of(constant(address.getAsLong())) : Optional.empty();
    }

    private static Condition constant(long value) {
        return cpu -> value;
    }

    private static Optional<Condition> number(String word) {
        try {
            String digits = word.replace("_", "");
            return Optional.of(constant(
                    digits.startsWith("0x") || digits.startsWith("0X")
                            ? Long.parseUnsignedLong(digits.substring(2), 16)
                            : Long.parseUnsignedLong(digits)));
        } catch (NumberFormatException expected) {
            return Optional.empty();
        }
    }

    private static Optional<Condition> register(String word) {
        return switch (word) {
            case "pc" -> Optional.of(cpu -> cpu.pc());
            case "el" -> Optional.of(cpu -> cpu.el());
            case "sp" -> Optional.of(cpu -> cpu.general(STACK_POINTER));
            default -> word.matches("[xw]([12]?[0-9]|30)") ? Optional.of(general(word)) : systemRegister(word);
        };
    }

    private static Condition general(String word) {
        int number = Integer.parseInt(word.substring(1));
        long mask = word.charAt(0) == 'w' ? 0xffff_ffffL : -1L;
        return cpu -> cpu.general(number) & mask;
    }

    private static Optional<Condition> systemRegister(String word) {
        int dot = word.indexOf('.');
        Optional<SystemRegister> register = Catalogue.find(dot < 0 ? word : word.substring(0, dot));
        if (dot < 0 || register.isEmpty()) {
            return register.map(row -> cpu -> cpu.direct(row.index()));
        }
        SystemRegister row = register.get();
        Optional<Field> field = row.fields().stream()
                .filter(candidate -> candidate.name().equalsIgnoreCase(word.substring(dot + 1)))
                .findFirst();
        return field.map(bits -> cpu -> bits.get(cpu.direct(row.index())));
    }
}
