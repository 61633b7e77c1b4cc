package worldswitch.sessions.symbol.line;

import java.util.ArrayList;
import java.util.List;
import worldswitch.sessions.symbol.SymbolProblem;

/** The table of source files of one line program, by number. */
final class FileNames {
    private static final int MOST = 1 << 16;
    private static final int MOST_FORMATS = 32;
    private static final int CONTENT_PATH = 1;
    private static final int CONTENT_FOLDER = 2;

    private static final int FORM_STRING = 0x08;
    private static final int FORM_STRP = 0x0e;
    private static final int FORM_LINE_STRP = 0x1f;

    private final DwarfBytes bytes;
    private final DwarfTexts texts;
    private final boolean wide;
    private final List<String> folders = new ArrayList<>();
    private final List<String> files = new ArrayList<>();

    /** A column of a table of version 5: what it tells, and in which form. */
    private record Format(long content, long form) {}

    /** One entry of a table of version 5. */
    private record Entry(String path, long folder) {}

    private FileNames(DwarfBytes bytes, DwarfTexts texts, boolean wide) {
        this.bytes = bytes;
        this.texts = texts;
        this.wide = wide;
    }

    /** Reads the table that a header of some version ends with. */
    static FileNames read(DwarfBytes bytes, DwarfTexts texts, int version, boolean wide) throws SymbolProblem {
        FileNames names = new FileNames(bytes, texts, wide);
        if (version >= 5) {
            names.readNew();
        } else {
            names.readOld();
        }
        return names;
    }

    /** The name of a file; of a number that names none, a question mark. */
    String name(long number) {
        return number >= 0 && number < files.size() ? files.get((int) number) : "?";
    }

    /** In versions 2 to 4 folders and files are counted from 1; number 0 is the folder of the compilation. */
    private void readOld() throws SymbolProblem {
        folders.add("");
        for (String folder = bytes.text(); !folder.isEmpty(); folder = bytes.text()) {
            add(folders, folder);
        }
        files.add("?");
        for (String file = bytes.text(); !file.isEmpty(); file = bytes.text()) {
            addOld(file);
        }
    }

    private void addOld(String file) throws SymbolProblem {
        long folder = bytes.unsigned();
        bytes.unsigned();
        bytes.unsigned();
        add(files, joined(folder, file));
    }

    private void readNew() throws SymbolProblem {
        for (Entry entry : entries()) {
            add(folders, entry.path());
        }
        for (Entry entry : entries()) {
            add(files, joined(entry.folder(), entry.path()));
        }
    }

    /** A folder other than that of the compilation, which is number 0, is a part of the name. */
    private String joined(long folder, String file) {
        boolean plain = folder <= 0 || folder >= folders.size() || file.startsWith("/");
        return plain ? file : folders.get((int) folder) + "/" + file;
    }

    private void add(List<String> list, String name) throws SymbolProblem {
        if (list.size() == MOST) {
            throw bytes.problem("names more than " + MOST + " files");
        }
        list.add(name);
    }

    private List<Entry> entries() throws SymbolProblem {
        List<Format> formats = new ArrayList<>();
        int count = bytes.u8();
        if (count > MOST_FORMATS) {
            throw bytes.problem("describes a file in " + count + " columns");
        }
        for (int i = 0; i < count; i++) {
            formats.add(new Format(bytes.unsigned(), bytes.unsigned()));
        }
        long number = bytes.unsigned();
        if (number < 0 || number > MOST || count == 0 && number > 0) {
            throw bytes.problem("names " + Long.toUnsignedString(number) + " files");
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            entries.add(entry(formats));
        }
        return entries;
    }

    private Entry entry(List<Format> formats) throws SymbolProblem {
        String path = "?";
        long folder = 0;
        for (Format format : formats) {
            if (format.content() == CONTENT_PATH) {
                path = path(format.form());
            } else if (format.content() == CONTENT_FOLDER) {
                folder = number(format.form());
            } else {
                number(format.form());
            }
        }
        return new Entry(path, folder);
    }

    private String path(long form) throws SymbolProblem {
        return switch ((int) form) {
            case FORM_STRING -> bytes.text();
            case FORM_LINE_STRP -> texts.lineText(bytes.offset(wide));
            case FORM_STRP -> texts.text(bytes.offset(wide));
            default -> throw bytes.problem("names a file in form 0x" + Long.toHexString(form) + ", which is not read");
        };
    }

    /** A number, or something that is only passed over. */
    private long number(long form) throws SymbolProblem {
        switch ((int) form) {
            case 0x0b:
                return bytes.u8();
            case 0x05:
                return bytes.u16();
            case 0x06:
                return bytes.u32();
            case 0x07:
                return bytes.u64();
            case 0x0f:
                return bytes.unsigned();
            case 0x09:
                bytes.skip(bytes.unsigned());
                return 0;
            case 0x1e:
                bytes.skip(16);
                return 0;
            default:
                path(form);
                return 0;
        }
    }
}
