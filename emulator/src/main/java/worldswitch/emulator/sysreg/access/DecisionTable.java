package worldswitch.emulator.sysreg.access;

import worldswitch.emulator.sysreg.AccessDecision;
import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.condition.ControlVector;

/** The decisions about one access under every assignment of the control fields that matter for it. */
final class DecisionTable {
    private final ControlVector controls;
    private final AccessDecision[] decisions;

    DecisionTable(ControlVector controls, AccessDecision[] decisions) {
        this.controls = controls;
        this.decisions = decisions;
    }

    AccessDecision decide(RegisterFile file, boolean spSelected) {
        return decisions[controls.pack(file, spSelected)];
    }
}
