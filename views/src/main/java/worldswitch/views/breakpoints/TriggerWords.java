package worldswitch.views.breakpoints;

import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.sessions.breakpoint.Trigger;
import worldswitch.views.pane.Scene;
import worldswitch.views.text.ExceptionClasses;
import worldswitch.views.text.Numbers;
import worldswitch.views.text.Symbols;

/** What breakpoints wait for, in words. */
final class TriggerWords {
    private TriggerWords() {}

    static String of(Trigger trigger, Scene scene) {
        if (trigger instanceof Trigger.Address at) {
            return "instruction at " + Symbols.anywhere(scene, at.address())
                    + (at.el() == null ? "" : " at EL" + at.el())
                    + (at.vmid() == null ? "" : " under VMID " + at.vmid());
        }
        if (trigger instanceof Trigger.Watch watch) {
            return accesses(watch.reads(), watch.writes()) + " of " + watch.size() + " bytes at "
                    + Numbers.hexadecimal(watch.address());
        }
        if (trigger instanceof Trigger.RegisterAccess access) {
            return accesses(access.reads(), access.writes()) + " of "
                    + Catalogue.row(access.register()).name();
        }
        return change(trigger);
    }

    private static String change(Trigger trigger) {
        if (trigger instanceof Trigger.LevelChange change) {
            return change.to() == null ? "change of exception level" : "change to EL" + change.to();
        }
        if (trigger instanceof Trigger.GuestExit exit) {
            return exit.exceptionClass() == null
                    ? "guest exit"
                    : "guest exit: " + ExceptionClasses.name(exit.exceptionClass());
        }
        return "hazard: an unsynchronised write consumed too early";
    }

    private static String accesses(boolean reads, boolean writes) {
        if (reads && writes) {
            return "read or write";
        }
        return reads ? "read" : "write";
    }
}
