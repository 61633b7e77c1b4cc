package worldswitch.sessions.archive.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import worldswitch.sessions.archive.ArchiveProblem;
import worldswitch.sessions.archive.ImageSource;
import worldswitch.sessions.archive.Images;
import worldswitch.sessions.archive.SampleSessions;
import worldswitch.sessions.archive.SavedSession;
import worldswitch.sessions.archive.Sha256;
import worldswitch.sessions.archive.zip.ZipContent;
import worldswitch.sessions.archive.zip.ZipFile;

/** Saved sessions of every shape, whole and damaged. */
class SessionFormTest {
    private static byte[] write(SavedSession session) throws ArchiveProblem {
        return SessionForm.write(session, Images.EMBEDDED);
    }

    private static SavedSession read(byte[] bytes) throws ArchiveProblem {
        return SessionForm.read(bytes, ImageSource.NONE);
    }

    @Provide
    Arbitrary<SavedSession> sessions() {
        return SampleSessions.any();
    }

    @Property(tries = 20)
    void what_is_written_reads_back(@ForAll("sessions") SavedSession session) throws ArchiveProblem {
        SavedSession back = read(write(session));

        assertThat(back)
                .usingRecursiveComparison()
                .ignoringFields("plan.configuration.features", "plan.program.symbols")
                .isEqualTo(session);
        assertThat(back.plan().configuration().processorFeatures().names())
                .isEqualTo(session.plan().configuration().processorFeatures().names());
        assertThat(back.plan().program().symbols().symbols())
                .isEqualTo(session.plan().program().symbols().symbols());
        assertThat(write(back)).isEqualTo(write(session));
    }

    @Property(tries = 12)
    void what_is_written_by_digest_reads_back_with_its_images(@ForAll("sessions") SavedSession session)
            throws ArchiveProblem {
        byte[] bytes = SessionForm.write(session, Images.DIGEST);
        Map<String, byte[]> images = new LinkedHashMap<>();
        session.plan().program().segments().forEach(segment -> images.put(Sha256.of(segment.bytes()), segment.bytes()));
        session.plan().configuration().virtio().drives().forEach(drive -> {
            byte[] content = new byte[(int) drive.size()];
            drive.read(0, content, 0, content.length);
            images.put(drive.sha256(), content);
        });

        SavedSession back = SessionForm.read(bytes, image -> Optional.ofNullable(images.get(image.sha256())));

        assertThat(write(back)).isEqualTo(write(session));
    }

    @Property(tries = 2)
    void a_file_cut_at_any_byte_is_refused(@ForAll("sessions") SavedSession session) throws ArchiveProblem {
        byte[] bytes = write(session);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> read(cut)).as("cut at %d", length).isInstanceOf(ArchiveProblem.class);
        }
    }

    @Property(tries = 20)
    void flipped_bits_are_refused_or_matter_to_nobody(@ForAll("sessions") SavedSession session, @ForAll long seed)
            throws ArchiveProblem {
        byte[] bytes = write(session);
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            byte[] flipped = bytes.clone();
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            refusedOrEqual(flipped, bytes);
        }
    }

    @Property(tries = 20)
    void spliced_files_are_refused(@ForAll("sessions") SavedSession session, @ForAll long seed) throws ArchiveProblem {
        byte[] bytes = write(session);
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            int from = random.nextInt(bytes.length);
            int to = from + random.nextInt(bytes.length - from);
            int at = random.nextInt(bytes.length);
            List<byte[]> parts = new ArrayList<>(List.of(
                    Arrays.copyOf(bytes, at),
                    Arrays.copyOfRange(bytes, from, to),
                    Arrays.copyOfRange(
                            bytes, random.nextBoolean() ? at : Math.min(bytes.length, at + to - from), bytes.length)));
            refusedOrEqual(join(parts), bytes);
        }
    }

    private static byte[] join(List<byte[]> parts) {
        byte[] all = new byte[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private static void refusedOrEqual(byte[] damaged, byte[] whole) throws ArchiveProblem {
        Optional<SavedSession> opened = opened(damaged);
        if (opened.isPresent()) {
            assertThat(write(opened.get())).isEqualTo(whole);
        }
    }

    private static Optional<SavedSession> opened(byte[] bytes) {
        try {
            return Optional.of(read(bytes));
        } catch (ArchiveProblem expected) {
            assertThat(expected.getMessage())
                    .contains(": ")
                    .doesNotContain("null")
                    .hasSizeLessThan(450);
            return Optional.empty();
        }
    }

    /** Damage behind the checks: by somebody who makes the CRCs and the digests right again. */
    @Property(tries = 16)
    void content_that_was_changed_with_its_digests_is_refused_or_read(
            @ForAll("sessions") SavedSession session, @ForAll long seed) throws ArchiveProblem {
        Map<String, byte[]> entries = entries(write(session));
        Random random = new Random(seed);
        List<String> names = List.copyOf(entries.keySet());
        for (int round = 0; round < 40; round++) {
            Map<String, byte[]> changed = new LinkedHashMap<>(entries);
            String name = names.get(random.nextInt(names.size()));
            changed.put(name, mutated(entries.get(name), random));
            opened(sealed(changed));
        }
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return new byte[] {(byte) random.nextInt()};
        }
        byte[] changed = bytes.clone();
        String digits = "0123456789\"{}[]:,\t\n-.eE\\ xZ";
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            changed[at] = random.nextBoolean()
                    ? (byte) random.nextInt(256)
                    : (byte) digits.charAt(random.nextInt(digits.length()));
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(changed, random.nextInt(bytes.length)) : changed;
    }

    static Map<String, byte[]> entries(byte[] file) throws ArchiveProblem {
        ZipContent content = ZipContent.of(file);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (String name : content.names()) {
            entries.put(name, content.read(name));
        }
        return entries;
    }

    /** A file with some entries, all sizes and digests right. */
    static byte[] sealed(Map<String, byte[]> entries) {
        Map<String, byte[]> all = new LinkedHashMap<>(entries);
        String text = new String(entries.get("session.json"), StandardCharsets.UTF_8);
        try {
            JsonObject document = JsonParser.parseString(text).getAsJsonObject();
            JsonObject list = document.getAsJsonObject("entries");
            entries.forEach((name, content) -> {
                if (list.has(name)) {
                    list.getAsJsonObject(name).addProperty("size", content.length);
                    list.getAsJsonObject(name).addProperty("sha256", Sha256.of(content));
                }
            });
            all.put("session.json", document.toString().getBytes(StandardCharsets.UTF_8));
        } catch (RuntimeException broken) {
            all.put("session.json", entries.get("session.json"));
        }
        return ZipFile.of(all);
    }
}
