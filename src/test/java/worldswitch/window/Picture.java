package worldswitch.window;

import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import worldswitch.views.theme.Theme;

/** A picture of a window in a theme and scale, with what of its texts is cut off in it. */
final class Picture {
    private static final Dimension SIZE = new Dimension(1680, 1020);

    /** Lines of text that may be longer than their place; a tooltip has the rest. */
    private static final Set<String> MAY_BE_CUT = Set.of("timeline summary", "why it stopped", "place");

    private final BufferedImage image;
    private final List<String> cut = new ArrayList<>();

    private Picture(BufferedImage image) {
        this.image = image;
    }

    /** Makes a window look so, before its picture is taken. Call on the event dispatch thread. */
    static void dress(JFrame frame, Theme theme, int percent) {
        theme.install();
        UIScale.setZoomFactor(percent / 100f);
        FlatLaf.updateUI();
        frame.setSize(UIScale.scale(SIZE));
    }

    /** Paints a window in the size that a screen of its scale would give it, be the present screen smaller. */
    static Picture of(JFrame frame) {
        JComponent root = frame.getRootPane();
        root.setSize(UIScale.scale(SIZE));
        root.validate();
        Picture picture = new Picture(new BufferedImage(root.getWidth(), root.getHeight(), BufferedImage.TYPE_INT_RGB));
        picture.look(root);
        Graphics2D g = picture.image.createGraphics();
        root.paint(g);
        g.dispose();
        return picture;
    }

    /** The texts that are cut off. */
    List<String> cut() {
        return cut;
    }

    /** How many colours it has. */
    int colours() {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y += 3) {
            for (int x = 0; x < image.getWidth(); x += 3) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours.size();
    }

    /** Writes it where the README has its pictures, if the system property {@code worldswitch.images} names the folder. */
    void write(String name, Theme theme, int percent) throws IOException {
        String folder = System.getProperty("worldswitch.images");
        if (folder != null) {
            String look = theme.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + percent;
            Files.createDirectories(Path.of(folder));
            ImageIO.write(
                    image, "png", Path.of(folder, name + "-" + look + ".png").toFile());
        }
    }

    private void look(Container container) {
        for (Component part : container.getComponents()) {
            String text = text(part);
            boolean free = part.getName() != null && MAY_BE_CUT.contains(part.getName());
            if (part.isShowing() && !text.isEmpty() && !free && part.getPreferredSize().width > part.getWidth() + 1) {
                cut.add(text + ": " + part.getWidth() + " of " + part.getPreferredSize().width);
            }
            if (part instanceof Container inside) {
                look(inside);
            }
        }
    }

    private static String text(Component part) {
        if (part instanceof JLabel label) {
            return String.valueOf(label.getText()).replace("null", "");
        }
        return part instanceof AbstractButton button
                ? String.valueOf(button.getText()).replace("null", "")
                : "";
    }
}
