package worldswitch.app.window;

import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;

/** Ends the program's work when the user closes the window. */
final class Closing extends WindowAdapter {
    private final Runnable close;

    Closing(Runnable close) {
        this.close = close;
    }

    @Override
    public void windowClosing(WindowEvent event) {
        close.run();
    }
}
