package worldswitch.sessions.archive.form;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import worldswitch.sessions.archive.ArchiveProblem;

/** Text in UTF-8, strictly read. */
final class Utf8 {
    private Utf8() {}

    /** The text of an entry. */
    static String read(String entry, byte[] bytes) throws ArchiveProblem {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ArchiveProblem("entry '" + entry + "'", "is not text in UTF-8");
        }
    }

    /** A text as bytes. */
    static byte[] write(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
