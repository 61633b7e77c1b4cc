package worldswitch.emulator.assembler.expansion;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.assembler.source.Expansion;
import worldswitch.emulator.assembler.source.Limits;
import worldswitch.emulator.assembler.source.Place;
import worldswitch.emulator.assembler.source.SourceLine;
import worldswitch.emulator.assembler.source.SourceProvider;
import worldswitch.emulator.assembler.source.SourceReader;
import worldswitch.emulator.assembler.source.Text;
import worldswitch.emulator.assembler.statement.Cursor;
import worldswitch.emulator.assembler.statement.Statement;
import worldswitch.emulator.assembler.statement.StringLiteral;
import worldswitch.emulator.assembler.statement.Word;

/** Opens files: the main one, and those that {@code .include} names. */
final class Inclusion {
    private final Expander expander;
    private final SourceProvider provider;

    Inclusion(Expander expander, SourceProvider provider) {
        this.expander = expander;
        this.provider = provider;
    }

    /** Opens the main file. */
    void open(String file) {
        open(file, new SourceLine(file, Text.of("", 1, 1), null), 0, null);
    }

    void include(Statement statement) {
        Cursor cursor = statement.cursor();
        Word quoted = cursor.quoted();
        cursor.expectEnd();
        String file = new String(StringLiteral.bytes(quoted), StandardCharsets.UTF_8);
        if (expander.depth() >= Limits.NESTING) {
            expander.abandon(
                    statement.line(),
                    quoted.index(),
                    "files and macros more than " + Limits.NESTING + " deep in one another; does '" + file
                            + "' include itself?");
            return;
        }
        open(
                file,
                statement.line(),
                quoted.index(),
                Expansion.of(Expansion.Kind.INCLUSION, "'" + file + "' included", statement.line(), quoted.index()));
    }

    private void open(String file, SourceLine asking, int index, @Nullable Expansion expansion) {
        byte[] bytes = provider.read(file).orElse(null);
        if (bytes == null) {
            expander.abandon(asking, index, "there is no file '" + file + "'");
        } else if (bytes.length > Limits.FILE) {
            expander.abandon(asking, index, "'" + file + "' is larger than " + Limits.FILE + " bytes");
        } else {
            read(file, bytes, asking, index, expansion);
        }
    }

    private void read(String file, byte[] bytes, SourceLine asking, int index, @Nullable Expansion expansion) {
        try {
            String characters = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            SourceReader.Result result = SourceReader.read(file, characters, expansion);
            Place open = result.unterminatedComment();
            expander.enter("'" + file + "'", result.lines().iterator(), false, expansion);
            for (Place place : result.preprocessorLines()) {
                expander.warn(at(place, expansion), "this is a comment: there is no C preprocessor");
            }
            if (open != null) {
                expander.abandon(at(open, expansion), 0, "this comment has no end '*/'");
            }
        } catch (CharacterCodingException failure) {
            expander.abandon(asking, index, "'" + file + "' is not text in UTF-8");
        }
    }

    private static SourceLine at(Place place, @Nullable Expansion expansion) {
        return new SourceLine(place.file(), Text.of("", place.line(), place.column()), expansion);
    }
}
