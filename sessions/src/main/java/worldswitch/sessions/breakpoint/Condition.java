package worldswitch.sessions.breakpoint;

import worldswitch.emulator.event.CpuView;

/**
 * An expression over a processor's state that a breakpoint goes by.
 *
 * <p>It knows numbers (decimal, 0x), names of addresses as the program has them when the breakpoint is set, registers ({@code x0}, {@code w0}, {@code sp}, {@code pc}, {@code el}), system
 * registers and their fields ({@code HCR_EL2}, {@code HCR_EL2.TGE}), arithmetic, bitwise and logical operators, and
 * comparisons, with the precedence of C. A value other than 0 holds.
 */
public interface Condition {
    /** The condition that always holds. */
    Condition ALWAYS = cpu -> 1;

    /** The value of the expression now. */
    long value(CpuView cpu);

    /** Whether the condition holds now. */
    default boolean holds(CpuView cpu) {
        return value(cpu) != 0;
    }

    /**
     * Reads a condition; a name of a register is never that of an address, and an empty text always holds.
     *
     * @throws ConditionProblem if it cannot be understood; the message names the column and what was expected
     */
    static Condition parse(String text, Labels labels) throws ConditionProblem {
        return text.isBlank() ? ALWAYS : new ConditionParser(text, labels).parse();
    }
}
