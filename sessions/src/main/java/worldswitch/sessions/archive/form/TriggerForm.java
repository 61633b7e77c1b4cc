package worldswitch.sessions.archive.form;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;
import worldswitch.sessions.archive.ArchiveProblem;
import worldswitch.sessions.breakpoint.Trigger;

/** What a breakpoint waits for, as JSON: {@code kind} and what belongs to it. */
final class TriggerForm {
    private static final int MOST_SIZE = 1 << 20;
    private static final int MOST_VMID = 0xffff;
    private static final int MOST_CLASS = 0x3f;

    private TriggerForm() {}

    static JsonObject write(Trigger trigger) {
        if (trigger instanceof Trigger.Address address) {
            JsonObject json = kind("address");
            json.addProperty("address", DocumentForm.hex(address.address()));
            add(json, "el", address.el());
            add(json, "vmid", address.vmid());
            return json;
        }
        if (trigger instanceof Trigger.Watch watch) {
            JsonObject json = kind("watch");
            json.addProperty("address", DocumentForm.hex(watch.address()));
            json.addProperty("size", watch.size());
            return directions(json, watch.reads(), watch.writes());
        }
        if (trigger instanceof Trigger.RegisterAccess access) {
            JsonObject json = kind("register");
            json.addProperty("register", Catalogue.row(access.register()).name());
            return directions(json, access.reads(), access.writes());
        }
        if (trigger instanceof Trigger.LevelChange change) {
            return add(kind("level"), "to", change.to());
        }
        if (trigger instanceof Trigger.GuestExit exit) {
            return add(kind("guest-exit"), "class", exit.exceptionClass());
        }
        return kind("hazard");
    }

    private static JsonObject kind(String kind) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", kind);
        return json;
    }

    private static JsonObject directions(JsonObject json, boolean reads, boolean writes) {
        json.addProperty("reads", reads);
        json.addProperty("writes", writes);
        return json;
    }

    private static JsonObject add(JsonObject json, String member, @Nullable Integer value) {
        if (value != null) {
            json.addProperty(member, value);
        }
        return json;
    }

    static Trigger read(Node node) throws ArchiveProblem {
        Node kind = node.get("kind");
        return switch (kind.text()) {
            case "address" ->
                new Trigger.Address(node.get("address").hex(), number(node, "el", 2), number(node, "vmid", MOST_VMID));
            case "watch" ->
                new Trigger.Watch(
                        node.get("address").hex(),
                        (int) node.get("size").number(1, MOST_SIZE),
                        node.get("reads").flag(),
                        node.get("writes").flag());
            case "register" ->
                new Trigger.RegisterAccess(
                        register(node.get("register")),
                        node.get("reads").flag(),
                        node.get("writes").flag());
            case "level" -> new Trigger.LevelChange(number(node, "to", 2));
            case "guest-exit" -> new Trigger.GuestExit(number(node, "class", MOST_CLASS));
            case "hazard" -> new Trigger.Hazard();
            default -> throw kind.problem("is '" + kind.text() + "', which no breakpoint waits for");
        };
    }

    private static @Nullable Integer number(Node node, String member, int most) throws ArchiveProblem {
        var found = node.find(member);
        return found.isEmpty() ? null : (Integer) (int) found.get().number(0, most);
    }

    private static int register(Node node) throws ArchiveProblem {
        return Catalogue.find(node.text())
                .map(SystemRegister::index)
                .orElseThrow(() -> node.problem("names no system register"));
    }
}
