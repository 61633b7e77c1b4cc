package worldswitch.emulator.sysreg.catalogue;

import java.util.List;

/**
 * A row of the catalogue: one system register or system operation by one of its names.
 *
 * @param index its place in the catalogue, dense from 0: the index into a {@link RegisterFile}
 * @param name the name as Arm writes it, {@code HCR_EL2}, {@code TLBI VMALLE1}
 * @param encoding the numbers in the instruction
 * @param kind whether it holds a value or does something
 * @param readable whether MRS (or SYSL) has this name
 * @param writable whether MSR (or SYS) has this name
 * @param reset the value at reset; where Arm leaves it unknown, 0
 * @param fields its fields, highest bit first
 */
public record SystemRegister(
        int index,
        String name,
        Encoding encoding,
        Kind kind,
        boolean readable,
        boolean writable,
        long reset,
        List<Field> fields) {
    /** What a name of the catalogue stands for. */
    public enum Kind {
        REGISTER,
        OPERATION,
        PSTATE
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
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no field " + field));
    }
}
