package worldswitch.views.theme;

import com.formdev.flatlaf.extras.FlatSVGIcon;
import java.awt.Color;
import java.util.Map;
import javax.swing.Icon;

/**
 * The icons of the folder {@code icons}, drawn in four colours that stand for roles: black for ink, green for go, red for
 * stop, blue for accent. They take the theme's colours when painted, so that one drawing serves every theme.
 */
public final class Icons {
    private static final int SIZE = 16;
    private static final Map<Integer, Role> ROLES =
            Map.of(0x1b8a3d, Role.GO, 0xd03030, Role.HAZARD, 0x2f6fde, Role.CHANGED, 0xc2620a, Role.GUEST);

    private Icons() {}

    /** The icon of a name, 16 pixels wide at 100%. */
    public static Icon of(String name) {
        return of(name, SIZE);
    }

    /** The icon of a name in a size of pixels at 100%. */
    public static Icon of(String name, int size) {
        FlatSVGIcon icon =
                new FlatSVGIcon("worldswitch/icons/" + name + ".svg", size, size, Icons.class.getClassLoader());
        icon.setColorFilter(new FlatSVGIcon.ColorFilter((component, drawn) -> themed(drawn)));
        return icon;
    }

    private static Color themed(Color drawn) {
        int colour = drawn.getRGB() & 0xffffff;
        if (colour == 0) {
            return javax.swing.UIManager.getColor("Worldswitch.ink");
        }
        Role role = ROLES.get(colour);
        return role == null ? drawn : role.color();
    }
}
