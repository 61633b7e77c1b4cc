package worldswitch.views.sample;

import java.util.ArrayList;
import java.util.List;
import worldswitch.emulator.event.ExceptionKind;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.sessions.hazard.JudgedAccess;
import worldswitch.sessions.hazard.JudgedWrite;
import worldswitch.sessions.hazard.Verdict;
import worldswitch.sessions.hazard.WriteState;
import worldswitch.sessions.timeline.Exit;
import worldswitch.sessions.timeline.InterruptEvent;
import worldswitch.sessions.timeline.Stretch;
import worldswitch.sessions.world.World;

/** One turn of the sample: the hypervisor prepares, a guest runs, exits, and the exit path writes control registers. */
final class SampleRound {
    static final int LENGTH = 400;
    static final World HYPERVISOR = new World(World.Kind.HYPERVISOR, 0);
    static final World HOST = new World(World.Kind.HOST, 0);
    static final World GUEST = new World(World.Kind.GUEST, 1);
    static final long GUEST_HCR = 0x80000019L | 1L << 26;
    static final long HOST_HCR = 0x80000000L | 1L << 34 | 1L << 27;

    private static final long[] SYNDROMES = {0x5a000000L, 0x93820006L, 0x62300281L, 0x07e00000L};
    private static final String[] REASONS = {
        "HVC at EL1 goes to EL2",
        "stage 2 has no entry for the address",
        "HCR_EL2.TVM=1 traps EL1 writes of the virtual memory controls to EL2",
        "HCR_EL2.TWI=1 traps WFI at EL1 to EL2"
    };
    private static final String[] FIELDS = {"", "", "HCR_EL2.TVM", "HCR_EL2.TWI"};

    final List<Stretch> stretches = new ArrayList<>();
    final List<Exit> exits = new ArrayList<>();
    final List<JudgedWrite> writes = new ArrayList<>();
    final List<InterruptEvent> interrupts = new ArrayList<>();

    SampleRound(int number) {
        long start = (long) number * LENGTH;
        int kind = number % SYNDROMES.length;
        stretches.add(new Stretch(start, start + 90, 0, 2, HYPERVISOR, number == 0 ? "reset" : "exception"));
        stretches.add(new Stretch(start + 90, start + 130, 0, 1, HOST, "ERET"));
        stretches.add(new Stretch(start + 130, start + 180, 0, 2, HYPERVISOR, "HVC #0"));
        stretches.add(new Stretch(start + 180, start + 340, 0, 1, GUEST, "ERET"));
        stretches.add(new Stretch(start + 340, start + 400, 0, 2, HYPERVISOR, REASONS[kind]));
        exits.add(exit(number, start + 340, kind));
        interrupts.add(
                new InterruptEvent(start + 170, 0, InterruptEvent.Step.LIST_REGISTER, 0, 0, 0x50a000000000001bL));
        entry(start + 172);
        exitPath(start + 345, number % 5 == 3);
    }

    private static Exit exit(int number, long at, int kind) {
        ExceptionKind how = number % 7 == 6 ? ExceptionKind.IRQ : ExceptionKind.SYNCHRONOUS;
        long esr = how == ExceptionKind.IRQ ? 0 : SYNDROMES[kind];
        return new Exit(
                number,
                at,
                0,
                GUEST,
                1,
                HYPERVISOR,
                how,
                esr,
                0x40201000L + 4 * kind,
                kind == 1 ? 0x09000018L : 0,
                kind == 1 ? 0x90000 : 0,
                0,
                how == ExceptionKind.IRQ ? "HCR_EL2.IMO=1 routes IRQs to EL2" : REASONS[kind],
                how == ExceptionKind.IRQ ? "HCR_EL2.IMO" : FIELDS[kind],
                240,
                List.of(0x50a000000000001bL),
                List.of(0x90a000000000001bL));
    }

    private void entry(long at) {
        write(
                at,
                "HCR_EL2",
                HOST_HCR,
                GUEST_HCR,
                WriteState.SYNCHRONISED,
                at + 6,
                "exception return",
                List.of(access(at + 2, "MSR MDCR_EL2", Verdict.INDEPENDENT, List.of())));
        write(at + 2, "MDCR_EL2", 0, 0x20, WriteState.SYNCHRONISED, at + 6, "exception return", List.of());
    }

    private void exitPath(long at, boolean toggles) {
        Field e2h = Catalogue.field("HCR_EL2.E2H");
        Field tge = Catalogue.field("HCR_EL2.TGE");
        JudgedAccess timer = access(at + 2, "MRS CNTP_CVAL_EL0", Verdict.UNCHANGED, List.of(e2h));
        JudgedAccess trap = access(at + 4, "MSR CPACR_EL1", Verdict.UNCHANGED, List.of(e2h));
        JudgedAccess tlb = access(at + 5, "TLBI VMALLE1", Verdict.HAZARD, List.of(tge));
        write(
                at,
                "HCR_EL2",
                GUEST_HCR,
                HOST_HCR,
                toggles ? WriteState.CONSUMED_TOO_EARLY : WriteState.SYNCHRONISED,
                at + (toggles ? 5 : 20),
                toggles ? "TLBI VMALLE1" : "exception entry",
                toggles ? List.of(timer, trap, tlb) : List.of(timer, trap));
        write(at + 4, "CPACR_EL1", 0, 0x300000, WriteState.SYNCHRONISED, at + 20, "exception entry", List.of());
        write(at + 6, "VBAR_EL1", 0, 0x40080800L, WriteState.SYNCHRONISED, at + 20, "exception entry", List.of());
    }

    private static JudgedAccess access(long at, String what, Verdict verdict, List<Field> fields) {
        return new JudgedAccess(
                at,
                SampleCode.EXIT_PATH + 4 * (at % 16),
                what,
                verdict,
                fields,
                "E2H decides which register the name reaches",
                1);
    }

    private void write(
            long at,
            String name,
            long old,
            long value,
            WriteState state,
            long until,
            String by,
            List<JudgedAccess> all) {
        var register = Catalogue.row(Catalogue.index(name));
        List<Field> changed = register.fields().stream()
                .filter(field -> field.get(old) != field.get(value))
                .toList();
        writes.add(new JudgedWrite(
                at, SampleCode.EXIT_PATH + 4 * (at % 16), 0, 2, register, old, value, changed, state, until, by, all));
    }
}
