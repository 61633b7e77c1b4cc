package worldswitch.sessions.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.snapshot.Snapshot;

/**
 * The registers of virtual EL2 are in their homes at EL1 while a guest hypervisor runs, and come back from there: a table
 * of each with its values when loaded, while the guest hypervisor runs, and when put back.
 *
 * @param mode {@code immediate} or {@code deferred}; null for the judged run's
 * @param base the label of the memory in which the hypervisor keeps them
 * @param moments when to look
 * @param rows the registers
 */
record HomesCheck(@Nullable String mode, String base, Moments moments, List<Home> rows) implements Check {
    private static final List<String> TITLES = List.of(
            "virtual EL2",
            "EL1 home",
            "how",
            "virtual, loaded",
            "home, loaded",
            "home, running",
            "virtual, put",
            "verdict");

    /**
     * Labels that a run comes to one after another.
     *
     * @param from in the guest hypervisor, ahead of an exit
     * @param loaded in the hypervisor, when the registers have been loaded
     * @param running in the guest hypervisor, ahead of another exit
     * @param put in the hypervisor, when the registers have been put back
     */
    record Moments(String from, String loaded, String running, String put) {
        List<String> labels() {
            return List.of(from, loaded, running, put);
        }
    }

    @Override
    public Finding judge(Runs runs) {
        List<Snapshot> seen = runs.along(moments.labels(), mode);
        long start = runs.address(base);
        List<Home.Seen> homes = rows.stream()
                .map(row -> row.at(start + Long.decode(row.offset()), seen.subList(1, seen.size())))
                .toList();
        List<String> wrong =
                homes.stream().flatMap(home -> home.wrong().stream()).toList();
        return new Finding(wrong.isEmpty() && !homes.isEmpty(), wrong.isEmpty() ? agreed() : told(wrong), table(homes));
    }

    private String agreed() {
        return rows.size() + " registers agree: "
                + rows.stream()
                        .collect(Collectors.groupingBy(Home::how, TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", "));
    }

    private static String told(List<String> wrong) {
        return "WRONG: " + String.join("; ", wrong);
    }

    private static List<List<String>> table(List<Home.Seen> homes) {
        List<List<String>> table = new ArrayList<>(List.of(TITLES));
        homes.forEach(home -> table.add(home.cells()));
        return table;
    }
}
