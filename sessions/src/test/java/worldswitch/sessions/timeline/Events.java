package worldswitch.sessions.timeline;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import worldswitch.emulator.event.Consultation;
import worldswitch.emulator.event.ExceptionKind;
import worldswitch.emulator.event.Reason;
import worldswitch.emulator.event.SynchronisationEvent;
import worldswitch.emulator.event.TakenException;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.sessions.breakpoint.StillCpu;

/** An endless sequence of events on two processors: each is made of the seed and its number alone, so that any part can come again. */
final class Events {
    private static final int[] REGISTERS = Stream.of("HCR_EL2", "VTTBR_EL2", "CPTR_EL2", "TPIDR_EL2")
            .mapToInt(Catalogue::index)
            .toArray();
    private static final int HCR_EL2 = REGISTERS[0];
    private static final int VTTBR_EL2 = REGISTERS[1];
    private static final int ICH_HCR_EL2 = Catalogue.index("ICH_HCR_EL2");
    private static final List<Consultation> ACCESSES = List.of(
            new Consultation("ERET", List.of(Catalogue.field("HCR_EL2.TGE"), Catalogue.field("HCR_EL2.VM")), "a rule"),
            new Consultation("load", List.of(Catalogue.field("CPTR_EL2.TFP")), "another rule"),
            new Consultation("MSR VBAR_EL2", List.of(), "a third"));
    private static final List<Reason> REASONS = List.of(
            new Reason("it wants to", List.of()), new Reason("it must", List.of(Catalogue.field("HCR_EL2.TVM"))));

    private final long seed;
    private final StillCpu cpu = new StillCpu();
    private final TakenException exception = new TakenException();

    Events(long seed) {
        this.seed = seed;
    }

    /** Tells a recorder the events of some numbers. */
    void tell(Recorder recorder, int from, int to) {
        for (int number = from; number < to; number++) {
            tell(recorder, number, new Random(seed * 1_000_003 + number));
        }
    }

    /** The processor of an event, as it stands at it. */
    StillCpu cpu(int number) {
        stand(number, new Random(seed * 1_000_003 + number));
        return cpu;
    }

    private void stand(int number, Random random) {
        cpu.instructions = number * 2L;
        cpu.id = number / 7 % 2;
        cpu.pc = 0x4000_0000L + 4 * random.nextInt(8);
        cpu.el = random.nextInt(3);
        cpu.system[HCR_EL2] = random.nextInt(3) == 0 ? 0 : 1;
        cpu.system[VTTBR_EL2] = (long) random.nextInt(3) << 48;
        cpu.system[ICH_HCR_EL2] = random.nextInt(2);
    }

    private void tell(Recorder recorder, int number, Random random) {
        stand(number, random);
        switch (random.nextInt(number < 2 ? 1 : 9)) {
            case 0 -> recorder.begin(cpu);
            case 1, 2 -> write(recorder, random);
            case 3 -> recorder.registerRead(cpu, REGISTERS[random.nextInt(REGISTERS.length)], 0);
            case 4 -> recorder.consulted(cpu, ACCESSES.get(random.nextInt(ACCESSES.size())));
            case 5 -> recorder.synchronised(cpu, SynchronisationEvent.values()[random.nextInt(3)]);
            case 6 -> exception(recorder, random);
            case 7 -> recorder.exceptionReturned(cpu, 2, cpu.pc, random.nextInt(10) == 0);
            default -> interrupt(recorder, random);
        }
    }

    private void write(Recorder recorder, Random random) {
        int register = REGISTERS[random.nextInt(REGISTERS.length)];
        recorder.registerWritten(cpu, register, random.nextInt(4), random.nextInt(4));
    }

    private void exception(Recorder recorder, Random random) {
        exception.kind = ExceptionKind.values()[random.nextInt(4)];
        exception.fromEl = random.nextInt(2);
        exception.toEl = 1 + random.nextInt(2);
        exception.esr = random.nextInt();
        exception.elr = random.nextLong();
        exception.reason = random.nextBoolean() ? null : REASONS.get(random.nextInt(REASONS.size()));
        recorder.exceptionTaken(cpu, exception);
    }

    private void interrupt(Recorder recorder, Random random) {
        if (random.nextBoolean()) {
            recorder.interruptChanged(cpu, random.nextInt(32), random.nextInt(4));
        } else {
            recorder.listRegisterChanged(cpu, random.nextInt(16), random.nextLong(), random.nextLong());
        }
    }
}
