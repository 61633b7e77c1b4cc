package worldswitch.emulator.machine.devicetree;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A node of a device tree: a name, properties, and nodes below it, each in the order in which they came.
 *
 * <p>Property values are bytes; numbers in them are big-endian cells of 32 bits (Devicetree Specification v0.4, 2.2.4).
 */
public final class DeviceNode {
    private final String name;
    private final Map<String, byte[]> properties = new LinkedHashMap<>();
    private final List<DeviceNode> children = new ArrayList<>();

    /** Makes a node without anything in it. The root's name is empty. */
    public DeviceNode(String name) {
        this.name = name;
    }

    /** Its name with its unit address, {@code "pl011@9000000"}. */
    public String name() {
        return name;
    }

    /** Its properties in order; not to be changed. */
    public Map<String, byte[]> properties() {
        return Collections.unmodifiableMap(properties);
    }

    /** The nodes below it in order; not to be changed. */
    public List<DeviceNode> children() {
        return Collections.unmodifiableList(children);
    }

    /** The node of a name below it; made if there is none. */
    public DeviceNode node(String child) {
        return find(child).orElseGet(() -> {
            DeviceNode made = new DeviceNode(child);
            children.add(made);
            return made;
        });
    }

    /** The node of a name below it. */
    public Optional<DeviceNode> find(String child) {
        return children.stream().filter(node -> node.name.equals(child)).findFirst();
    }

    /** Takes the nodes away whose names are a word, or that word with a unit address. */
    public void removeAll(String word) {
        children.removeIf(node -> node.name.equals(word) || node.name.startsWith(word + "@"));
    }

    /** Adds a node below it, even if there is one of that name. */
    void add(DeviceNode child) {
        children.add(child);
    }

    /** Sets a property to bytes. */
    public DeviceNode bytes(String property, byte... value) {
        properties.put(property, value.clone());
        return this;
    }

    /** Sets a property that says something by being there. */
    public DeviceNode flag(String property) {
        return bytes(property);
    }

    /** Sets a property to cells, each the lower 32 bits of a number. */
    public DeviceNode cells(String property, long... values) {
        ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES * values.length);
        for (long value : values) {
            buffer.putInt((int) value);
        }
        return bytes(property, buffer.array());
    }

    /** Sets a property to numbers of two cells each. */
    public DeviceNode pairs(String property, long... values) {
        ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES * values.length);
        for (long value : values) {
            buffer.putLong(value);
        }
        return bytes(property, buffer.array());
    }

    /** Sets a property to texts, each with a zero byte behind it. */
    public DeviceNode texts(String property, String... values) {
        return bytes(property, (String.join("\0", values) + "\0").getBytes(StandardCharsets.UTF_8));
    }
}
