package worldswitch.sessions.syndrome;

import java.util.Optional;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Encoding;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;

/**
 * The trapped MSR, MRS or system instruction that a syndrome of class SYS64 tells of.
 *
 * @param encoding what it names
 * @param read whether it is an MRS, or a SYSL
 * @param general the general register that it moves, from 0; 31 is the zero register
 */
public record SystemAccess(Encoding encoding, boolean read, int general) {
    /** The access of a syndrome. */
    public static SystemAccess of(long esr) {
        Encoding encoding = new Encoding(
                Bits.of(esr, 21, 20),
                Bits.of(esr, 16, 14),
                Bits.of(esr, 13, 10),
                Bits.of(esr, 4, 1),
                Bits.of(esr, 19, 17));
        return new SystemAccess(encoding, (esr & 1) != 0, Bits.of(esr, 9, 5));
    }

    /** The row of the register or operation, if it has one for accesses of this direction. */
    public Optional<SystemRegister> register() {
        return Catalogue.rows().stream()
                .filter(row -> row.encoding().equals(encoding) && (read ? row.readable() : row.writable()))
                .findFirst();
    }

    /** The name of the register or operation, {@code SCTLR_EL1}; {@code S3_0_C15_C2_0} if it has none. */
    public String name() {
        return register().map(SystemRegister::name).orElseGet(encoding::generic);
    }

    /** Whether it is an operation (TLBI, AT, DC) and moves nothing that a register keeps. */
    public boolean isOperation() {
        return register()
                .map(row -> row.kind() == SystemRegister.Kind.OPERATION)
                .orElse(false);
    }
}
