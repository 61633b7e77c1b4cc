package worldswitch.views.vgic;

import java.util.ArrayList;
import java.util.List;
import worldswitch.emulator.gic.virtual.MaintenanceCause;
import worldswitch.emulator.gic.virtual.VirtualSnapshot;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;
import worldswitch.views.text.FieldValue;
import worldswitch.views.text.Numbers;
import worldswitch.views.text.Registers;

/**
 * A field of one of the registers that control the virtual interface.
 *
 * @param register the register's name
 * @param field the field's name
 * @param value its value as text
 * @param words what it says; for ICH_MISR_EL2 why it is set
 * @param notable whether it is worth a look: it is set
 */
record ControlRow(String register, String field, String value, String words, boolean notable) {
    static List<ControlRow> of(VirtualSnapshot virtual) {
        List<ControlRow> rows = new ArrayList<>();
        for (MaintenanceCause cause : virtual.causes()) {
            rows.add(new ControlRow("ICH_MISR_EL2", cause.field(), "1", cause.reason(), true));
        }
        if (virtual.causes().isEmpty()) {
            rows.add(new ControlRow("ICH_MISR_EL2", "", "0", "no cause for a maintenance interrupt", false));
        }
        add(rows, "ICH_HCR_EL2", virtual.hcr());
        add(rows, "ICH_VMCR_EL2", virtual.vmcr());
        rows.add(plain("ICH_EISR_EL2", virtual.eisr(), "list registers whose EOI asks for maintenance"));
        rows.add(plain("ICH_ELRSR_EL2", virtual.elrsr(), "list registers that are free"));
        rows.add(plain("ICH_AP0R0_EL2", virtual.activePriorities0(), "active priorities of group 0"));
        rows.add(plain("ICH_AP1R0_EL2", virtual.activePriorities1(), "active priorities of group 1"));
        return rows;
    }

    private static void add(List<ControlRow> rows, String name, long value) {
        SystemRegister register = Catalogue.row(Catalogue.index(name));
        for (FieldValue field : Registers.fields(register, value, 0)) {
            rows.add(new ControlRow(
                    name, field.field().name(), Numbers.field(field.value()), field.words(), field.value() != 0));
        }
    }

    private static ControlRow plain(String name, long value, String words) {
        return new ControlRow(name, "", Numbers.hexadecimal(value), words, value != 0);
    }
}
