package worldswitch.app.window;

import com.formdev.flatlaf.extras.FlatSVGUtils;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import javax.swing.JFrame;
import javax.swing.JMenuBar;
import javax.swing.JPanel;

/** The window as the desktop has it: its size, place, icon and title, and what lies where in it. */
final class WindowFrame {
    /** Its size at 100%, if the screen is large enough. */
    private static final Dimension SIZE = new Dimension(1680, 1020);

    private final JFrame frame = new JFrame("Worldswitch");

    /**
     * Lays the window out and puts it in the middle of the screen.
     *
     * @param close is run when the user closes it
     */
    void lay(JMenuBar menus, JPanel top, Component centre, Component bottom, Runnable close) {
        frame.setJMenuBar(menus);
        frame.add(top, BorderLayout.NORTH);
        frame.add(centre, BorderLayout.CENTER);
        frame.add(bottom, BorderLayout.SOUTH);
        place();
        frame.setIconImages(FlatSVGUtils.createWindowIconImages("/worldswitch/icons/worldswitch.svg"));
        frame.setDefaultCloseOperation(JFrame.DO_NOTHING_ON_CLOSE);
        frame.addWindowListener(new Closing(close));
    }

    /** Components one below the other, of which the middle one takes what room there is. */
    static JPanel stack(Component top, Component middle, Component bottom) {
        JPanel stack = new JPanel(new BorderLayout());
        stack.add(top, BorderLayout.NORTH);
        stack.add(middle, BorderLayout.CENTER);
        stack.add(bottom, BorderLayout.SOUTH);
        return stack;
    }

    private void place() {
        Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        Dimension wanted = UIScale.scale(SIZE);
        frame.setSize(Math.min(wanted.width, screen.width), Math.min(wanted.height, screen.height));
        frame.setLocationRelativeTo(null);
    }

    /**
     * Disposes of it, empty: a change of look reaches disposed windows too, as long as they are not collected, and binds the
     * keys of their menus anew: then they never are.
     */
    void dispose() {
        frame.dispose();
        frame.setJMenuBar(null);
        frame.getContentPane().removeAll();
    }

    /** It as Swing knows it. */
    JFrame component() {
        return frame;
    }
}
