package worldswitch.emulator.assembler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import worldswitch.emulator.assembler.source.SourceProvider;

/** The sources that the tests assemble, from the test resources or from the test itself. */
final class Sources {
    static final long BASE = 0x4008_0000L;
    static final AssemblerOptions OPTIONS = AssemblerOptions.at(BASE).with("given", 5);

    private Sources() {}

    /** A folder of the test resources beside this class. */
    static Path folder(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(Sources.class.getResource(name)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The main sources in a folder. */
    static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".S")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Assembles a file, with the folder that it lies in for the files it includes. */
    static Assembly assemble(Path file) {
        SourceProvider provider = name -> {
            Path wanted = file.resolveSibling(name);
            return Files.isRegularFile(wanted) ? Optional.of(read(wanted)) : Optional.empty();
        };
        return Assembler.assemble(file.getFileName().toString(), provider, OPTIONS);
    }

    /** Assembles a text as {@code test.S}. */
    static Assembly assemble(String text) {
        return Assembler.assemble("test.S", SourceProvider.of(Map.of("test.S", text)), OPTIONS);
    }

    /** The bytes of a file. */
    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
