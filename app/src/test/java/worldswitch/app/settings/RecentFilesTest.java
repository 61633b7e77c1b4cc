package worldswitch.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentFilesTest {
    @TempDir
    private Path folder;

    private RecentFiles recent() {
        return new RecentFiles(new Settings(folder.resolve("settings")));
    }

    @Test
    void the_last_one_stands_first_and_each_stands_once() {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two, with a comma = and ünïcode");
        recent().add(one);
        recent().add(two);
        recent().add(folder.resolve("x/../one"));

        assertThat(recent().list()).containsExactly(one, two);
    }

    @Test
    void one_that_is_gone_is_listed_still() throws Exception {
        Path there = Files.writeString(folder.resolve("there"), "");
        recent().add(folder.resolve("gone"));
        recent().add(there);

        assertThat(recent().list()).containsExactly(there, folder.resolve("gone"));
    }

    @Test
    void no_more_are_remembered_than_fit_a_menu() {
        for (int i = 0; i < 20; i++) {
            recent().add(folder.resolve("file" + i));
        }

        assertThat(recent().list()).hasSize(RecentFiles.MOST);
        assertThat(recent().list().get(0)).hasFileName("file19");
    }

    @Test
    void they_are_forgotten_when_asked() {
        recent().add(folder.resolve("one"));
        recent().add(folder.resolve("two"));
        recent().remove(folder.resolve("one"));
        assertThat(recent().list()).hasSize(1);
        recent().clear();
        assertThat(recent().list()).isEmpty();
    }

    @Test
    void settings_that_somebody_has_damaged_do_no_harm() {
        new Settings(folder.resolve("settings")).put("recent", "\n\n/a\n\u0000\n");

        assertThat(recent().list()).hasSize(1);
    }
}
