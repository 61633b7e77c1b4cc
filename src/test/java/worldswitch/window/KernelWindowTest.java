package worldswitch.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.formdev.flatlaf.util.UIScale;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import org.assertj.swing.timing.Timeout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import worldswitch.app.boot.BootRequest;
import worldswitch.linux.KernelFolder;
import worldswitch.sessions.breakpoint.Breakpoint;
import worldswitch.sessions.breakpoint.Trigger;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.snapshot.RunState;
import worldswitch.views.pane.Scene;
import worldswitch.views.text.Symbols;
import worldswitch.views.theme.Theme;

/**
 * The window on Debian's kernel: stopped where KVM enters a guest, and in a shell on its console. Takes as long as two boots. With the
 * system property {@code worldswitch.images} set to a folder, the pictures for the README are written there.
 */
@Tag("campaign")
class KernelWindowTest extends WindowTest {
    private static final Timeout BOOT = Timeout.timeout(1_800_000);

    /** The entry to a guest that has a few exits before it. */
    private static final int FIFTH = 5;

    @AfterEach
    void usualSize() {
        if (robot != null) {
            GuiActionRunner.execute(() -> UIScale.setZoomFactor(1));
        }
    }

    private void boot(String more) {
        KernelFolder kernels = KernelFolder.find();
        BootRequest request = new BootRequest(
                kernels.folder().resolve("vmlinuz"),
                kernels.folder().resolve("initramfs.cpio.gz"),
                null,
                "console=ttyAMA0 earlycon" + more,
                "max",
                1,
                1L << 30);
        GuiActionRunner.execute(() -> window.boot(request));
        awaitLong("the kernel", scene -> scene.description().name().equals("vmlinuz"));
    }

    private void awaitLong(String what, Predicate<Scene> condition) {
        Pause.pause(
                new Condition(what) {
                    @Override
                    public boolean test() {
                        Scene scene =
                                GuiActionRunner.execute(() -> window.stage().scene());
                        return scene != null && condition.test(scene);
                    }
                },
                BOOT);
    }

    private void post(Command command) {
        GuiActionRunner.execute(() -> window.post(command));
    }

    @Test
    void stopped_at_guest_enter_everything_has_its_kernel_name_and_nothing_is_cut_off() throws IOException {
        boot("");
        long enter = scene().snapshot().kernels().address("__guest_enter").orElseThrow();
        post(new Command.SetBreakpoints(
                List.of(new Breakpoint(1, new Trigger.Address(enter, null, null), "", FIFTH - 1, true))));
        post(new Command.Run());
        awaitLong(
                "the fifth entry",
                scene -> !scene.isRunning() && scene.snapshot().instructions() > 0);
        Scene stopped = scene();
        assertThat(Symbols.place(stopped, stopped.snapshot().cpu().pc())).isEqualTo("__guest_enter");
        assertThat(stopped.snapshot().timeline().exits().size()).isGreaterThanOrEqualTo(FIFTH - 1);
        assertThat(frame.table("stack").contents()[0]).contains("__guest_enter");
        assertThat(frame.table("stack").contents()[1][1]).startsWith("__kvm_vcpu_run_vhe");
        post(new Command.SetBreakpoints(List.of()));
        reveal("timeline");
        for (int percent : new int[] {100, 200}) {
            take(Theme.LIGHT, percent);
            take(Theme.DARK, percent);
        }
    }

    private void take(Theme theme, int percent) throws IOException {
        GuiActionRunner.execute(() -> Picture.dress(window.frame(), theme, percent));
        picture();
        GuiActionRunner.execute(
                () -> frame.menuItem("menu reset-layout").target().doClick());
        reveal("timeline");
        picture();
        Picture picture = picture();
        picture.write("kernel", theme, percent);
        assertThat(picture.colours()).isGreaterThan(60);
        assertThat(picture.cut()).isEmpty();
    }

    /** What is laid out for it follows where the machine stands when all is idle again. */
    private Picture picture() {
        robot.waitForIdle();
        return GuiActionRunner.execute(() -> Picture.of(window.frame()));
    }

    @Test
    void a_shell_reads_what_is_typed_in_the_window() {
        boot(" corpus.shell");
        reveal("console");
        post(new Command.Run());
        awaitLong("the shell", scene -> scene.snapshot().console().contains("~ # "));
        frame.textBox("console output").focus();
        robot.enterText("echo hi | tr h H");
        robot.pressAndReleaseKey(KeyEvent.VK_ENTER);
        awaitLong("its answer", scene -> scene.snapshot().console().contains("\r\nHi\r\n"));
        robot.enterText("poweroff -f");
        robot.pressAndReleaseKey(KeyEvent.VK_ENTER);
        awaitLong("the end", scene -> scene.snapshot().state() == RunState.ENDED);
    }
}
