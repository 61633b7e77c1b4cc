package worldswitch.emulator.sysreg.access;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.sysreg.AccessDecision;
import worldswitch.emulator.sysreg.Features;
import worldswitch.emulator.sysreg.RegisterFile;

/**
 * Decides what an access to a system register or operation comes to.
 *
 * <p>The rules are a table, {@code access/rules.tsv}: names, exception levels, direction, condition, outcome, and the
 * rule in words; the first that holds decides. When an access is first met, the rules about it are compiled into a
 * {@link DecisionTable}: an array with one shared {@link AccessDecision} for each assignment of the control fields that
 * matter. From then on deciding gathers those fields, from the values that indirect reads see, and looks into the array.
 * So nothing has to be invalidated when a control register changes, a world switch costs nothing here, and the fields
 * that the outcome depends on fall out of the very table that decides.
 *
 * <ol>
 *   <li>{@link Access}: is the encoding allocated, its feature there, the direction allowed?
 *   <li>{@link AccessRule}, {@link Names}, {@link Condition}: the lines that are about it.
 *   <li>{@link RuleCompiler}: a verdict for each assignment, the fields that make a difference, the table.
 *   <li>{@link Effect}: fields that change a value or an operation without changing what is reached.
 * </ol>
 *
 * <p>Assumes Non-secure state, no EL3, EL2 present, AArch64 at every exception level, no Debug state. At EL1
 * HCR_EL2.TGE is taken as 0, since EL1 cannot be reached with TGE=1.
 *
 * <p>Not threadsafe: belongs to the machine's thread. Allocates only when an access is met for the first time.
 */
public final class AccessRules {
    private static final int ENCODINGS = 1 << 16;
    private static final int LEVELS = 3;
    private static final int PLACES = 2 * LEVELS;
    /** The tables of an encoding that no access was made to. */
    private static final @Nullable DecisionTable[] NONE_YET = new DecisionTable[PLACES];

    private final Features features;
    private final Features ruling;
    private final @Nullable DecisionTable[][] tables = new DecisionTable[ENCODINGS][];

    /** Makes the rules of a processor. */
    public AccessRules(Features features) {
        this(features, features);
    }

    /**
     * Makes the rules of a processor as far as certain features bring them.
     *
     * @param features what the processor has: the registers and operations that are there
     * @param ruling whose rules count
     */
    public AccessRules(Features features, Features ruling) {
        this.features = features;
        this.ruling = ruling;
        Arrays.fill(tables, NONE_YET);
    }

    /**
     * Decides about an access under the effective values of the control registers.
     *
     * @param file the control registers
     * @param encoding the packed encoding: bits 20 to 5 of the instruction
     * @param write whether MSR (register or immediate) or SYS, rather than MRS or SYSL
     * @param el the exception level, 0 to 2
     * @param spSelected PSTATE.SP
     * @return the decision, shared and immutable
     */
    public AccessDecision decide(RegisterFile file, int encoding, boolean write, int el, boolean spSelected) {
        DecisionTable table = tables[encoding][place(write, el)];
        return (table == null ? make(encoding, write, el) : table).decide(file, spSelected);
    }

    private static int place(boolean write, int el) {
        return write ? LEVELS + el : el;
    }

    private DecisionTable make(int encoding, boolean write, int el) {
        DecisionTable table = new RuleCompiler(Access.of(encoding, write, el, features), ruling).compile();
        if (tables[encoding] == NONE_YET) {
            tables[encoding] = new DecisionTable[PLACES];
        }
        tables[encoding][place(write, el)] = table;
        return table;
    }
}
