package worldswitch.emulator.mmu.maintenance;

import worldswitch.emulator.mmu.walk.Fault;
import worldswitch.emulator.mmu.walk.Translation;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;

/** The two layouts of PAR_EL1. */
final class ParEl1 {
    private static final Field ATTRIBUTES = Catalogue.field("PAR_EL1{F=0}.ATTR");
    private static final Field SHAREABILITY = Catalogue.field("PAR_EL1{F=0}.SH");
    private static final long NON_SECURE = Catalogue.mask("PAR_EL1{F=0}.NS");
    private static final long FAILED = Catalogue.mask("PAR_EL1{F=1}.F");
    private static final Field STATUS = Catalogue.field("PAR_EL1{F=1}.FST");
    private static final long ON_WALK = Catalogue.mask("PAR_EL1{F=1}.PTW");
    private static final long STAGE_TWO = Catalogue.mask("PAR_EL1{F=1}.S");
    private static final long ALWAYS_ONE = 1 << 11;
    private static final long PAGE = Catalogue.mask("PAR_EL1{F=0}.PA");

    private ParEl1() {}

    static long of(Translation found, long address) {
        long value = found.physical(address) & PAGE | ALWAYS_ONE | NON_SECURE;
        return ATTRIBUTES.set(SHAREABILITY.set(value, found.shareability), found.attributes);
    }

    static long of(Fault fault) {
        long value = FAILED | ALWAYS_ONE | (fault.onWalk ? ON_WALK : 0) | (fault.stageTwo ? STAGE_TWO : 0);
        return STATUS.set(value, Fault.status(fault.rule.cause(), fault.level));
    }
}
