package worldswitch.app.boot;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import worldswitch.app.settings.Settings;
import worldswitch.emulator.sysreg.ProcessorModel;

/** What a person has filled in to boot a kernel, as it was typed; immutable. An entry that was left empty is an empty text. */
public record BootEntries(Map<BootEntry, String> texts) {
    private static final Map<BootEntry, String> FIRST = Map.of(
            BootEntry.COMMAND_LINE, "console=ttyAMA0 earlycon",
            BootEntry.CPU, ProcessorModel.MOST,
            BootEntry.CPUS, "1",
            BootEntry.MEMORY, "1G");

    /** Bytes that a run takes beside its RAM, with what is kept to go back. */
    private static final long PAST = 300L << 20;

    public BootEntries {
        texts = Map.copyOf(texts);
    }

    /** What was booted last, or what suits most kernels. */
    public static BootEntries last(Settings settings) {
        Map<BootEntry, String> texts = new EnumMap<>(BootEntry.class);
        for (BootEntry entry : BootEntry.values()) {
            texts.put(entry, settings.get(key(entry), FIRST.getOrDefault(entry, "")));
        }
        return new BootEntries(texts);
    }

    /** Remembers them as what was booted last. */
    public void remember(Settings settings) {
        for (BootEntry entry : BootEntry.values()) {
            settings.put(key(entry), text(entry));
        }
    }

    private static String key(BootEntry entry) {
        return "boot." + entry.name().toLowerCase(Locale.ROOT);
    }

    /** The text of an entry. */
    public String text(BootEntry entry) {
        return texts.getOrDefault(entry, "");
    }

    /** The same with another text of an entry. */
    public BootEntries with(BootEntry entry, String text) {
        Map<BootEntry, String> others = new EnumMap<>(BootEntry.class);
        others.putAll(texts);
        others.put(entry, text);
        return new BootEntries(others);
    }

    /** Whether a firmware is to be started, which takes nothing that is {@linkplain BootEntry#isForKernel for a kernel}. */
    public boolean isFirmware() {
        return !text(BootEntry.FIRMWARE).isBlank();
    }

    /**
     * What is asked for.
     *
     * @throws BootProblem if there is no kernel and no firmware, or an entry cannot be read as what it is to be
     */
    public BootOrder order() throws BootProblem {
        Path image = image();
        if (image == null) {
            throw new BootProblem(BootEntry.KERNEL, "choose an arm64 kernel, such as Image or vmlinuz");
        }
        return order(image);
    }

    private @Nullable Path image() throws BootProblem {
        return file(isFirmware() ? BootEntry.FIRMWARE : BootEntry.KERNEL);
    }

    private BootOrder order(Path image) throws BootProblem {
        return new BootOrder(request(image), isFirmware(), drives());
    }

    /** The files between semicolons. */
    private List<Path> drives() throws BootProblem {
        List<Path> files = new ArrayList<>();
        for (String text : text(BootEntry.DRIVES).split(";")) {
            Path file = path(BootEntry.DRIVES, text.strip());
            if (file != null) {
                files.add(file);
            }
        }
        return files;
    }

    /** What is wrong with an entry by itself; reads it if it is a file. An empty one is not wrong yet. */
    public Optional<String> problem(BootEntry entry) {
        try {
            Path image = image();
            boolean filled = !text(entry).isBlank() || entry != BootEntry.KERNEL && entry != BootEntry.FIRMWARE;
            if (filled) {
                order(image == null ? Path.of("") : image).check(entry);
            }
            return Optional.empty();
        } catch (BootProblem e) {
            return e.entry() == entry ? Optional.of(e.reason()) : Optional.empty();
        }
    }

    /** What there is to say of the memory beside what is wrong: whether this program has enough of its own for it. */
    public Optional<String> advice() {
        try {
            long needed = MemoryAmount.parse(text(BootEntry.MEMORY).strip()) + PAST;
            long most = Runtime.getRuntime().maxMemory();
            return needed <= most
                    ? Optional.empty()
                    : Optional.of("may need " + (needed >> 20) + " MiB of this program's memory, which has "
                            + (most >> 20) + " MiB: WORLDSWITCH_JAVA_OPTIONS=-Xmx" + (needed >> 20) + "m");
        } catch (BootProblem e) {
            return Optional.empty();
        }
    }

    private BootRequest request(Path kernel) throws BootProblem {
        return new BootRequest(
                kernel,
                isFirmware() ? null : file(BootEntry.INITIAL_RAM_DISK),
                file(BootEntry.TREE),
                isFirmware() ? "" : text(BootEntry.COMMAND_LINE).strip(),
                text(BootEntry.CPU).strip(),
                cpus(),
                MemoryAmount.parse(text(BootEntry.MEMORY).strip()));
    }

    private int cpus() throws BootProblem {
        try {
            return Integer.parseInt(text(BootEntry.CPUS).strip());
        } catch (NumberFormatException e) {
            throw new BootProblem(
                    BootEntry.CPUS, "'" + text(BootEntry.CPUS) + "' is no number of processors, such as 1 or 4");
        }
    }

    private @Nullable Path file(BootEntry entry) throws BootProblem {
        return path(entry, text(entry).strip());
    }

    private static @Nullable Path path(BootEntry entry, String text) throws BootProblem {
        try {
            return text.isEmpty() ? null : Path.of(text);
        } catch (InvalidPathException e) {
            throw new BootProblem(entry, "is no name of a file: " + e.getReason());
        }
    }
}
