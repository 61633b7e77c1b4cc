package worldswitch.views.theme;

import java.awt.Color;
import java.util.Objects;
import javax.swing.UIManager;
import worldswitch.sessions.hazard.Verdict;
import worldswitch.sessions.hazard.WriteState;
import worldswitch.sessions.world.World;

/**
 * What a colour stands for. The themes' properties files give each role its colour, so that no pane names one; and no pane
 * tells anything by colour alone.
 */
public enum Role {
    /** The hypervisor's world. */
    HYPERVISOR("hypervisor"),
    /** The host's world. */
    HOST("host"),
    /** A guest's world. */
    GUEST("guest"),
    /** A guest hypervisor's world. */
    GUEST_HYPERVISOR("guestHypervisor"),
    /** A verdict, or the end of a write, that nobody needs to look at. */
    FINE("fine"),
    /** An access that consults fields which kept their value. */
    UNCHANGED("unchanged"),
    /** A hazard, a fault, an error. */
    HAZARD("hazard"),
    /** What is not known. */
    UNKNOWN("unknown"),
    /** A write that indirect reads need not see yet. */
    UNSYNCHRONISED("unsynchronised"),
    /** A value that changed since the stop before. */
    CHANGED("changed"),
    /** Text that matters less. */
    MUTED("muted"),
    /** The line of code at which the machine stands. */
    CURRENT("current"),
    /** A breakpoint. */
    BREAKPOINT("breakpoint"),
    /** Something that runs, or may be entered. */
    GO("go"),
    /** A step in a drawing that succeeded. */
    GOOD("good"),
    /** A thin line between areas of a drawing. */
    LINE("line");

    private final String key;

    Role(String name) {
        key = "Worldswitch." + name;
    }

    /** The colour for text and lines in the present theme. */
    public Color color() {
        return Objects.requireNonNullElse(UIManager.getColor(key), Color.GRAY);
    }

    /** The colour for areas behind text in the present theme. */
    public Color fill() {
        return Objects.requireNonNullElseGet(UIManager.getColor(key + ".fill"), this::faint);
    }

    private Color faint() {
        Color strong = color();
        return new Color(strong.getRed(), strong.getGreen(), strong.getBlue(), 40);
    }

    /** The role of a world. */
    public static Role of(World world) {
        return switch (world.kind()) {
            case HYPERVISOR -> HYPERVISOR;
            case HOST -> HOST;
            case GUEST -> GUEST;
            case GUEST_HYPERVISOR -> GUEST_HYPERVISOR;
        };
    }

    /** The role of a verdict. */
    public static Role of(Verdict verdict) {
        return switch (verdict) {
            case INDEPENDENT -> FINE;
            case UNCHANGED -> UNCHANGED;
            case HAZARD -> HAZARD;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** The role of the end of a write. */
    public static Role of(WriteState state) {
        return switch (state) {
            case CONSUMED_TOO_EARLY -> HAZARD;
            case PENDING, READ_BACK -> UNSYNCHRONISED;
            case SYNCHRONISED, SUPERSEDED, IMMEDIATE -> FINE;
        };
    }
}
