package worldswitch.window;

import static org.assertj.core.api.Assertions.assertThat;

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
import javax.swing.JLabel;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.sessions.run.Command;
import worldswitch.sessions.run.Goal;
import worldswitch.views.theme.Theme;

/**
 * The window as it looks. It must not be empty, and no label or button may be cut off, in any theme and scale. With the system
 * property {@code worldswitch.images} set to a folder, the pictures for the README are written there.
 */
class ScreenshotWindowTest extends WindowTest {
    private static final Dimension SIZE = new Dimension(1680, 1020);

    /** Lines of text that may be longer than their place; a tooltip has the rest. */
    private static final Set<String> MAY_BE_CUT = Set.of("timeline summary", "why it stopped", "place");

    @AfterEach
    void usualSize() {
        if (robot != null) {
            GuiActionRunner.execute(() -> UIScale.setZoomFactor(1));
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 100", "LIGHT, 200", "DARK, 100", "DARK, 200", "HIGH_CONTRAST, 150"})
    void nothing_is_empty_or_cut_off(Theme theme, int percent) throws IOException {
        GuiActionRunner.execute(() -> window.openVariant("tge-tlbi"));
        await("the variant", scene -> scene.description().variant().equals("tge-tlbi"));
        GuiActionRunner.execute(() -> window.post(new Command.RunTo(Goal.HAZARD)));
        awaitStop("hazard");
        GuiActionRunner.execute(() -> look(theme, percent));
        robot.waitForIdle();
        List<String> cut = new ArrayList<>();
        BufferedImage image = GuiActionRunner.execute(() -> paint(cut));
        assertThat(colours(image)).isGreaterThan(60);
        assertThat(cut).isEmpty();
        write(image, theme, percent);
    }

    private void look(Theme theme, int percent) {
        theme.install();
        UIScale.setZoomFactor(percent / 100f);
        FlatLaf.updateUI();
        window.frame().setSize(UIScale.scale(SIZE));
    }

    /** Paints the window in the size that a screen of its scale would give it, be the present screen smaller. */
    private BufferedImage paint(List<String> cut) {
        JComponent root = window.frame().getRootPane();
        root.setSize(UIScale.scale(SIZE));
        root.validate();
        cutOff(root, cut);
        BufferedImage image = new BufferedImage(root.getWidth(), root.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        root.paint(g);
        g.dispose();
        return image;
    }

    private static int colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y += 3) {
            for (int x = 0; x < image.getWidth(); x += 3) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours.size();
    }

    private static List<String> cutOff(Container container, List<String> found) {
        for (Component part : container.getComponents()) {
            String text = text(part);
            boolean free = part.getName() != null && MAY_BE_CUT.contains(part.getName());
            if (part.isShowing() && !text.isEmpty() && !free && part.getPreferredSize().width > part.getWidth() + 1) {
                found.add(text + ": " + part.getWidth() + " of " + part.getPreferredSize().width);
            }
            if (part instanceof Container inside) {
                cutOff(inside, found);
            }
        }
        return found;
    }

    private static String text(Component part) {
        if (part instanceof JLabel label) {
            return String.valueOf(label.getText()).replace("null", "");
        }
        return part instanceof AbstractButton button
                ? String.valueOf(button.getText()).replace("null", "")
                : "";
    }

    private static void write(BufferedImage image, Theme theme, int percent) throws IOException {
        String folder = System.getProperty("worldswitch.images");
        if (folder != null) {
            String name = "window-" + theme.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + percent + ".png";
            Files.createDirectories(Path.of(folder));
            ImageIO.write(image, "png", Path.of(folder, name).toFile());
        }
    }
}
