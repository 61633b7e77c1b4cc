package worldswitch.linux;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Files in the form in which Linux unpacks them into its first file system: cpio's "newc". Several archives may follow each
 * other; of files of the same name the last one is kept.
 */
final class CpioArchive {
    private static final int FOLDER = 0040755;
    private static final int PROGRAM = 0100755;
    private static final int ALIGNMENT = 4;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int number;

    CpioArchive folder(String name) {
        return add(name, FOLDER, new byte[0]);
    }

    /** A file that may be read, and run if it is a program. */
    CpioArchive file(String name, byte[] content) {
        return add(name, PROGRAM, content);
    }

    /** The archive with its end. */
    byte[] finished() {
        add("TRAILER!!!", 0, new byte[0]);
        return bytes.toByteArray();
    }

    private CpioArchive add(String name, int mode, byte[] content) {
        int[] fields = {++number, mode, 0, 0, 1, 0, content.length, 0, 0, 0, 0, name.length() + 1, 0};
        text("070701");
        for (int field : fields) {
            text("%08x".formatted(field));
        }
        text(name + "\0");
        align();
        bytes.writeBytes(content);
        align();
        return this;
    }

    private void text(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void align() {
        bytes.writeBytes(new byte[-bytes.size() & ALIGNMENT - 1]);
    }
}
