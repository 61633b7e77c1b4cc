package worldswitch.emulator.mmu.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.mmu.TestProcessor;
import worldswitch.emulator.mmu.tlb.Invalidation;
import worldswitch.emulator.mmu.tlb.Space;
import worldswitch.emulator.mmu.tlb.TlbDomain;
import worldswitch.emulator.mmu.walk.Properties;
import worldswitch.emulator.mmu.walk.Translation;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/**
 * Every TLBI, at EL1 and at EL2 in each of the worlds that HCR_EL2.{E2H, TGE} make, against TLBs of two processors filled
 * with entries of every kind; what must go is worked out from the instruction's name.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlbMaintenanceTest {
    private static final long PAGE = 0x12_3000;
    private static final long OTHER_PAGE = 0x45_6000;
    private static final long BLOCK = 0x60_0000;

    private static final long[] TARGETS = {PAGE, PAGE + 0x1000, BLOCK + 0x5000, OTHER_PAGE - 0x1000};

    private final PhysicalMemory memory = TestProcessor.withRam();
    private final TlbDomain domain = new TlbDomain();
    private final TestProcessor here = new TestProcessor(memory, domain);
    private final TestProcessor there = new TestProcessor(memory, domain);
    private final Maintenance maintenance = new Maintenance(here.memory, here.registers, domain);

    /** An entry to put into the TLBs; a global one lies next to the others, which it would shadow. */
    private record Entry(Space space, int vmid, int asid, boolean global, long address, int shift) {
        boolean covers(long first, long last) {
            return address <= last && address + (1L << shift) - 1 >= first;
        }
    }

    /** An instruction in a world. */
    record Situation(String operation, int el, boolean e2h, boolean tge) {
        String form() {
            return operation.substring("TLBI ".length()).replaceFirst("(IS|OS)$", "");
        }

        boolean broadcast() {
            return operation.endsWith("IS") || operation.endsWith("OS");
        }

        Space stageOneSpace() {
            boolean host = el == 2 && e2h && tge;
            boolean hypervisor = form().endsWith("E2");
            return hypervisor ? (e2h ? Space.EL20 : Space.EL2) : host ? Space.EL20 : Space.EL10;
        }
    }

    static Stream<Situation> situations() {
        return Catalogue.rows().stream()
                .filter(row -> row.name().matches("TLBI .*E[12](IS|OS)?")
                        && !row.name().contains("WS2"))
                .flatMap(row -> row.encoding().op1() == 0
                        ? Stream.of(
                                new Situation(row.name(), 1, false, false),
                                new Situation(row.name(), 1, true, false),
                                new Situation(row.name(), 2, false, false),
                                new Situation(row.name(), 2, true, false),
                                new Situation(row.name(), 2, true, true))
                        : Stream.of(
                                new Situation(row.name(), 2, false, false),
                                new Situation(row.name(), 2, true, false),
                                new Situation(row.name(), 2, true, true)));
    }

    @ParameterizedTest
    @MethodSource("situations")
    void a_tlbi_removes_what_its_name_says_and_nothing_else(Situation situation) {
        for (long target : TARGETS) {
            check(situation, target);
        }
    }

    private void check(Situation situation, long target) {
        List<Entry> entries = entries();
        fill(here, entries);
        fill(there, entries);
        here.field("HCR_EL2.E2H", situation.e2h ? 1 : 0).field("HCR_EL2.TGE", situation.tge ? 1 : 0);
        here.set("VTTBR_EL2", 7L << 48).at(situation.el);
        maintenance.execute(Catalogue.row(Catalogue.index(situation.operation)), operand(situation.form(), target));
        Map<Entry, Boolean> expected =
                entries.stream().collect(Collectors.toMap(entry -> entry, entry -> !goes(situation, entry, target)));
        assertThat(held(here, entries)).as("on this processor").isEqualTo(sorted(expected));
        Map<Entry, Boolean> all = entries.stream().collect(Collectors.toMap(entry -> entry, entry -> true));
        assertThat(held(there, entries)).as("on the other").isEqualTo(sorted(situation.broadcast() ? expected : all));
    }

    private static Map<String, Boolean> sorted(Map<Entry, Boolean> map) {
        Map<String, Boolean> sorted = new TreeMap<>();
        map.forEach((entry, value) -> sorted.put(entry.toString(), value));
        return sorted;
    }

    private static List<Entry> entries() {
        return Stream.of(Space.values())
                .flatMap(space -> Stream.of(7, 8)
                        .filter(vmid -> vmid == 7 || space == Space.EL10 || space == Space.STAGE_TWO)
                        .flatMap(vmid -> Stream.of(3, 4, -1)
                                .filter(asid -> space == Space.EL2 || space == Space.STAGE_TWO ? asid == -1 : true)
                                .flatMap(asid -> Stream.of(PAGE, OTHER_PAGE, BLOCK)
                                        .map(address -> entry(space, vmid, asid, address)))))
                .toList();
    }

    private static Entry entry(Space space, int vmid, int asid, long address) {
        boolean tagged = space == Space.EL10 || space == Space.STAGE_TWO;
        int shift = address == BLOCK ? 21 : 12;
        long apart = asid == -1 ? 1L << shift : 0;
        return new Entry(space, tagged ? vmid : 0, Math.max(asid, 0), asid == -1, address + apart, shift);
    }

    private static void fill(TestProcessor cpu, List<Entry> entries) {
        for (Space space : Space.values()) {
            cpu.memory.buffers().invalidate(new Invalidation().everything(space));
        }
        entries.forEach(entry -> fill(cpu, entry));
    }

    private static void fill(TestProcessor cpu, Entry entry) {
        Translation found = new Translation();
        found.input = entry.address;
        found.shift = entry.shift;
        found.stageOneShift = entry.shift;
        found.properties = entry.global && entry.space != Space.STAGE_TWO ? Properties.GLOBAL : 0;
        if (entry.space == Space.STAGE_TWO) {
            cpu.memory.buffers().keep(entry.vmid, found);
        } else {
            cpu.memory.buffers().hold(false, entry.space, entry.vmid, entry.asid, found);
        }
    }

    private static Map<String, Boolean> held(TestProcessor cpu, List<Entry> entries) {
        Map<String, Boolean> held = new TreeMap<>();
        for (Entry entry : entries) {
            boolean found = entry.space == Space.STAGE_TWO
                    ? cpu.memory.buffers().find(entry.vmid, entry.address, new Translation())
                    : cpu.memory.buffers().find(false, entry.space, entry.vmid, entry.asid, entry.address) != null;
            held.put(entry.toString(), found);
        }
        return held;
    }

    /** ASID 3 and a page; as a range, 2 pages from there. */
    private static long operand(String form, long target) {
        boolean range = form.startsWith("R");
        return 3L << 48 | target >> 12 | (range ? 1L << 46 : 0);
    }

    private static boolean goes(Situation situation, Entry entry, long target) {
        String form = situation.form();
        if (form.contains("IPA")) {
            return entry.space == Space.STAGE_TWO && entry.vmid == 7 && named(form, entry, target);
        }
        if (form.equals("ALLE1")) {
            return entry.space == Space.EL10 || entry.space == Space.STAGE_TWO;
        }
        if (form.equals("VMALLS12E1")) {
            return (entry.space == Space.EL10 || entry.space == Space.STAGE_TWO) && entry.vmid == 7;
        }
        if (entry.space != situation.stageOneSpace() || entry.space == Space.EL10 && entry.vmid != 7) {
            return false;
        }
        if (form.startsWith("ALL") || form.startsWith("VMALL")) {
            return true;
        }
        if (form.startsWith("ASID")) {
            return !entry.global && entry.asid == 3;
        }
        boolean anyAsid = form.contains("AA");
        return named(form, entry, target) && (anyAsid || entry.global || entry.asid == 3);
    }

    private static boolean named(String form, Entry entry, long target) {
        return entry.covers(target, target + (form.startsWith("R") ? 0x1fff : 0xfff));
    }
}
