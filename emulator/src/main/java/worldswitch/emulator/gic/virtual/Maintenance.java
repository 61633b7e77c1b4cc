package worldswitch.emulator.gic.virtual;

import java.util.ArrayList;
import java.util.List;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** The causes of the maintenance interrupt: the bits of ICH_MISR_EL2, each with its condition and its reason in words. */
enum Maintenance {
    EOI("EOI", "", "list registers that asked for it have ended (ICH_EISR_EL2)") {
        @Override
        boolean holds(ListRegisters lists, VirtualControl control) {
            return lists.ended() != 0;
        }
    },
    UNDERFLOW("U", "UIE", "none or only one list register is valid") {
        @Override
        boolean holds(ListRegisters lists, VirtualControl control) {
            return (lists.valid() & lists.valid() - 1) == 0;
        }
    },
    NOT_PRESENT("LRENP", "LRENPIE", "EOIcount is not zero: the guest ended interrupts that no list register holds") {
        @Override
        boolean holds(ListRegisters lists, VirtualControl control) {
            return control.endCount() != 0;
        }
    },
    NO_PENDING("NP", "NPIE", "no list register is pending") {
        @Override
        boolean holds(ListRegisters lists, VirtualControl control) {
            return lists.pending() == 0;
        }
    },
    GROUP_0_ENABLED("VGrp0E", "VGrp0EIE", "the guest has group 0 enabled") {
        @Override
        boolean holds(ListRegisters lists, VirtualControl control) {
            return (control.enabledGroups() & 1) != 0;
        }
    },
    GROUP_0_DISABLED("VGrp0D", "VGrp0DIE", "the guest has group 0 disabled") {
        @Override
        boolean holds(ListRegisters lists, VirtualControl control) {
            return (control.enabledGroups() & 1) == 0;
        }
    },
    GROUP_1_ENABLED("VGrp1E", "VGrp1EIE", "the guest has group 1 enabled") {
        @Override
        boolean holds(ListRegisters lists, VirtualControl control) {
            return (control.enabledGroups() & 2) != 0;
        }
    },
    GROUP_1_DISABLED("VGrp1D", "VGrp1DIE", "the guest has group 1 disabled") {
        @Override
        boolean holds(ListRegisters lists, VirtualControl control) {
            return (control.enabledGroups() & 2) == 0;
        }
    };

    private static final Maintenance[] ALL = values();

    private final String field;
    private final long bit;
    private final long enable;
    private final String reason;

    Maintenance(String field, String enableField, String condition) {
        this.field = field;
        this.bit = Catalogue.mask("ICH_MISR_EL2." + field);
        this.enable = enableField.isEmpty() ? 0 : Catalogue.mask("ICH_HCR_EL2." + enableField);
        this.reason = (enableField.isEmpty() ? "" : "ICH_HCR_EL2." + enableField + "=1 and ") + condition;
    }

    /** ICH_MISR_EL2: every cause that holds and is asked for, whether or not ICH_HCR_EL2.En lets it interrupt. */
    static long status(ListRegisters lists, VirtualControl control) {
        long status = 0;
        for (Maintenance cause : ALL) {
            status |= cause.raised(lists, control) ? cause.bit : 0;
        }
        return status;
    }

    /** The causes that are raised, in words. */
    static List<MaintenanceCause> causes(ListRegisters lists, VirtualControl control) {
        List<MaintenanceCause> causes = new ArrayList<>();
        for (Maintenance cause : ALL) {
            if (cause.raised(lists, control)) {
                causes.add(new MaintenanceCause(cause.field, cause.reason));
            }
        }
        return causes;
    }

    abstract boolean holds(ListRegisters lists, VirtualControl control);

    private boolean raised(ListRegisters lists, VirtualControl control) {
        return (enable == 0 || control.hcrHas(enable)) && holds(lists, control);
    }
}
