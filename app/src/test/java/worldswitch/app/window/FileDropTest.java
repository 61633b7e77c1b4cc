package worldswitch.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileDropTest {
    private final List<Path> opened = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final FileDrop drop = new FileDrop(opened::add, complaints::add);

    /** Files on their way. */
    private record Files(List<File> files) implements Transferable {
        @Override
        public DataFlavor[] getTransferDataFlavors() {
            return new DataFlavor[] {DataFlavor.javaFileListFlavor};
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor flavor) {
            return flavor.equals(DataFlavor.javaFileListFlavor);
        }

        @Override
        public Object getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
            if (!isDataFlavorSupported(flavor)) {
                throw new UnsupportedFlavorException(flavor);
            }
            return files;
        }
    }

    @Test
    void a_file_is_opened() {
        assertThat(drop.take(new Files(List.of(new File("/a/b.wsession"))))).isTrue();
        assertThat(opened).containsExactly(Path.of("/a/b.wsession"));
        assertThat(complaints).isEmpty();
    }

    @Test
    void several_files_are_refused_in_words() {
        assertThat(drop.take(new Files(List.of(new File("a"), new File("b"))))).isFalse();
        assertThat(opened).isEmpty();
        assertThat(complaints).hasSize(1);
    }

    @Test
    void text_is_no_file() {
        assertThat(drop.take(new StringSelection("/a/b.wsession"))).isFalse();
        assertThat(opened).isEmpty();
        assertThat(complaints).hasSize(1);
    }
}
