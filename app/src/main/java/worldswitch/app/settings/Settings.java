package worldswitch.app.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What the window remembers: a few properties and the arrangement of its panes, in a folder of the user's.
 *
 * <p>A folder that cannot be read or written costs the memory, never the window.
 */
public final class Settings {
    private static final Logger LOG = Logger.getLogger(Settings.class.getName());

    private final Path folder;
    private final Properties properties = new Properties();

    /** The settings in a folder, which need not exist yet. */
    public Settings(Path folder) {
        this.folder = folder;
        load();
    }

    /** The settings of the user who runs this. */
    public static Settings ofUser() {
        String configured = System.getenv("XDG_CONFIG_HOME");
        Path base = configured == null || configured.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".config")
                : Path.of(configured);
        return new Settings(base.resolve("worldswitch"));
    }

    /** A property, or what it is at first. */
    public String get(String name, String otherwise) {
        return properties.getProperty(name, otherwise);
    }

    /** Remembers a property. */
    public void put(String name, String value) {
        properties.setProperty(name, value);
        save();
    }

    /** The file that holds the arrangement of the panes; its folder exists if it can. */
    public Path layout() {
        makeFolder();
        return folder.resolve("layout.xml");
    }

    private void load() {
        Path file = file();
        if (Files.isReadable(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.log(Level.INFO, "settings not read: {0}", e.getMessage());
            }
        }
    }

    private void save() {
        makeFolder();
        try (Writer writer = Files.newBufferedWriter(file())) {
            properties.store(writer, "Worldswitch");
        } catch (IOException e) {
            LOG.log(Level.INFO, "settings not saved: {0}", e.getMessage());
        }
    }

    private void makeFolder() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            LOG.log(Level.INFO, "no folder for settings: {0}", e.getMessage());
        }
    }

    private Path file() {
        return folder.resolve("window.properties");
    }
}
