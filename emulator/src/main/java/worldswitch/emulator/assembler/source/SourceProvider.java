package worldswitch.emulator.assembler.source;

import java.util.Map;
import java.util.Optional;

/** Gives the assembler its files; the assembler itself opens none. */
@FunctionalInterface
public interface SourceProvider {
    /** The contents of a file as the source names it, or empty if there is none. */
    Optional<byte[]> read(String name);

    /** Gives the texts of a map. */
    static SourceProvider of(Map<String, String> texts) {
        return name -> Optional.ofNullable(texts.get(name))
                .map(text -> text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
