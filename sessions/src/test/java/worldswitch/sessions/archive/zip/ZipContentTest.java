package worldswitch.sessions.archive.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import worldswitch.sessions.archive.ArchiveProblem;

/** The container: what is written, and files that lie about what they hold. */
class ZipContentTest {
    private static final byte[] TEXT = "text, and more text, and more text".getBytes(StandardCharsets.US_ASCII);

    private static byte[] file(String name, byte[] content) {
        return ZipFile.of(Map.of(name, content));
    }

    private static ByteBuffer edit(byte[] file) {
        return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] readAll(byte[] file) throws ArchiveProblem {
        ZipContent content = ZipContent.of(file);
        byte[] last = {};
        for (String name : content.names()) {
            last = content.read(name);
        }
        return last;
    }

    @Property(tries = 100)
    void entries_read_back_and_other_readers_agree(@ForAll @Size(max = 5) Map<Byte, byte[]> some) throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        some.forEach((key, content) -> entries.put("folder/" + (key & 0xff), content));
        byte[] file = ZipFile.of(entries);
        if (!entries.isEmpty()) {
            ZipContent content = ZipContent.of(file);
            assertThat(content.names()).containsExactlyElementsOf(entries.keySet());
            for (String name : entries.keySet()) {
                assertThat(content.read(name)).isEqualTo(entries.get(name));
            }
        }
        try (ZipInputStream other = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                assertThat(other.getNextEntry().getName()).isEqualTo(entry.getKey());
                assertThat(other.readAllBytes()).isEqualTo(entry.getValue());
            }
            assertThat(other.getNextEntry()).isNull();
        }
    }

    @Test
    void content_that_shrinks_beyond_the_bound_is_written_so_that_it_can_be_read() throws ArchiveProblem {
        byte[] zeros = new byte[3 << 20];

        assertThat(readAll(file("zeros", zeros))).isEqualTo(zeros);
    }

    static Stream<Arguments> lies() {
        int central = 30 + 1 + ZipFile.of(Map.of("a", TEXT)).length - 22 - 46 - 1 - 30 - 1;
        int end = central + 46 + 1;
        return Stream.of(
                lie(
                        "encrypted",
                        file -> file.putShort(6, (short) 0x801).putShort(central + 8, (short) 0x801),
                        "is encrypted"),
                lie(
                        "a method of its own",
                        file -> file.putShort(8, (short) 99).putShort(central + 10, (short) 99),
                        "is compressed by method 99; only 0 and 8 are known"),
                lie(
                        "sizes behind the content",
                        file -> file.putShort(6, (short) 0x808).putShort(central + 8, (short) 0x808),
                        "has its sizes behind its content"),
                lie(
                        "a ZIP64 file",
                        file -> file.putShort(4, (short) 45).putShort(central + 6, (short) 45),
                        "needs a newer ZIP"),
                lie(
                        "another CRC in both headers",
                        file -> file.putInt(14, 1).putInt(central + 16, 1),
                        "is damaged: its CRC-32"),
                lie(
                        "another CRC in front",
                        file -> file.putInt(14, 1),
                        "is described otherwise in front of its content"),
                lie(
                        "another size in front",
                        file -> file.putInt(22, 1),
                        "is described otherwise in front of its content"),
                lie("another name in front", file -> file.put(30, (byte) 'b'), "is described otherwise in front"),
                lie(
                        "a smaller size in both",
                        file -> file.putInt(22, 5).putInt(central + 24, 5),
                        "is damaged: it does not expand to the size noted for it"),
                lie(
                        "a larger size in both",
                        file -> file.putInt(22, 500).putInt(central + 24, 500),
                        "is damaged: it does not expand to the size noted for it"),
                lie(
                        "a gigabyte in both",
                        file -> file.putInt(22, 1 << 30).putInt(central + 24, 1 << 30),
                        "claims 1073741824 bytes; at most 268435456 are allowed"),
                lie(
                        "a megabyte in both",
                        file -> file.putInt(22, 1 << 20).putInt(central + 24, 1 << 20),
                        "bytes; at most 100 times are allowed"),
                lie("a place elsewhere", file -> file.putInt(central + 42, 7), "does not follow the entry before it"),
                lie("a comment of the entry", file -> file.putShort(central + 32, (short) 1), "has a comment"),
                lie("a comment of the file", file -> file.putShort(end + 20, (short) 1), "has a comment"),
                lie("several disks", file -> file.putShort(end + 4, (short) 1), "is one part of several"),
                lie("more entries than there are", file -> file.putInt(end + 8, 0x20002), "has a damaged directory"),
                lie(
                        "too many entries",
                        file -> file.putInt(end + 8, -1),
                        "has 65535 entries; at most 4096 are allowed"),
                lie("no entries", file -> file.putInt(end + 8, 0), "its central directory is not as long as it says"),
                lie(
                        "a directory elsewhere",
                        file -> file.putInt(end + 16, 0),
                        "its central directory is not where it says"));
    }

    private static Arguments lie(String name, Consumer<ByteBuffer> change, String reason) {
        return Arguments.of(name, change, reason);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void a_file_that_lies_is_refused(String name, Consumer<ByteBuffer> change, String reason) {
        byte[] file = file("a", TEXT);
        change.accept(edit(file));

        assertThatThrownBy(() -> readAll(file))
                .isInstanceOf(ArchiveProblem.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/etc/passwd | names a place outside the session",
                "c:/boot.ini | names a place outside the session",
                "..\\up | names a place outside the session",
                "../up | leaves the session by '.' or '..'",
                "a/../../up | leaves the session by '.' or '..'",
                "a/./b | leaves the session by '.' or '..'",
                "a//b | has a name of other characters",
                "folder/ | is a folder; a session holds files only",
                "UPPER | has a name of other characters",
                "'sp ace' | has a name of other characters"
            })
    void a_name_that_leaves_the_session_is_refused(String name, String reason) {
        assertThatThrownBy(() -> readAll(file(name, TEXT)))
                .isInstanceOf(ArchiveProblem.class)
                .hasMessageStartingWith("entry '" + name + "': ")
                .hasMessageContaining(reason);
    }

    @Test
    void names_that_do_not_print_are_refused_in_words_that_do() {
        assertThatThrownBy(() -> readAll(file("a?", TEXT, (byte) 0x1b)))
                .hasMessage("entry 'a?': has a name of other characters than a-z 0-9 . _ - /");
        assertThatThrownBy(() -> readAll(file("x".repeat(101), TEXT)))
                .hasMessageContaining("has a name of 101 bytes; at most 100 are allowed");
        assertThatThrownBy(() -> readAll(file("", TEXT))).hasMessage("an entry: has no name");
    }

    private static byte[] file(String name, byte[] content, byte instead) {
        byte[] file = file(name, content);
        for (int i = 0; i < file.length; i++) {
            file[i] = file[i] == '?' ? instead : file[i];
        }
        return file;
    }

    @Test
    void a_name_that_is_there_twice_is_refused() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("twin-a", TEXT);
        entries.put("twin-b", TEXT);
        byte[] file = ZipFile.of(entries);
        for (int i = 0; i < file.length - 5; i++) {
            if (new String(file, i, 6, StandardCharsets.ISO_8859_1).equals("twin-b")) {
                file[i + 5] = 'a';
            }
        }

        assertThatThrownBy(() -> readAll(file)).hasMessage("entry 'twin-a': is there twice");
    }

    @Test
    void bytes_that_belong_to_no_entry_are_refused() {
        byte[] file = file("a", TEXT);
        byte[] longer = new byte[file.length + 1];
        System.arraycopy(file, 0, longer, 1, file.length);

        assertThatThrownBy(() -> readAll(longer)).hasMessage("the file: is not a saved session");
        assertThatThrownBy(() -> readAll(Arrays.copyOf(file, file.length + 1)))
                .hasMessageContaining("it does not end as a ZIP file does");
    }

    @Test
    void ten_megabytes_that_expand_to_gigabytes_are_refused_before_they_are_expanded() {
        byte[] file = bomb(50, 200 << 20);

        assertThat(file.length).isBetween(9 << 20, 11 << 20);
        assertThatThrownBy(() -> readAll(file))
                .hasMessageMatching(
                        "entry '0': claims to expand from [0-9]+ to 209715200 bytes; at most 100 times are allowed");
    }

    @Test
    void ten_megabytes_that_hide_gigabytes_are_refused_as_soon_as_they_hold_more_than_they_say() {
        byte[] file = bomb(50, 1000);

        assertThatThrownBy(() -> readAll(file))
                .hasMessage("entry '0': is damaged: it does not expand to the size noted for it");
    }

    /** A file of entries that are 200 MiB of zeros each, and that claim a size. */
    private static byte[] bomb(int count, int claimed) {
        byte[] zeros = squeezed();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            byte[] name = Integer.toString(i).getBytes(StandardCharsets.US_ASCII);
            byte[] sizes = edit(new byte[22])
                    .putShort(0, (short) 20)
                    .putShort(4, (short) 8)
                    .putInt(14, zeros.length)
                    .putInt(18, claimed)
                    .array();
            byte[] central = edit(new byte[46])
                    .putInt(0, Layout.CENTRAL)
                    .put(6, sizes)
                    .putShort(28, (short) name.length)
                    .putInt(42, file.size())
                    .array();
            file.writeBytes(edit(new byte[30])
                    .putInt(0, Layout.LOCAL)
                    .put(4, sizes)
                    .putShort(26, (short) name.length)
                    .array());
            file.writeBytes(name);
            file.writeBytes(zeros);
            directory.writeBytes(central);
            directory.writeBytes(name);
        }
        byte[] end = edit(new byte[22])
                .putInt(0, Layout.END)
                .putShort(8, (short) count)
                .putShort(10, (short) count)
                .putInt(12, directory.size())
                .putInt(16, file.size())
                .array();
        file.writeBytes(directory.toByteArray());
        file.writeBytes(end);
        return file.toByteArray();
    }

    private static byte[] squeezed() {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 20];
        byte[] chunk = new byte[1 << 16];
        for (int i = 0; i < 200; i++) {
            deflater.setInput(zeros);
            while (!deflater.needsInput()) {
                out.write(chunk, 0, deflater.deflate(chunk));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            out.write(chunk, 0, deflater.deflate(chunk));
        }
        deflater.end();
        return out.toByteArray();
    }
}
