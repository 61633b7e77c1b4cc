package worldswitch.sessions.archive.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import worldswitch.emulator.machine.load.FirmwareItem;
import worldswitch.emulator.machine.load.Program;
import worldswitch.emulator.machine.load.Segment;
import worldswitch.emulator.machine.load.SymbolTable;
import worldswitch.sessions.archive.ArchiveProblem;
import worldswitch.sessions.archive.ImageSource;
import worldswitch.sessions.archive.Sha256;
import worldswitch.sessions.archive.zip.Bounds;

/** Reads the program: finds its images, inside the file or elsewhere, and cuts its segments from them. */
final class ProgramReader {
    private static final int LAST_ITEM = 0xffff;

    private final ListedEntries entries;
    private final ImageSource elsewhere;
    private final Map<String, byte[]> images = new HashMap<>();

    ProgramReader(ListedEntries entries, ImageSource elsewhere) {
        this.entries = entries;
        this.elsewhere = elsewhere;
    }

    /** Finds every image that a list names. */
    void readImages(Node list) throws ArchiveProblem {
        for (Node node : list.list(Limits.SEGMENTS)) {
            String digest = node.get("sha256").digest();
            images.put(digest, node.get("embedded").flag() ? entries.read("images/" + digest) : fetch(node, digest));
        }
    }

    private byte[] fetch(Node node, String digest) throws ArchiveProblem {
        ImageSource.Wanted wanted =
                new ImageSource.Wanted(node.get("name").text(), node.get("size").number(0, Bounds.ENTRY), digest);
        byte[] found = elsewhere
                .find(wanted)
                .orElseThrow(() -> new ArchiveProblem(
                        "image '" + wanted.name() + "'",
                        "is not inside; the session needs a file of " + wanted.size() + " bytes with SHA-256 "
                                + wanted.sha256()));
        if (found.length != wanted.size() || !Sha256.of(found).equals(digest)) {
            throw new ArchiveProblem(
                    "image '" + wanted.name() + "'",
                    "is another one than the session was saved with: it needs the one with SHA-256 " + digest);
        }
        return found;
    }

    /** The image of a digest. */
    byte[] image(Node digest) throws ArchiveProblem {
        byte[] image = images.get(digest.digest());
        if (image == null) {
            throw digest.problem("is not the digest of a listed image");
        }
        return image;
    }

    /** The program. */
    Program read(Node node, SymbolTable symbols) throws ArchiveProblem {
        List<Segment> segments = new ArrayList<>();
        for (Node segment : node.get("segments").list(Limits.SEGMENTS)) {
            segments.add(segment(segment));
        }
        return new Program(node.get("entry").hex(), segments, symbols, items(node));
    }

    /** What the program is handed through fw_cfg; a file without any says nothing of it. */
    private List<FirmwareItem> items(Node node) throws ArchiveProblem {
        List<FirmwareItem> items = new ArrayList<>();
        if (node.find("items").isPresent()) {
            for (Node item : node.get("items").list(Limits.SEGMENTS)) {
                int number = (int) item.get("number").number(0, LAST_ITEM);
                items.add(new FirmwareItem(number, item.get("name").text(), image(item.get("image"))));
            }
        }
        return items;
    }

    private Segment segment(Node node) throws ArchiveProblem {
        byte[] image = image(node.get("image"));
        int offset = (int) node.get("offset").number(0, image.length);
        int length = (int) node.get("length").number(0, image.length - offset);
        byte[] bytes = length == image.length ? image : Arrays.copyOfRange(image, offset, offset + length);
        long address = node.get("address").hex();
        if (address < 0 || address >= Limits.ADDRESS) {
            throw node.get("address").problem("lies beyond the 48 bits of a physical address");
        }
        return new Segment(
                node.get("place").text(), address, bytes, node.get("size").number(length, Limits.MEMORY));
    }
}
