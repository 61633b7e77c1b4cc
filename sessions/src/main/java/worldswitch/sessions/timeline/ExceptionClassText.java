package worldswitch.sessions.timeline;

import java.util.Map;
import java.util.stream.Collectors;
import worldswitch.emulator.resource.ResourceTable;

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
        return ResourceTable.rows(ExceptionClassText.class, TABLE).stream()
                .collect(Collectors.toMap(cells -> Integer.decode(cells[0]), cells -> cells[1]));
    }
}
