package worldswitch.window;

import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import org.assertj.swing.timing.Timeout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import worldswitch.app.command.Opener;
import worldswitch.app.settings.Settings;
import worldswitch.app.window.MainWindow;
import worldswitch.app.window.Windows;
import worldswitch.views.pane.Scene;

/** A test with a window of its own, opened on a bundled session with settings in a folder of its own. */
abstract class WindowTest {
    private static final Timeout PATIENCE = Timeout.timeout(30_000);

    @TempDir
    Path folder = Path.of("");

    Robot robot;
    MainWindow window;
    FrameFixture frame;

    @BeforeEach
    void open() {
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        boolean display = !GraphicsEnvironment.isHeadless() && (!linux || System.getenv("DISPLAY") != null);
        Assumptions.assumeTrue(display, "there is no display, and no Xvfb to make one");
        robot = QuickRobot.create();
        openWindow("hcr-exit-path", "vhe");
    }

    @AfterEach
    void close() {
        if (robot != null) {
            try {
                closeWindow();
            } finally {
                robot.cleanUp();
            }
        }
    }

    /** Opens a window and waits until it shows where its session stands. */
    final void openWindow(String session, String variant) {
        Settings settings = new Settings(folder);
        window = GuiActionRunner.execute(
                () -> Windows.open(new Opener(), session, variant, settings, folder.resolve("autosave")));
        frame = new FrameFixture(robot, window.frame());
        await("the first guest exit", scene -> scene.snapshot().stop().startsWith("guest exit 0"));
    }

    final void closeWindow() {
        GuiActionRunner.execute(window::close);
        awaitEnd("putting away");
    }

    /** Waits until no thread is left whose name begins so. */
    static void awaitEnd(String name) {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith(name)) {
                try {
                    thread.join(30_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    /** What is shown now. */
    final Scene scene() {
        return Objects.requireNonNull(
                GuiActionRunner.execute(() -> window.stage().scene()));
    }

    /** Waits until what is shown meets a condition. */
    final void await(String what, Predicate<Scene> condition) {
        Pause.pause(
                new Condition(what) {
                    @Override
                    public boolean test() {
                        Scene scene =
                                GuiActionRunner.execute(() -> window.stage().scene());
                        return scene != null && !scene.isRunning() && condition.test(scene);
                    }
                },
                PATIENCE);
        robot.waitForIdle();
    }

    /** Waits until the line below the tool bar says something. */
    final void awaitMessage(String text) {
        Pause.pause(
                new Condition(text) {
                    @Override
                    public boolean test() {
                        String message = GuiActionRunner.execute(window::message);
                        return message != null && message.contains(text);
                    }
                },
                PATIENCE);
        robot.waitForIdle();
    }

    final void awaitStop(String pattern) {
        await(
                pattern,
                scene -> Pattern.compile(pattern)
                        .matcher(scene.snapshot().stop())
                        .find());
    }

    final void reveal(String pane) {
        GuiActionRunner.execute(() -> window.reveal(pane));
        robot.waitForIdle();
    }
}
