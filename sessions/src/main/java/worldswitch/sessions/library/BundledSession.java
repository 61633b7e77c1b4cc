package worldswitch.sessions.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.emulator.memory.PhysicalSpan;
import worldswitch.sessions.run.plan.Goal;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Description;
import worldswitch.sessions.timeline.NestedLists;

/** A bundled session: its description, and a plan for each of its variants. */
public final class BundledSession {
    private final String name;
    private final SessionFile file;
    private final Map<String, GuestImage> images = new HashMap<>();

    private BundledSession(String name, SessionFile file) {
        this.name = name;
        this.file = file;
    }

    /** The bundled session of a name. */
    public static Optional<BundledSession> find(String name) {
        return Library.find(name).map(file -> new BundledSession(name, file));
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Its question, in a line. */
    public String title() {
        return file.title();
    }

    /** Its variants; the first is the default. */
    public List<SessionFile.Variant> variants() {
        return file.variants();
    }

    /** What must be seen in a variant. */
    public List<Expectation> expectations(String variant) {
        return variant(variant).expectations();
    }

    /** The areas of a variant whose stores are counted; one whose labels this variant does not have is left out. */
    public Map<String, PhysicalSpan> areas(String variant) {
        Map<String, PhysicalSpan> spans = new LinkedHashMap<>();
        List<SessionFile.Area> areas = file.areas();
        GuestImage image = image(variant(variant));
        for (SessionFile.Area area : areas == null ? List.<SessionFile.Area>of() : areas) {
            if (image.has(area.label()) && image.has(area.end())) {
                long from = image.address(area.label());
                spans.put(area.name(), new PhysicalSpan(from, image.address(area.end()) - from));
            }
        }
        return spans;
    }

    /** The address of a label of a variant's guest. */
    public long address(String variant, String label) {
        return image(variant(variant)).address(label);
    }

    /** The plan of a variant, whose machine is run to its first guest exit. */
    public Plan plan(String variant) {
        SessionFile.Variant chosen = variant(variant);
        GuestImage image = image(chosen);
        return new Plan(
                description(chosen, image),
                configuration(chosen),
                image.program(),
                Goal.GUEST_EXIT,
                places(chosen, image));
    }

    private static MachineConfiguration configuration(SessionFile.Variant chosen) {
        Set<String> features = new TreeSet<>(Objects.requireNonNullElse(chosen.features(), List.of()));
        boolean exS = features.remove("FEAT_ExS");
        return new MachineConfiguration(MachineConfiguration.DEFAULT.memory(), 1, false, exS, features);
    }

    private SessionFile.Variant variant(String wanted) {
        return variants().stream()
                .filter(variant -> variant.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no variant '" + wanted + "'"));
    }

    private GuestImage image(SessionFile.Variant variant) {
        return images.computeIfAbsent(variant.name(), key -> new GuestImage(name + "/main.S", variant.symbols()));
    }

    private Description description(SessionFile.Variant chosen, GuestImage image) {
        Map<String, String> texts = new LinkedHashMap<>();
        variants().stream()
                .filter(variant -> !variant.name().isEmpty())
                .forEach(variant -> texts.put(variant.name(), variant.text()));
        return new Description(
                name,
                chosen.name(),
                texts,
                file.title(),
                file.introduction(),
                image.sources(),
                image.lines(),
                image.symbols(),
                nestedLists(image));
    }

    private @Nullable NestedLists nestedLists(GuestImage image) {
        SessionFile.Lists lists = file.nestedLists();
        return lists == null ? null : new NestedLists(image.address(lists.label()) + lists.offset(), lists.count());
    }

    private List<Plan.Place> places(SessionFile.Variant chosen, GuestImage image) {
        List<SessionFile.Place> all = new ArrayList<>(file.bookmarks());
        List<SessionFile.Place> own = chosen.bookmarks();
        if (own != null) {
            all.addAll(own);
        }
        return all.stream()
                .map(place -> new Plan.Place(
                        place.name(), image.address(place.label()), Math.max(1, place.hit()), place.text()))
                .toList();
    }
}
