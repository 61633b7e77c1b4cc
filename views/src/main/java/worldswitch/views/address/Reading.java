package worldswitch.views.address;

import org.jspecify.annotations.Nullable;
import worldswitch.sessions.snapshot.Snapshot;
import worldswitch.sessions.translation.Content;
import worldswitch.sessions.translation.Translations;
import worldswitch.views.pane.Scene;

/** Memory as the exception level of the focus sees it; what was translated is kept while the snapshot stays the same. */
public final class Reading {
    private @Nullable Snapshot snapshot;
    private @Nullable Translations translations;

    /** What lies at a virtual address. */
    public Content virtual(Scene scene, long address, int length) {
        return translations(scene).read(address, scene.focus().el(), length);
    }

    /** The translations of a scene's snapshot. */
    public Translations translations(Scene scene) {
        Translations present = translations;
        if (present == null || snapshot != scene.snapshot()) {
            snapshot = scene.snapshot();
            present = Translations.of(scene.snapshot());
            translations = present;
        }
        return present;
    }
}
