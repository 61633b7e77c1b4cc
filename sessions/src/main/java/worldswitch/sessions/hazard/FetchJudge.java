package worldswitch.sessions.hazard;

import java.util.stream.Stream;
import worldswitch.emulator.event.Consultation;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.mmu.Access;
import worldswitch.emulator.mmu.regime.TranslationControls;
import worldswitch.emulator.mmu.walk.AccessDescriptor;
import worldswitch.emulator.mmu.walk.StageTwoCache;
import worldswitch.emulator.mmu.walk.Translation;
import worldswitch.emulator.mmu.walk.TranslationWalk;
import worldswitch.emulator.mmu.walk.WalkTrace;
import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/**
 * Judges instruction fetches by where they go.
 *
 * <p>A fetch goes by every translation control of its regime, and whoever writes one of them must fetch the ISB behind the
 * write before it synchronises. So where the fields alone would say hazard, the address is translated with either value;
 * a fetch that goes to the same place both times is <em>unchanged</em>.
 *
 * <p>Not threadsafe: belongs to the machine's thread.
 */
public final class FetchJudge implements Judge {
    private static final String FETCH = "instruction fetch";
    private static final int INSTRUCTION = 4;
    private static final int[] CONTROLS = Stream.of(
                    "HCR_EL2",
                    "SCTLR_EL1",
                    "SCTLR_EL2",
                    "TCR_EL1",
                    "TCR_EL2",
                    "TTBR0_EL1",
                    "TTBR1_EL1",
                    "TTBR0_EL2",
                    "TTBR1_EL2",
                    "MAIR_EL1",
                    "MAIR_EL2",
                    "VTCR_EL2",
                    "VTTBR_EL2")
            .mapToInt(Catalogue::index)
            .toArray();
    private static final WalkTrace LOOK = new WalkTrace() {
        @Override
        public boolean looksOnly() {
            return true;
        }
    };

    private final RegisterFile supposed;
    private final TranslationControls controls;
    private final TranslationWalk walk;
    private final AccessDescriptor access = new AccessDescriptor();
    private final Translation first = new Translation();
    private final Translation second = new Translation();

    /** Judges the fetches of a processor with the given registers from the given memory. */
    public FetchJudge(PhysicalMemory memory, CpuView cpu, RegisterFile registers) {
        supposed = new RegisterFile(cpu, registers.features(), false);
        controls = new TranslationControls(supposed);
        walk = new TranslationWalk(memory, controls, StageTwoCache.NONE);
    }

    @Override
    public Verdict judge(CpuView cpu, Consultation consultation, int register, long doubtful) {
        Verdict verdict = Judge.BY_FIELDS.judge(cpu, consultation, register, doubtful);
        return verdict == Verdict.HAZARD && consultation.what().equals(FETCH) && goesToOnePlace(cpu, register, doubtful)
                ? Verdict.UNCHANGED
                : verdict;
    }

    private boolean goesToOnePlace(CpuView cpu, int register, long doubtful) {
        long written = cpu.direct(register);
        return translate(cpu, register, written, first)
                && translate(cpu, register, written ^ doubtful, second)
                && first.physical(cpu.pc()) == second.physical(cpu.pc());
    }

    private boolean translate(CpuView cpu, int register, long value, Translation into) {
        for (int control : CONTROLS) {
            supposed.set(control, control == register ? value : cpu.effective(control));
        }
        access.address = cpu.pc();
        access.size = INSTRUCTION;
        access.aligned = true;
        access.flags = Access.FETCH;
        access.regime = controls.hypervisor().regime(cpu.el());
        access.privileged = cpu.el() > 0;
        access.pan = false;
        return walk.translate(access, into, true, LOOK);
    }
}
