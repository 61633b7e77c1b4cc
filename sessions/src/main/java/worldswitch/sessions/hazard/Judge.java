package worldswitch.sessions.hazard;

import java.util.List;
import worldswitch.emulator.event.Consultation;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;

/**
 * Judges an access behind an unsynchronised write, field by field.
 *
 * <p>A judge is asked only where the fields alone say hazard, and may find that it is none.
 */
public interface Judge {
    /** The judge that goes by the fields alone. */
    Judge BY_FIELDS = (cpu, access, register, doubtful) -> byFields(access, register, doubtful);

    /**
     * The verdict on an access while a write of a register is open.
     *
     * @param doubtful the bits of the register that the access may see with more than one value
     */
    Verdict judge(CpuView cpu, Consultation access, int register, long doubtful);

    /** The fields of a register that an access goes by. */
    static List<Field> consulted(Consultation access, int register) {
        String name = Catalogue.row(register).name();
        return access.fields().stream()
                .filter(field -> field.register().equals(name))
                .toList();
    }

    /** Those of the fields that hold a doubtful bit. */
    static List<Field> doubtful(List<Field> fields, long bits) {
        return fields.stream().filter(field -> (field.mask() & bits) != 0).toList();
    }

    private static Verdict byFields(Consultation access, int register, long bits) {
        List<Field> fields = consulted(access, register);
        if (fields.isEmpty()) {
            return Verdict.INDEPENDENT;
        }
        return doubtful(fields, bits).isEmpty() ? Verdict.UNCHANGED : Verdict.HAZARD;
    }
}
