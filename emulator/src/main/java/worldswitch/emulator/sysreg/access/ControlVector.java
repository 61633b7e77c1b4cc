package worldswitch.emulator.sysreg.access;

import java.util.List;
import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;

/**
 * Some control fields side by side: packs the values that indirect reads see into a small number, and takes such a
 * number apart.
 */
final class ControlVector {
    /** The register's name under which a field of PSTATE goes; only PSTATE.SP is one that access rules ask for. */
    static final String PSTATE = "PSTATE";

    private static final int IN_PSTATE = -1;

    private final List<Field> fields;
    private final int[] registers;
    private final int[] shifts;
    private final int[] masks;
    private final int[] positions;
    private final int width;

    ControlVector(List<Field> fields) {
        this.fields = List.copyOf(fields);
        int count = fields.size();
        registers = new int[count];
        shifts = new int[count];
        masks = new int[count];
        positions = new int[count];
        int position = 0;
        for (int i = 0; i < count; i++) {
            Field field = fields.get(i);
            registers[i] = field.register().equals(PSTATE) ? IN_PSTATE : Catalogue.index(field.register());
            shifts[i] = field.lsb();
            masks[i] = (1 << field.width()) - 1;
            positions[i] = position;
            position += field.width();
        }
        width = position;
    }

    List<Field> fields() {
        return fields;
    }

    /** How many values the whole can have. */
    int size() {
        return 1 << width;
    }

    int pack(RegisterFile file, boolean spSelected) {
        int packed = 0;
        for (int i = 0; i < registers.length; i++) {
            long value = registers[i] == IN_PSTATE ? (spSelected ? 1 : 0) : file.effective(registers[i]);
            packed |= ((int) (value >>> shifts[i]) & masks[i]) << positions[i];
        }
        return packed;
    }

    /** The value of one field in a packed number. */
    long get(int packed, Field field) {
        int place = fields.indexOf(field);
        return packed >>> positions[place] & masks[place];
    }

    /** A packed number with the lowest bits of one field replaced. */
    int with(int packed, Field field, int value) {
        int place = fields.indexOf(field);
        return packed & ~(masks[place] << positions[place]) | value << positions[place];
    }
}
