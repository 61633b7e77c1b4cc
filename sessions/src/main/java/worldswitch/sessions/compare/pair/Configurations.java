package worldswitch.sessions.compare.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.emulator.machine.VirtioDevices;
import worldswitch.emulator.machine.load.Program;
import worldswitch.sessions.compare.state.Comparison;
import worldswitch.sessions.compare.state.Difference;
import worldswitch.sessions.compare.state.Difference.Kind;

/** What of two machines and their programs differs before they run. */
final class Configurations {
    private final List<Difference> found = new ArrayList<>();

    private Configurations() {}

    /** Compares two subjects, and the machines made of them. */
    static List<Difference> differences(Subject first, Subject second, Machine one, Machine other) {
        Configurations configurations = new Configurations();
        configurations.machines(first.plan().configuration(), second.plan().configuration());
        configurations.programs(first.plan().program(), second.plan().program());
        configurations.memory(one, other);
        configurations.add(
                "inputs",
                first.inputs().size() + " pieces",
                second.inputs().equals(first.inputs())
                        ? first.inputs().size() + " pieces"
                        : second.inputs().size() + " others");
        return configurations.found;
    }

    private void machines(MachineConfiguration one, MachineConfiguration other) {
        add("RAM", one.memory() / 1024 + " KiB", other.memory() / 1024 + " KiB");
        add("processors", Integer.toString(one.cpus()), Integer.toString(other.cpus()));
        add("synchronisation", mode(one), mode(other));
        add("start", "EL" + one.startLevel(), "EL" + other.startLevel());
        add("features", features(one), features(other));
        add("virtio devices", devices(one.virtio()), devices(other.virtio()));
    }

    private static String devices(VirtioDevices devices) {
        return devices.isEmpty() ? "none" : devices.toString();
    }

    private static String mode(MachineConfiguration configuration) {
        return configuration.deferred() ? "deferred" : "immediate";
    }

    private static String features(MachineConfiguration configuration) {
        TreeSet<String> features = new TreeSet<>(configuration.features());
        if (configuration.exS()) {
            features.add("FEAT_ExS");
        }
        return features.isEmpty() ? "as by default" : String.join(" ", features);
    }

    private void programs(Program one, Program other) {
        add("entry point", "0x" + Long.toHexString(one.entry()), "0x" + Long.toHexString(other.entry()));
    }

    private void memory(Machine one, Machine other) {
        if (!Comparison.isPossible(one, other)) {
            return;
        }
        long[] pages = new long[2];
        one.memory().snapshot().differences(other.memory().snapshot(), (address, bytes) -> {
            pages[1] = pages[0]++ == 0 ? address : pages[1];
        });
        if (pages[0] > 0) {
            String name = "code and data in " + pages[0] + " pages from 0x" + Long.toHexString(pages[1]);
            found.add(Difference.plain(Kind.CONFIGURATION, name, "its own", "its own"));
        }
    }

    private void add(String name, String one, String other) {
        if (!one.equals(other)) {
            found.add(Difference.plain(Kind.CONFIGURATION, name, one, other));
        }
    }
}
