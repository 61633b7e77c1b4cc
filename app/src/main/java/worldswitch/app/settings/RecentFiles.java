package worldswitch.app.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that were opened or saved last, newest first. Call from one thread. */
public final class RecentFiles {
    /** How many are remembered. */
    public static final int MOST = 12;

    private static final String PROPERTY = "recent";

    private final Settings settings;

    /** Remembers in some settings. */
    public RecentFiles(Settings settings) {
        this.settings = settings;
    }

    /** The files, also those that may be gone, since a drive may come back. Looks at none of them: a drive may be slow. */
    public List<Path> list() {
        return List.copyOf(paths());
    }

    /** A file was opened or saved. */
    public void add(Path file) {
        List<Path> paths = new ArrayList<>(paths());
        Path whole = file.toAbsolutePath().normalize();
        paths.remove(whole);
        paths.add(0, whole);
        put(paths);
    }

    /** Forgets a file. */
    public void remove(Path file) {
        List<Path> paths = new ArrayList<>(paths());
        paths.remove(file.toAbsolutePath().normalize());
        put(paths);
    }

    /** Forgets all. */
    public void clear() {
        put(List.of());
    }

    private void put(List<Path> paths) {
        List<String> lines = paths.stream().limit(MOST).map(Path::toString).toList();
        settings.put(PROPERTY, String.join("\n", lines));
    }

    private List<Path> paths() {
        List<Path> paths = new ArrayList<>();
        settings.get(PROPERTY, "").lines().limit(MOST).forEach(line -> add(paths, line));
        return paths;
    }

    private static void add(List<Path> paths, String line) {
        try {
            if (!line.isBlank()) {
                paths.add(Path.of(line));
            }
        } catch (InvalidPathException ignored) {
            // Somebody has edited the settings, or they come from another system.
        }
    }
}
