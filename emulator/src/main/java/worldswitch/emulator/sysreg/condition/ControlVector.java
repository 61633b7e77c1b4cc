package worldswitch.emulator.sysreg.condition;

import java.util.List;
import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;

/**
 * Some control fields side by side: packs the values that indirect reads see into a small number, and takes such a
 * number apart.
 */
public final class ControlVector {
    private static final int CIRCUMSTANCE = -1;

    private final List<Field> fields;
    private final int[] registers;
    private final int[] shifts;
    private final int[] masks;
    private final int[] positions;
    private final int width;

    /** Puts fields side by side, the first one lowest. */
    public ControlVector(List<Field> fields) {
        this.fields = List.copyOf(fields);
        int count = fields.size();
        registers = new int[count];
        shifts = new int[count];
        masks = new int[count];
        positions = new int[count];
        int position = 0;
        for (int i = 0; i < count; i++) {
            Field field = fields.get(i);
            registers[i] = Term.isCircumstance(field) ? CIRCUMSTANCE : Catalogue.index(field.register());
            shifts[i] = field.lsb();
            masks[i] = (1 << field.width()) - 1;
            positions[i] = position;
            position += field.width();
        }
        width = position;
    }

    /** The fields. */
    public List<Field> fields() {
        return fields;
    }

    /** How many values the whole can have. */
    public int size() {
        return 1 << width;
    }

    /**
     * The present values, packed.
     *
     * @param circumstance the value of the field, if there is one, that belongs to the access and not to a register
     */
    public int pack(RegisterFile file, boolean circumstance) {
        int packed = 0;
        for (int i = 0; i < registers.length; i++) {
            long value = registers[i] == CIRCUMSTANCE ? (circumstance ? 1 : 0) : file.effective(registers[i]);
            packed |= ((int) (value >>> shifts[i]) & masks[i]) << positions[i];
        }
        return packed;
    }

    /** The value of one field in a packed number. */
    public long get(int packed, Field field) {
        int place = fields.indexOf(field);
        return packed >>> positions[place] & masks[place];
    }

    /** A packed number with the lowest bits of one field replaced. */
    public int with(int packed, Field field, int value) {
        int place = fields.indexOf(field);
        return packed & ~(masks[place] << positions[place]) | value << positions[place];
    }

    /** Whether every term of a list holds for a packed number. */
    public boolean satisfies(int packed, List<Term> terms) {
        for (Term term : terms) {
            if (!term.accepts(get(packed, term.field()))) {
                return false;
            }
        }
        return true;
    }
}
