package worldswitch.sessions.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds traces against what the Trace Event Format says of them. */
class TraceCheckTest {
    private static JsonObject trace(String run) throws IOException {
        return JsonParser.parseString(GoldenReports.written(ReportForm.PERFETTO, GoldenReports.run(run)))
                .getAsJsonObject();
    }

    private static List<JsonObject> events(JsonObject trace) {
        List<JsonObject> events = new ArrayList<>();
        for (JsonElement event : trace.getAsJsonArray("traceEvents")) {
            events.add(event.getAsJsonObject());
        }
        return events;
    }

    private static String phase(JsonObject event) {
        return event.get("ph").getAsString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"first-exit", "hcr-exit-path:e2h-toggle", "nested-vgic:early"})
    void eachEventHasTheMembersOfItsPhase(String run) throws IOException {
        Map<String, Set<String>> shapes = new HashMap<>();
        for (JsonObject event : events(trace(run))) {
            shapes.computeIfAbsent(phase(event), phase -> new HashSet<>()).add(String.join(" ", event.keySet()));
            assertThat(event.get("ts").getAsLong()).isNotNegative();
            assertThat(event.get("args").isJsonObject()).isTrue();
        }

        Map<String, Set<String>> documented = Map.of(
                "M", Set.of("ph name ts pid tid args"),
                "X", Set.of("ph name ts pid tid dur args"),
                "i", Set.of("ph name ts pid tid s args"),
                "C", Set.of("ph name ts pid tid args"));
        assertThat(shapes).containsKeys("M", "X", "i");
        shapes.forEach((phase, shape) -> assertThat(shape).isEqualTo(documented.get(phase)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"first-exit", "hcr-exit-path:e2h-toggle", "nested-vgic:early"})
    void slicesOfARowFollowEachOther(String run) throws IOException {
        Map<Integer, Long> ends = new HashMap<>();
        Map<Integer, Integer> processes = new HashMap<>();
        for (JsonObject event : events(trace(run))) {
            int row = event.get("tid").getAsInt();
            int process = event.get("pid").getAsInt();
            assertThat(processes.computeIfAbsent(row, first -> process)).isEqualTo(process);
            if (phase(event).equals("X")) {
                long from = event.get("ts").getAsLong();
                long duration = event.get("dur").getAsLong();
                assertThat(duration).isNotNegative();
                assertThat(from).isGreaterThanOrEqualTo(ends.getOrDefault(row, 0L));
                ends.put(row, from + duration);
            }
        }
        assertThat(ends).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"first-exit", "hcr-exit-path:e2h-toggle"})
    void eachRowAndEachProcessorHasAName(String run) throws IOException {
        Set<Integer> named = new HashSet<>();
        Set<Integer> used = new HashSet<>();
        for (JsonObject event : events(trace(run))) {
            if (event.get("name").getAsString().equals("thread_name")) {
                named.add(event.get("tid").getAsInt());
            }
            used.add(event.get("tid").getAsInt());
        }
        assertThat(named).isEqualTo(used);
    }

    @ParameterizedTest
    @CsvSource({"first-exit, 4", "hcr-exit-path:e2h-toggle, 1065"})
    void eachExitIsASlice(String run, int exits) throws IOException {
        JsonObject trace = trace(run);
        Set<Integer> rows = new HashSet<>();
        for (JsonObject event : events(trace)) {
            if (event.getAsJsonObject("args").has("name")
                    && event.getAsJsonObject("args").get("name").getAsString().equals("guest exits")) {
                rows.add(event.get("tid").getAsInt());
            }
        }
        assertThat(events(trace))
                .filteredOn(event -> phase(event).equals("X")
                        && rows.contains(event.get("tid").getAsInt()))
                .hasSize(exits);
        assertThat(trace.getAsJsonObject("otherData").get("time").getAsString()).contains("retired instruction");
    }

    @ParameterizedTest
    @ValueSource(strings = "nested-vgic:early")
    void pendingListRegistersAreCounted(String run) throws IOException {
        assertThat(events(trace(run)))
                .filteredOn(event -> phase(event).equals("C"))
                .extracting(event -> event.getAsJsonObject("args").get("value").getAsLong())
                .contains(0L, 1L);
    }
}
