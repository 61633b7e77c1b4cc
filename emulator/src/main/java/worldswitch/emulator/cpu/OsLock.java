package worldswitch.emulator.cpu;

import worldswitch.emulator.sysreg.RegisterBehaviour;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** The OS Lock: OSLAR_EL1 locks and unlocks, OSLSR_EL1 tells. It is locked at reset and disables software step. */
final class OsLock {
    private static final int STATUS = Catalogue.index("OSLSR_EL1");
    private static final long LOCKED = Catalogue.mask("OSLSR_EL1.OSLK");
    private static final long LOCK = Catalogue.mask("OSLAR_EL1.OSLK");

    private OsLock() {}

    static void install(Cpu cpu) {
        cpu.registers.install(Catalogue.index("OSLAR_EL1"), new RegisterBehaviour() {
            @Override
            public long write(int register, long stored, long value) {
                long status = cpu.registers.direct(STATUS) & ~LOCKED;
                cpu.registers.set(STATUS, (value & LOCK) != 0 ? status | LOCKED : status);
                cpu.attend();
                return value;
            }
        });
    }
}
