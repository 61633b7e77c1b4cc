package worldswitch.views.story;

import java.util.Map;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import worldswitch.sessions.snapshot.Description;
import worldswitch.views.pane.Controls;
import worldswitch.views.pane.Pane;
import worldswitch.views.pane.Scene;
import worldswitch.views.widget.Prose;
import worldswitch.views.widget.Scroll;
import worldswitch.views.widget.Tall;

/** What a session is about: its question, why the machine stands where it stands, its variants and its bookmarks. */
public final class StoryPane implements Pane {
    private final Prose question = new Prose("the question of the session");
    private final Prose introduction = new Prose("what to look at");
    private final VariantPanel variants;
    private final BookmarkPanel bookmarks;
    private final OwnBookmarks own;
    private final OutcomePanel outcomes;
    private final JScrollPane scroll;

    /** A story whose bookmarks move the focus, and whose variants open anew. */
    public StoryPane(Controls controls) {
        variants = new VariantPanel(controls);
        bookmarks = new BookmarkPanel(controls);
        own = new OwnBookmarks(controls);
        outcomes = new OutcomePanel(controls);
        question.setStyle("h3.font");
        JPanel page = new Tall(new MigLayout("insets 12 14 12 14, gap 0, fillx, wrap 1, hidemode 3", "[grow,fill]"));
        page.add(question, "wmin 50");
        page.add(introduction, "wmin 50, gaptop 8");
        page.add(variants, "gaptop 14, wmin 50");
        page.add(bookmarks, "gaptop 16, wmin 50");
        page.add(own, "gaptop 16, wmin 50");
        page.add(outcomes, "gaptop 16, wmin 50");
        scroll = Scroll.of(page);
    }

    /** Shows what came of the variants, by name, as far as they have been run. */
    public void show(Map<String, String> found) {
        outcomes.show(found);
    }

    @Override
    public String id() {
        return "story";
    }

    @Override
    public String title() {
        return "Story";
    }

    @Override
    public String purpose() {
        return "What the session is about, its variants, and what to look at next";
    }

    @Override
    public JComponent component() {
        return scroll;
    }

    @Override
    public void show(Scene scene) {
        Description description = scene.description();
        question.setText(description.title());
        introduction.setText(String.join("\n\n", description.introduction()));
        variants.show(description);
        outcomes.show(description);
        bookmarks.show(scene);
        own.show(scene);
    }
}
