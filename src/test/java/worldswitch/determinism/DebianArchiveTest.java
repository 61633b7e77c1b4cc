package worldswitch.determinism;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import worldswitch.linux.KernelFolder;

/** A boot of Debian's kernel that was saved in its midst has the same state hash on the JDK that opens it. */
@Tag("campaign")
class DebianArchiveTest {
    private static final List<String> HEAP = List.of("-Xmx1200m");

    @TempDir
    private Path folder;

    @Test
    void a_boot_saved_here_opens_on_another_jdk_to_the_same_state_and_goes_on_alike()
            throws IOException, InterruptedException {
        passes(Jdk.here(), Jdk.other());
    }

    @Test
    void a_boot_saved_on_another_jdk_opens_here_to_the_same_state_and_goes_on_alike()
            throws IOException, InterruptedException {
        passes(Jdk.other(), Jdk.here());
    }

    private void passes(Jdk saves, Jdk opens) throws IOException, InterruptedException {
        Path kernels = KernelFolder.find().folder();
        String file = folder.resolve("boot.wsession").toString();
        List<String> saved = on(
                saves,
                "save",
                file,
                kernels.resolve("vmlinuz").toString(),
                kernels.resolve("initramfs.cpio.gz").toString());
        assertThat(saved).hasSize(2).doesNotHaveDuplicates();
        assertThat(saved.get(0)).startsWith("500000000 ");
        assertThat(on(opens, "open", file)).as("from the checkpoint").isEqualTo(saved);
        assertThat(on(opens, "again", file)).as("from the start").isEqualTo(saved);
    }

    private static List<String> on(Jdk jdk, String... arguments) throws IOException, InterruptedException {
        List<String> program = new ArrayList<>(List.of(SavedBoot.class.getName()));
        program.addAll(List.of(arguments));
        return jdk.output(HEAP, program);
    }
}
