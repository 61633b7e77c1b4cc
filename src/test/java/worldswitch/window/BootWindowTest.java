package worldswitch.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import org.assertj.swing.timing.Timeout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.snapshot.Moment;
import worldswitch.sessions.snapshot.RunState;

/** The window boots a kernel, and what is typed in its console reaches the guest. */
class BootWindowTest extends WindowTest {
    private Path kernel = Path.of("");

    @BeforeEach
    void makeAKernel() throws IOException {
        kernel = SmallKernel.in(folder);
    }

    private void boot() {
        frame.menuItem("menu boot-kernel").click();
        frame.textBox("boot kernel").setText(kernel.toString());
        frame.textBox("boot memory").setText("16M");
        frame.button("boot").click();
        await("the kernel", scene -> scene.description().name().equals("Image"));
    }

    private void awaitText(String component, String text) {
        Pause.pause(
                new Condition(component + " to say " + text) {
                    @Override
                    public boolean test() {
                        return said(component).contains(text);
                    }
                },
                Timeout.timeout(30_000));
    }

    private boolean isAsked() {
        robot.waitForIdle();
        return robot.finder()
                .findByName(window.frame(), "boot page", javax.swing.JPanel.class, false)
                .isVisible();
    }

    /** What a text or a label says; empty while it is not there. */
    private String said(String component) {
        return String.valueOf(GuiActionRunner.execute(() ->
                robot
                        .finder()
                        .findAll(window.frame(), part -> component.equals(part.getName()) && part.isVisible())
                        .stream()
                        .map(part -> part instanceof javax.swing.JLabel label
                                ? label.getText()
                                : ((javax.swing.text.JTextComponent) part).getText())
                        .findFirst()
                        .orElse("")));
    }

    @Test
    void a_kernel_boots_and_echoes_what_is_typed_and_the_page_is_gone() {
        boot();
        assertThat(isAsked()).isFalse();
        assertThat(window.frame().getTitle()).startsWith("Image");
        reveal("console");
        frame.textBox("console output").focus();
        GuiActionRunner.execute(() -> window.post(new Command.Run()));
        robot.enterText("HAL");
        awaitText("console output", "IBM");
        robot.pressKey(KeyEvent.VK_CONTROL);
        robot.pressAndReleaseKeys(KeyEvent.VK_K);
        robot.releaseKey(KeyEvent.VK_CONTROL);
        robot.enterText(".");
        await("the end", scene -> scene.snapshot().state() == RunState.ENDED);
        assertThat(scene().snapshot().console()).isEqualTo("IBM\f");
        assertThat(isAsked()).isFalse();
    }

    @Test
    void what_was_typed_comes_again_and_another_text_in_the_past_replaces_it() {
        boot();
        reveal("console");
        typeAndRun("HA", new Command.RunToInstruction(20_000));
        await("a stop", scene -> scene.snapshot().instructions() == 20_000);
        typeAndRun("L.", new Command.Run());
        await("the end", scene -> scene.snapshot().state() == RunState.ENDED);
        awaitText("console output", "IBM");
        long end = scene().snapshot().instructions();
        GuiActionRunner.execute(() -> window.post(new Command.GoTo(Moment.of(19_000))));
        await("the past", scene -> scene.snapshot().instructions() == 19_000);
        assertThat(said("console output")).isEqualTo("IB");
        GuiActionRunner.execute(() -> window.post(new Command.Run()));
        await("the end again", scene -> scene.snapshot().state() == RunState.ENDED);
        assertThat(scene().snapshot().instructions()).isEqualTo(end);
        awaitText("console output", "IBM");
        GuiActionRunner.execute(() -> window.post(new Command.GoTo(Moment.of(19_000))));
        await("the past", scene -> scene.snapshot().instructions() == 19_000);
        typeAndRun("XYZ", new Command.RunToInstruction(40_000));
        await("another future", scene -> scene.snapshot().instructions() == 40_000);
        assertThat(said("console output")).isEqualTo("IBYZ[");
    }

    private void typeAndRun(String text, Command run) {
        GuiActionRunner.execute(() -> {
            window.post(new Command.Type(text));
            window.post(run);
        });
    }

    @Test
    void what_is_wrong_is_said_below_its_entry_and_the_session_stays() throws IOException {
        Files.writeString(folder.resolve("text"), "no kernel, though it is longer than a header of 64 bytes would be");
        frame.menuItem("menu boot-kernel").click();
        frame.textBox("boot kernel").setText(folder.resolve("text").toString());
        awaitText("problem of boot kernel", "not an arm64 kernel");
        frame.textBox("boot memory").setText("much");
        awaitText("problem of boot memory", "'much' is no amount of memory");
        frame.button("boot").click();
        awaitText("problem of boot memory", "'much' is no amount of memory");
        frame.textBox("boot memory").setText("2M");
        frame.textBox("boot kernel").setText(kernel.toString());
        frame.button("boot").click();
        awaitText("problem of boot memory", "goes beyond the machine's memory");
        assertThat(scene().description().name()).isEqualTo("hcr-exit-path");
        frame.button("boot cancel").click();
        assertThat(isAsked()).isFalse();
    }

    @Test
    void a_kernel_that_is_opened_is_asked_about_and_remembered() {
        GuiActionRunner.execute(() -> window.open(kernel));
        awaitText("boot kernel", kernel.toString());
        frame.textBox("boot memory").setText("17M");
        frame.textBox("boot command line").setText("quiet").pressAndReleaseKeys(KeyEvent.VK_ENTER);
        await("the kernel", scene -> scene.description().name().equals("Image"));
        closeWindow();
        openWindow("hcr-exit-path", "vhe");
        frame.menuItem("menu boot-kernel").click();
        awaitText("boot memory", "17M");
        assertThat(said("boot kernel")).isEqualTo(kernel.toString());
        assertThat(said("boot command line")).isEqualTo("quiet");
        frame.textBox("boot kernel").pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        assertThat(isAsked()).isFalse();
    }

    @Test
    void a_firmware_stands_alone_and_a_drive_that_is_not_there_is_said_below_its_entry() throws IOException {
        Files.write(folder.resolve("firmware"), new byte[] {0, 0, 0, 0x14});
        frame.menuItem("menu boot-kernel").click();
        frame.textBox("boot drives").setText(folder.resolve("nowhere").toString());
        awaitText("problem of boot drives", "nowhere");
        frame.textBox("boot firmware").setText(folder.resolve("firmware").toString());
        frame.textBox("boot kernel").requireDisabled();
        frame.textBox("boot initial RAM disk").requireDisabled();
        frame.textBox("boot command line").requireDisabled();
        frame.textBox("boot drives").setText("");
        frame.textBox("boot memory").setText("16M");
        frame.button("boot").click();
        await("the firmware", scene -> scene.description().name().equals("firmware"));
        assertThat(scene().snapshot().cpu().pc()).isZero();
    }
}
