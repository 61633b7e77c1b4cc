package worldswitch.emulator.machine.devicetree;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.machine.devicetree.DeviceTree.Reservation;
import worldswitch.emulator.machine.load.LoadProblem;

/**
 * Reads a flattened device tree that may be malformed or hostile.
 *
 * <p>The header says where the parts lie, and each is compared with the length of the file before it is read. The tree is
 * read token by token in one pass; every token moves on, so that no tree keeps the reader busy for longer than it has bytes.
 */
public final class FlattenedTreeReader {
    /** The most that Linux maps of a tree (Documentation/arch/arm64/booting.rst). */
    private static final int LARGEST = 2 << 20;

    private static final int DEEPEST = 64;
    private static final int LONGEST_NAME = 255;
    private static final int MOST_RESERVATIONS = 1024;
    private static final String HEADER = "device tree header";

    private final ByteBuffer bytes;
    private int structure;
    private int structureEnd;
    private int strings;
    private int stringsEnd;

    private FlattenedTreeReader(byte[] file) {
        bytes = ByteBuffer.wrap(file);
    }

    /**
     * Reads a tree.
     *
     * @throws LoadProblem at the first thing that is wrong
     */
    public static DeviceTree read(byte[] file) throws LoadProblem {
        FlattenedTreeReader reader = new FlattenedTreeReader(file);
        reader.header();
        List<Reservation> reservations = reader.reservations();
        return new DeviceTree(reader.root(), reservations);
    }

    private void header() throws LoadProblem {
        require(HEADER, bytes.limit() >= FlattenedTree.HEADER, "only " + bytes.limit() + " bytes");
        require(HEADER, bytes.getInt(0) == FlattenedTree.MAGIC, "not a flattened device tree");
        long total = bytes.getInt(4) & 0xffff_ffffL;
        require(HEADER, total <= bytes.limit(), "says " + total + " bytes, but there are only " + bytes.limit());
        require(HEADER, total <= LARGEST, total + " bytes, more than the 2 MiB that an arm64 kernel maps");
        int version = bytes.getInt(20);
        int compatible = bytes.getInt(24);
        require(
                HEADER,
                version >= FlattenedTree.VERSION && compatible <= FlattenedTree.VERSION,
                "version " + version + ", compatible with " + compatible + ", not 17");
        structure = part("structure block", 8, 36, total);
        structureEnd = structure + bytes.getInt(36);
        strings = part("strings block", 12, 32, total);
        stringsEnd = strings + bytes.getInt(32);
    }

    private int part(String name, int offsetField, int sizeField, long total) throws LoadProblem {
        long offset = bytes.getInt(offsetField) & 0xffff_ffffL;
        long size = bytes.getInt(sizeField) & 0xffff_ffffL;
        require(
                HEADER,
                offset + size <= total,
                name + " of " + size + " bytes at " + offset + " lies outside the tree of " + total + " bytes");
        return (int) offset;
    }

    private List<Reservation> reservations() throws LoadProblem {
        List<Reservation> areas = new ArrayList<>();
        long offset = bytes.getInt(16) & 0xffff_ffffL;
        while (areas.size() < MOST_RESERVATIONS) {
            require("memory reservations", offset + 16 <= bytes.limit(), "do not end within the file");
            Reservation area = new Reservation(bytes.getLong((int) offset), bytes.getLong((int) offset + 8));
            if (area.address() == 0 && area.size() == 0) {
                return areas;
            }
            areas.add(area);
            offset += 16;
        }
        throw new LoadProblem("memory reservations", "more than " + MOST_RESERVATIONS);
    }

    private DeviceNode root() throws LoadProblem {
        Deque<DeviceNode> open = new ArrayDeque<>();
        bytes.position(structure);
        DeviceNode root = null;
        while (true) {
            String place = place();
            int token = cell(place);
            switch (token) {
                case FlattenedTree.BEGIN_NODE -> {
                    require(place, root == null || !open.isEmpty(), "a second root");
                    require(place, open.size() < DEEPEST, "nodes lie more than " + DEEPEST + " deep");
                    DeviceNode node = begin(place, open.peek());
                    root = root == null ? node : root;
                    open.push(node);
                }
                case FlattenedTree.END_NODE -> {
                    require(place, !open.isEmpty(), "a node ends that has not begun");
                    open.pop();
                }
                case FlattenedTree.PROPERTY -> property(place, open.peek());
                case FlattenedTree.NOP -> {}
                case FlattenedTree.END -> {
                    if (root == null || !open.isEmpty()) {
                        throw new LoadProblem(place, "the tree ends within a node");
                    }
                    return root;
                }
                default -> throw new LoadProblem(place, "no token 0x" + Integer.toHexString(token));
            }
        }
    }

    private DeviceNode begin(String place, @Nullable DeviceNode parent) throws LoadProblem {
        DeviceNode node = new DeviceNode(text(place, bytes.position(), structureEnd));
        skip(place, node.name().getBytes(StandardCharsets.ISO_8859_1).length + 1);
        if (parent != null) {
            parent.add(node);
        }
        return node;
    }

    private void property(String place, @Nullable DeviceNode node) throws LoadProblem {
        if (node == null) {
            throw new LoadProblem(place, "a property outside every node");
        }
        long length = cell(place) & 0xffff_ffffL;
        long name = cell(place) & 0xffff_ffffL;
        require(place, name < stringsEnd - strings, "the name of a property lies outside the strings block");
        require(
                place,
                length <= structureEnd - bytes.position(),
                "a property of " + length + " bytes reaches beyond the structure block");
        byte[] value = new byte[(int) length];
        bytes.get(bytes.position(), value);
        node.bytes(text(place, strings + (int) name, stringsEnd), value);
        skip(place, value.length);
    }

    /** The text from an offset up to a zero byte, which must come soon. */
    private String text(String place, int offset, int end) throws LoadProblem {
        int length = 0;
        while (length <= LONGEST_NAME && offset + length < end && bytes.get(offset + length) != 0) {
            length++;
        }
        require(place, length <= LONGEST_NAME && offset + length < end, "a name does not end, or is too long");
        return new String(bytes.array(), offset, length, StandardCharsets.ISO_8859_1);
    }

    private int cell(String place) throws LoadProblem {
        require(place, bytes.position() + Integer.BYTES <= structureEnd, "the structure block ends within the tree");
        return bytes.getInt();
    }

    private void skip(String place, int length) throws LoadProblem {
        int next = bytes.position() + length + (-length & 3);
        require(place, next <= structureEnd, "the structure block ends within the tree");
        bytes.position(next);
    }

    private String place() {
        return "device tree, byte 0x" + Integer.toHexString(bytes.position());
    }

    private static void require(String place, boolean condition, String reason) throws LoadProblem {
        if (!condition) {
            throw new LoadProblem(place, reason);
        }
    }
}
