package worldswitch.views.address;

import org.jspecify.annotations.Nullable;
import worldswitch.sessions.address.AddressSpace;
import worldswitch.sessions.control.Snapshot;
import worldswitch.views.pane.Scene;

/** Memory as the exception level of the focus sees it; what was translated is kept while the snapshot stays the same. */
public final class Reading {
    private @Nullable Snapshot snapshot;
    private @Nullable AddressSpace space;
    private int el = -1;

    /** Bytes at a virtual address; null if nothing readable is mapped there. */
    public byte @Nullable [] virtual(Scene scene, long address, int length) {
        AddressSpace present = space;
        if (present == null
                || snapshot != scene.snapshot()
                || el != scene.focus().el()) {
            snapshot = scene.snapshot();
            el = scene.focus().el();
            present = new AddressSpace(scene.snapshot(), el);
            space = present;
        }
        return present.read(address, length);
    }
}
