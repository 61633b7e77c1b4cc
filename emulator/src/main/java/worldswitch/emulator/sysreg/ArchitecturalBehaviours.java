package worldswitch.emulator.sysreg;

import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;

/**
 * What registers do to one another by the architecture alone, with no other part of the machine in it: the cache that
 * CSSELR_EL1 selects, the OS lock, the claim tags, and the identification that EL1 sees.
 */
final class ArchitecturalBehaviours {
    private static final int CSSELR = Catalogue.index("CSSELR_EL1");
    private static final Field LEVEL = Catalogue.field("CSSELR_EL1.Level");
    private static final int CCSIDR = Catalogue.index("CCSIDR_EL1");
    private static final int OSLAR = Catalogue.index("OSLAR_EL1");
    private static final int OSLSR = Catalogue.index("OSLSR_EL1");
    private static final Field LOCK = Catalogue.field("OSLSR_EL1.OSLK");
    private static final int CLAIM_SET = Catalogue.index("DBGCLAIMSET_EL1");
    private static final int CLAIM_CLEAR = Catalogue.index("DBGCLAIMCLR_EL1");
    private static final long CLAIMS = Catalogue.mask("DBGCLAIMSET_EL1.CLAIM");

    private ArchitecturalBehaviours() {}

    static void install(RegisterFile file) {
        file.install(CCSIDR, BackedRegister.readOnly(() -> cacheGeometry(file)));
        file.install(OSLAR, BackedRegister.writeOnly(value -> file.set(OSLSR, LOCK.set(file.direct(OSLSR), value))));
        file.install(
                CLAIM_SET,
                BackedRegister.of(() -> CLAIMS, value -> file.set(CLAIM_CLEAR, file.direct(CLAIM_CLEAR) | value)));
        file.install(CLAIM_CLEAR, new RegisterBehaviour() {
            @Override
            public long write(int register, long stored, long value) {
                return stored & ~value;
            }
        });
        showEl1(file, "VPIDR_EL2");
        showEl1(file, "VMPIDR_EL2");
    }

    /** Both caches of level 1 are alike, and there are no others. */
    private static long cacheGeometry(RegisterFile file) {
        return LEVEL.get(file.effective(CSSELR)) == 0 ? file.direct(CCSIDR) : 0;
    }

    /** MIDR_EL1 and MPIDR_EL1 at EL1 read an EL2 register indirectly: a write of it that is not synchronised may not show. */
    private static void showEl1(RegisterFile file, String name) {
        int source = Catalogue.index(name);
        file.install(Catalogue.index(name + "(EL1)"), BackedRegister.readOnly(() -> file.effective(source)));
    }
}
