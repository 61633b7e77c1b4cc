package worldswitch.sessions.hazard;

import java.util.List;
import worldswitch.emulator.event.Consultation;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;

/** Judges an access behind an unsynchronised write, field by field. */
public interface Judge {
    /** The judge that goes by the fields alone. */
    Judge BY_FIELDS = (cpu, access, register, old, value) -> byFields(access, register, old, value);

    /** The verdict on an access while a write of {@code register} from {@code base} to {@code value} is open. */
    Verdict judge(CpuView cpu, Consultation access, int register, long base, long value);

    /** The fields of a register that an access goes by. */
    static List<Field> consulted(Consultation access, int register) {
        String name = Catalogue.row(register).name();
        return access.fields().stream()
                .filter(field -> field.register().equals(name))
                .toList();
    }

    /** Those of the fields whose value a write changed. */
    static List<Field> changed(List<Field> fields, long old, long value) {
        return fields.stream()
                .filter(field -> field.get(old) != field.get(value))
                .toList();
    }

    private static Verdict byFields(Consultation access, int register, long old, long value) {
        List<Field> fields = consulted(access, register);
        if (fields.isEmpty()) {
            return Verdict.INDEPENDENT;
        }
        return changed(fields, old, value).isEmpty() ? Verdict.UNCHANGED : Verdict.HAZARD;
    }
}
