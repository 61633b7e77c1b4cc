package worldswitch.views.address;

import org.jspecify.annotations.Nullable;
import worldswitch.views.pane.Scene;

/** Memory as an exception level sees it. */
public final class Reading {
    private Reading() {}

    /** Bytes at a virtual address of the focus's exception level; null if nothing readable is mapped there. */
    public static byte @Nullable [] virtual(Scene scene, long address, int length) {
        return scene.snapshot().memory().read(address, length);
    }
}
