package worldswitch.emulator.cpu.semantics.oracle;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.time.VirtualTime;

/** The translation regimes between which the layout of a pointer differs. */
enum AuthenticationRegime {
    /** EL1: two ranges of addresses. */
    EL1(1, "virtualization=off", ""),
    /** EL2: one range. */
    EL2(2, "virtualization=on", "{E2H=0}"),
    /** EL2 as a host: two ranges. */
    HOST(2, "virtualization=on", "{E2H=1}");

    private static final List<String> KEYS = List.of("APIA", "APIB", "APDA", "APDB", "APGA");
    private static final int LEAST_SIZE_OFFSET = 16;
    private static final int SIZE_OFFSETS = 24;

    private final int level;
    private final String machine;
    private final String control;
    private @Nullable Cpu processor;

    AuthenticationRegime(int level, String machine, String layout) {
        this.level = level;
        this.machine = machine;
        this.control = "TCR_EL" + level + layout + ".";
    }

    /** QEMU's option for a machine that starts at this level. */
    String machine() {
        return machine;
    }

    /** A random TCR_ELx of pages of 4 KiB. */
    long control(Random random) {
        if (this == EL2) {
            return size(random, "T0SZ") | maybe(random, "TBI") | maybe(random, "TBID");
        }
        return size(random, "T0SZ")
                | size(random, "T1SZ")
                | Catalogue.field(control + "TG1").set(0, 2)
                | maybe(random, "TBI0")
                | maybe(random, "TBI1")
                | maybe(random, "TBID0")
                | maybe(random, "TBID1");
    }

    /** The processor of this regime, with every key enabled, using QARMA5 and the given TCR_ELx. */
    Cpu processor(long[] keys, long control) {
        processor = processor == null ? make(keys) : processor;
        set(processor, "TCR_EL" + level, control);
        return processor;
    }

    private Cpu make(long[] keys) {
        Cpu cpu = new Cpu(0, new VirtualTime());
        cpu.el = level;
        set(cpu, "HCR_EL2", Catalogue.mask("HCR_EL2.API") | (this == HOST ? Catalogue.mask("HCR_EL2.E2H") : 0));
        String system = "SCTLR_EL" + level;
        set(
                cpu,
                system,
                List.of("EnIA", "EnIB", "EnDA", "EnDB").stream()
                        .mapToLong(field -> Catalogue.mask(system + "." + field))
                        .reduce(0, (a, b) -> a | b));
        for (int i = 0; i < KEYS.size(); i++) {
            set(cpu, KEYS.get(i) + "KeyHi_EL1", keys[2 * i]);
            set(cpu, KEYS.get(i) + "KeyLo_EL1", keys[2 * i + 1]);
        }
        return cpu;
    }

    private long size(Random random, String field) {
        return Catalogue.field(control + field).set(0, LEAST_SIZE_OFFSET + random.nextInt(SIZE_OFFSETS));
    }

    private long maybe(Random random, String field) {
        return random.nextBoolean() ? Catalogue.mask(control + field) : 0;
    }

    private static void set(Cpu cpu, String register, long value) {
        cpu.registers.set(Catalogue.index(register), value);
    }
}
