package worldswitch.app.window;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JFrame;
import javax.swing.JPanel;
import worldswitch.app.action.Actions;
import worldswitch.app.boot.BootRequest;
import worldswitch.app.dock.Docks;
import worldswitch.app.settings.RecentFiles;
import worldswitch.app.settings.Settings;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.command.Question;
import worldswitch.views.Panes;
import worldswitch.views.compare.ComparePane;
import worldswitch.views.compare.Findings;
import worldswitch.views.focus.Focus;
import worldswitch.views.pane.Controls;
import worldswitch.views.pane.Pane;
import worldswitch.views.pane.Remarks;
import worldswitch.views.pane.Scene;
import worldswitch.views.pane.Stage;
import worldswitch.views.story.StoryPane;
import worldswitch.views.story.VariantChoice;
import worldswitch.views.theme.Role;

/**
 * The debugger's window.
 *
 * <p>It puts together, in this order: a {@link Stage} that turns the session's snapshots into scenes; the panes, which are functions
 * of a scene; {@link Docks} that hold the panes; the actions by which menus, tool bar and keys ask for things; and the
 * status bar. It itself knows nothing of any register or timeline: what it adds is which session is shown.
 *
 * <p>What the user asks of a pane comes here as {@link Controls}. Sessions are opened on a thread of their own
 * ({@link Opening}), commands are posted, snapshots arrive coalesced: the event dispatch thread waits for nothing.
 */
public final class MainWindow implements Controls {
    private final WindowFrame frame = new WindowFrame();
    private final Stage stage = new Stage();
    private final MessageBar messages = new MessageBar();
    private final Settings settings;
    private final Docks docks;
    private final ToolRow tools;
    private final RecentFiles recent;
    private final Desk desk;
    private final Booting booting;
    private final Remarking remarking;
    private final Investigation investigation;
    private final ComparePane compare;
    private final StoryPane story;
    private final Appearance appearance;
    private final Asking asking = new Asking(stage, messages);

    /**
     * Builds the window, not yet visible and without a session. Call on the event dispatch thread.
     *
     * @param autosaves the folder for copies of what is not saved
     */
    public MainWindow(SessionOpener opener, Settings settings, Path autosaves) {
        this.settings = settings;
        appearance = new Appearance(settings);
        recent = new RecentFiles(settings);
        Investigation inquiry = new Investigation(stage, this::show);
        investigation = inquiry;
        compare = new ComparePane(this, inquiry);
        List<Pane> panes = panes(compare);
        story = (StoryPane) panes.get(0);
        RunControl control = new RunControl(stage, this::post);
        docks = new Docks(frame.component(), panes);
        SessionChooser chooser = new SessionChooser(frame.component(), settings);
        Reception reception = new Reception(opener, messages, chooser);
        desk = new Desk(stage, docks, messages, recent, reception, autosaves, this::entitle);
        booting = new Booting(desk, chooser, settings);
        reception.onKernel(booting::ask);
        remarking = new Remarking(stage, desk, messages);
        desk.onOpened(remarking::begin);
        FileCommands files = new FileCommands(desk, chooser, messages);
        Actions actions = new Actions(behaviours(control, files));
        VariantChoice variants = new VariantChoice("variant", this);
        tools = new ToolRow(actions, new MomentField(moment -> post(new Command.GoTo(moment))), variants);
        StatusBar status = new StatusBar(control::toPresent, control::cancel);
        new FileDrop(desk::open, text -> messages.say(text, Role.HAZARD))
                .on(frame.component().getRootPane());
        stage.watch(this::entitle);
        stage.watch(status::show);
        stage.watch(scene -> control.allow(actions, scene));
        stage.watch(scene -> variants.show(scene.description()));
        JPanel top = WindowFrame.stack(tools, messages, booting.page());
        frame.lay(menus(actions, panes, opener).bar(), top, docks.component(), status, this::close);
    }

    private List<Pane> panes(ComparePane compare) {
        List<Pane> panes = new ArrayList<>(Panes.all(this));
        panes.add(compare);
        panes.add(new KeysPane());
        panes.forEach(stage::add);
        return panes;
    }

    /** Shows the window. */
    public void show() {
        frame.component().setVisible(true);
        docks.restore(settings.layout());
        EventQueue.invokeLater(tools::takeKeyboard);
    }

    /** The window as Swing knows it. */
    public JFrame frame() {
        return frame.component();
    }

    /** Where the session is shown. */
    public Stage stage() {
        return stage;
    }

    /** Opens a session in place of the one shown; returns at once. */
    public void open(String name, String variant) {
        desk.open(name, variant);
    }

    /** Opens a file in place of the session shown; returns at once. */
    public void open(Path file) {
        desk.open(file);
    }

    /** Boots a kernel in place of the session shown; returns at once. */
    public void boot(BootRequest request) {
        desk.boot(request);
    }

    /** Says something in the line below the tool bar. */
    public void say(String text, Role role) {
        messages.say(text, role);
    }

    /** What is being said in the line below the tool bar, or an empty string. */
    public String message() {
        return messages.text();
    }

    /** Saves the arrangement, ends the session and disposes of the window. */
    public void close() {
        investigation.end();
        docks.save(settings.layout());
        desk.close();
        docks.close();
        frame.dispose();
    }

    @Override
    public void go(Focus focus) {
        stage.go(focus);
    }

    @Override
    public void post(Command command) {
        Work work = desk.work();
        if (work != null && (command instanceof Command.Type || command instanceof Command.Change)) {
            work.type();
            desk.touch();
        }
        stage.post(command);
    }

    @Override
    public void ask(Question question) {
        asking.ask(question);
    }

    @Override
    public void remark(Remarks remarks) {
        remarking.remark(remarks);
    }

    @Override
    public void reveal(String pane) {
        docks.reveal(pane);
    }

    @Override
    public void openVariant(String variant) {
        Scene scene = stage.scene();
        if (scene != null && !scene.description().variant().equals(variant)) {
            open(scene.description().name(), variant);
        }
    }

    private void show(Findings findings) {
        compare.show(findings);
        story.show(findings.outcomes());
    }

    private void entitle(Scene scene) {
        entitle();
        tools.showRunning(scene.isRunning());
    }

    private void entitle() {
        Work work = desk.work();
        if (work != null) {
            investigation.look(work.provenance().plan());
            frame.component().setTitle(work.title());
        }
    }

    private Map<String, Runnable> behaviours(RunControl control, FileCommands files) {
        Map<String, Runnable> all = new HashMap<>(control.behaviours());
        all.putAll(files.behaviours());
        all.putAll(remarking.behaviours());
        all.put("boot-kernel", booting::ask);
        all.putAll(appearance.behaviours());
        all.put("mark", this::mark);
        all.put("twin-run", this::twin);
        all.put("quit", this::close);
        all.put("run-to-instruction", () -> tools.askForCount());
        all.put("reset-layout", docks::arrange);
        all.put("keys", () -> reveal("keys"));
        return all;
    }

    private void mark() {
        reveal("story");
        remarking.mark();
    }

    private void twin() {
        reveal("compare");
        investigation.twin();
    }

    private Menus menus(Actions actions, List<Pane> panes, SessionOpener opener) {
        Menus menus = new Menus(actions);
        menus.addSessions(opener.names(), name -> open(name, ""));
        menus.addRecent(new RecentMenu(recent, desk::open));
        menus.addPanes(panes.subList(0, panes.size() - 1), this::reveal);
        appearance.offer(menus);
        return menus;
    }
}
