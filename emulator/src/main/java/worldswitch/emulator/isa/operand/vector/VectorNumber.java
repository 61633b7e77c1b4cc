package worldswitch.emulator.isa.operand.vector;

import worldswitch.emulator.isa.operand.Mismatch;
import worldswitch.emulator.isa.operand.Scanner;

/** The names of the vector registers and their parts: a letter and a number from 0 to 31. */
final class VectorNumber {
    private static final int COUNT = 32;

    private VectorNumber() {}

    /** Passes a register of any of the given letters; gives its letter's place among them and its number. */
    static int[] parse(String letters, Scanner scanner) throws Mismatch {
        int start = scanner.position();
        String name = scanner.word();
        int letter = name.length() < 2 ? -1 : letters.indexOf(name.charAt(0));
        int number = letter < 0 || !name.matches(".(\\d|[12]\\d|3[01])") ? COUNT : Integer.parseInt(name.substring(1));
        if (number == COUNT) {
            scanner.back(start);
            throw scanner.mismatch("a register " + letters.charAt(0) + "0 to " + letters.charAt(0) + (COUNT - 1));
        }
        return new int[] {letter, number};
    }
}
