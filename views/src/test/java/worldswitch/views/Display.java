package worldswitch.views;

import java.awt.GraphicsEnvironment;
import org.junit.jupiter.api.Assumptions;

/** Whether there is a display to test components on. */
public final class Display {
    private Display() {}

    /** Skips the test with a reason where there is none. */
    public static void require() {
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        boolean display = !GraphicsEnvironment.isHeadless() && (!linux || System.getenv("DISPLAY") != null);
        Assumptions.assumeTrue(display, "there is no display, and no Xvfb to make one");
    }
}
