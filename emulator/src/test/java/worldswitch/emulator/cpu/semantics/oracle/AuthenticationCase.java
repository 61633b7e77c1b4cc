package worldswitch.emulator.cpu.semantics.oracle;

import java.util.Random;
import java.util.stream.Stream;
import worldswitch.emulator.cpu.Cpu;

/**
 * A pointer authentication instruction in a regime: it takes the pointer in X0 and X2 and the modifier in X1.
 *
 * <p>Where bits 55 and 63 of a pointer to be signed disagree, and there are two ranges, AddPAC() of the Arm ARM lets
 * bit 55 select the range if pointers of either range may be tagged, and else bit 63. QEMU goes by whether this
 * pointer may be tagged, and takes the size of the range of bit 55 in any case. So these pointers are left to another
 * test.
 *
 * @param control TCR_ELx
 */
record AuthenticationCase(AuthenticationRegime regime, String form, long control, long pointer, long modifier) {
    /** The keys of all cases, high and low halves. */
    static final long[] KEYS = new Random(5).longs(10).toArray();

    private static final long RANGE_BIT = 1L << 55;
    private static final long[] EDGES = {
        0, -1, 0x0000_1234_5678_9abcL, 0xffff_8000_0000_1000L, 0x00ff_ffff_ffff_fff0L, 0xff00_0000_0000_0000L, 1L << 55
    };

    /** The forms whose registers the instruction names. */
    static Stream<String> forms() {
        return SemanticBinding.all().stream()
                .filter(binding -> binding.type().equals("pointer.AuthenticationCodes"))
                .map(SemanticBinding::form)
                .filter(form -> form.contains("_dp_"));
    }

    /** A random case; every other check is of a pointer that was signed before. */
    static AuthenticationCase random(AuthenticationRegime regime, String form, Random random) {
        long control = regime.control(random);
        long pointer = random.nextInt(4) == 0 ? random.nextLong() : near(random);
        long modifier = random.nextLong();
        if (form.startsWith("PAC") && regime != AuthenticationRegime.EL2) {
            pointer = pointer & Long.MAX_VALUE | (pointer & RANGE_BIT) << 8;
        }
        if (form.startsWith("AUT") && random.nextBoolean()) {
            pointer = new AuthenticationCase(regime, form.replace("AUT", "PAC"), control, pointer, modifier).result();
        }
        return new AuthenticationCase(regime, form, control, pointer, modifier);
    }

    /** The instruction word. */
    int word() {
        FormPattern pattern = FormPattern.of(form);
        boolean generic = pattern.fields().containsKey("Rm");
        int word = pattern.with(pattern.fixed(), "Rd", 0);
        word = pattern.fields().containsKey("Rn") ? pattern.with(word, "Rn", generic ? 2 : 1) : word;
        return generic ? pattern.with(word, "Rm", 1) : word;
    }

    /** What the instruction leaves in X0. */
    long result() {
        Cpu cpu = regime.processor(KEYS, control);
        cpu.x[0] = pointer;
        cpu.x[1] = modifier;
        cpu.x[2] = pointer;
        SingleStep.binding(form).call(word()).execute(cpu);
        return cpu.x[0];
    }

    /** A pointer that has, or nearly has, the bits above its address all alike. */
    private static long near(Random random) {
        long extended = random.nextLong() >> 16 + random.nextInt(24);
        return switch (random.nextInt(4)) {
            case 0 -> EDGES[random.nextInt(EDGES.length)];
            case 1 -> extended ^ 1L << random.nextInt(64);
            case 2 -> extended & -1L >>> 8 | random.nextLong() << 56;
            default -> extended;
        };
    }
}
