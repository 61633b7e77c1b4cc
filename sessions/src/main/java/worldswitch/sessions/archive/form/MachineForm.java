package worldswitch.sessions.archive.form;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.emulator.sysreg.Features;
import worldswitch.emulator.sysreg.ProcessorModel;
import worldswitch.sessions.archive.ArchiveProblem;

/**
 * The machine's configuration as JSON. Names every feature that the machine has, not only what differs from the default,
 * since a later version may have another default.
 */
final class MachineForm {
    private static final int MOST_CPUS = 8;

    private MachineForm() {}

    static JsonObject write(MachineConfiguration machine) {
        JsonObject json = new JsonObject();
        json.addProperty("memory", machine.memory());
        json.addProperty("cpus", machine.cpus());
        json.addProperty("sync", machine.deferred() ? "deferred" : "immediate");
        json.addProperty("start_level", machine.startLevel());
        json.addProperty("cpu", machine.cpu());
        JsonArray features = new JsonArray();
        machine.processorFeatures().names().forEach(features::add);
        json.add("features", features);
        return json;
    }

    static MachineConfiguration read(Node node) throws ArchiveProblem {
        ProcessorModel model = model(node);
        try {
            return new MachineConfiguration(
                    node.get("memory").number(1, Limits.MEMORY),
                    (int) node.get("cpus").number(1, MOST_CPUS),
                    deferred(node.get("sync")),
                    false,
                    features(node.get("features"), model),
                    (int) node.get("start_level").number(1, 2),
                    model.name());
        } catch (IllegalArgumentException e) {
            throw node.problem(String.valueOf(e.getMessage()));
        }
    }

    private static boolean deferred(Node node) throws ArchiveProblem {
        return switch (node.text()) {
            case "deferred" -> true;
            case "immediate" -> false;
            default -> throw node.problem("is neither immediate nor deferred");
        };
    }

    /** Files from before there were models name none. */
    private static ProcessorModel model(Node node) throws ArchiveProblem {
        Optional<Node> named = node.find("cpu");
        String name = named.isPresent() ? named.get().text() : ProcessorModel.MOST;
        return ProcessorModel.find(name)
                .orElseThrow(() -> node.problem("this version has no processors named '" + name + "'"));
    }

    /** What must be changed of a model to get a machine with just these features. */
    private static Set<String> features(Node node, ProcessorModel model) throws ArchiveProblem {
        Set<String> wanted = new TreeSet<>();
        for (Node feature : node.list(Limits.FEATURES)) {
            wanted.add(feature.text());
        }
        List<String> given = Features.of(model, Set.of()).names();
        Set<String> changes = new TreeSet<>(wanted);
        given.forEach(changes::remove);
        given.stream().filter(name -> !wanted.contains(name)).forEach(name -> changes.add("-" + name));
        Set<String> made = new TreeSet<>(made(node, model, changes));
        if (!made.equals(wanted)) {
            throw node.problem("this version has no machine with just these features: " + difference(wanted, made));
        }
        return changes;
    }

    private static List<String> made(Node node, ProcessorModel model, Set<String> changes) throws ArchiveProblem {
        try {
            return Features.of(model, changes).names();
        } catch (IllegalArgumentException e) {
            throw node.problem(String.valueOf(e.getMessage()));
        }
    }

    private static String difference(Set<String> wanted, Set<String> made) {
        Set<String> difference = new TreeSet<>(wanted);
        difference.removeAll(made);
        Set<String> more = new TreeSet<>(made);
        more.removeAll(wanted);
        return difference.isEmpty() ? "it would have " + more + " too" : "it would lack " + difference;
    }
}
