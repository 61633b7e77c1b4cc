package worldswitch.sessions.timeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The exception classes of ESR_ELx.EC in words. */
final class ExceptionClassText {
    private static final String TABLE = "/worldswitch/sessions/timeline/exception-classes.tsv";
    private static final Map<Integer, String> TEXTS = load();

    private ExceptionClassText() {}

    /** The words of a class. */
    static String of(int exceptionClass) {
        return TEXTS.getOrDefault(exceptionClass, "exception class 0x" + Integer.toHexString(exceptionClass));
    }

    private static Map<Integer, String> load() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ExceptionClassText.class.getResourceAsStream(TABLE)), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toMap(cells -> Integer.decode(cells[0]), cells -> cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
