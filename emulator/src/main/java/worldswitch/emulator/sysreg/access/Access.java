package worldswitch.emulator.sysreg.access;

import java.util.Optional;
import worldswitch.emulator.sysreg.Features;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Encoding;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;
import worldswitch.emulator.sysreg.catalogue.SystemRegister.Kind;

/**
 * An access that rules are about: which encoding, from which exception level, in which direction.
 *
 * @param encoding the packed encoding
 * @param write whether MSR or SYS, rather than MRS or SYSL
 * @param el the exception level, 0 to 2
 * @param row the register or operation that is named, if any is
 * @param present whether that exists on the processor and may be accessed in this direction at all
 */
record Access(int encoding, boolean write, int el, Optional<SystemRegister> row, boolean present) {
    static Access of(int encoding, boolean write, int el, Features features) {
        Optional<SystemRegister> row = Catalogue.find(encoding, write);
        boolean present = row.filter(found -> write ? found.writable() : found.readable())
                .filter(found -> features.has(found.feature()))
                .isPresent();
        return new Access(encoding, write, el, row, present);
    }

    /** The access as an instruction: {@code MSR CPACR_EL1}, {@code TLBI VMALLE1}. */
    String text() {
        return row.map(this::text)
                .orElseGet(() -> verb() + Encoding.of(encoding).generic());
    }

    private String text(SystemRegister register) {
        return register.kind() == Kind.REGISTER ? verb() + register.name() : register.name();
    }

    private String verb() {
        return write ? "MSR " : "MRS ";
    }
}
