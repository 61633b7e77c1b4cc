package worldswitch.emulator.sysreg.catalogue;

import java.util.List;

/**
 * A row of the catalogue: one system register or system operation by one of its names.
 *
 * @param index its place in the catalogue, dense from 0: the index into a register file
 * @param name the name as Arm writes it, {@code HCR_EL2}, {@code TLBI VMALLE1}
 * @param group what it is for: the name of its table, {@code timer}
 * @param encoding the numbers in the instruction
 * @param kind whether it holds a value or does something
 * @param readable whether MRS (or SYSL) has this name
 * @param writable whether MSR (or SYS) has this name
 * @param control whether the machine reads it indirectly, so that a write of it wants a context synchronisation event
 * @param feature the feature without which the name is UNDEFINED, or an empty string
 * @param reset the value at reset before features add theirs; where Arm leaves it unknown, 0
 * @param kept bits that hold what is written to them though no field names them, being RES1 in one of two layouts
 * @param fields its fields, highest bit first within each layout
 */
public record SystemRegister(
        int index,
        String name,
        String group,
        Encoding encoding,
        Kind kind,
        boolean readable,
        boolean writable,
        boolean control,
        String feature,
        long reset,
        long kept,
        List<Field> fields) {
    /** What a name of the catalogue stands for. */
    public enum Kind {
        /** A register. */
        REGISTER,
        /** Something that SYS or SYSL does. */
        OPERATION,
        /** MSR with an immediate. */
        PSTATE,
        /** A constant that some state puts in a register's place, {@code CurrentEL(EL2)}; no instruction names it. */
        VIEW
    }

    public SystemRegister {
        fields = List.copyOf(fields);
    }

    /**
     * The field of the given name, in the layout without condition if there are several.
     *
     * @throws IllegalArgumentException if the register has no such field
     */
    public Field field(String field) {
        return fields.stream()
                .filter(candidate -> candidate.name().equals(field))
                .min((a, b) ->
                        Boolean.compare(!a.layout().isEmpty(), !b.layout().isEmpty()))
                .orElseThrow(() -> new IllegalArgumentException(name + " has no field " + field));
    }

    /** The fields that a value has, by the layouts that hold for it. */
    public List<Field> fieldsOf(long value, boolean e2h) {
        return fields.stream()
                .filter(field -> Layout.holds(this, field.layout(), value, e2h))
                .toList();
    }

    /** The name without the view it may be seen through: {@code CurrentEL} for {@code CurrentEL(EL2)}. */
    public String plainName() {
        int view = name.indexOf('(');
        return view < 0 ? name : name.substring(0, view);
    }
}
