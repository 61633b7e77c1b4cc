package worldswitch.sessions.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.load.Program;
import worldswitch.emulator.memory.BusFault;
import worldswitch.emulator.mmu.Access;
import worldswitch.emulator.mmu.explain.Explanation;
import worldswitch.emulator.mmu.explain.Question;
import worldswitch.emulator.mmu.explain.TranslationExplainer;
import worldswitch.emulator.mmu.regime.TranslationControls;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.sessions.symbol.kernel.KernelImage;
import worldswitch.sessions.symbol.kernel.KernelNames;
import worldswitch.sessions.symbol.kernel.PlacedKernel;

/**
 * Finds out where the kernels of a machine lie now. A kernel keeps the address that it runs at in its own memory, at a place
 * that is known; and where its code at EL2 has other addresses (nVHE), these follow from its vectors there, which are a part
 * of the kernel.
 */
final class Kernels {
    private static final String HARDENED = "__bp_harden_hyp_vecs";
    private static final long NOWHERE = -1;
    private static final int VECTORS = Catalogue.index("VBAR_EL2");
    private static final int CONTROL = Catalogue.index("SCTLR_EL2");
    private static final long TRANSLATED = Catalogue.mask("SCTLR_EL2.M");

    private final Program program;
    private @Nullable List<KernelImage> images;
    private final HostCalls calls = new HostCalls();
    private KernelNames last = KernelNames.NONE;
    private long vectors;
    private long ownVectors;
    private long ownPhysical = NOWHERE;

    /** The kernels of a program; they are looked for when first asked. */
    Kernels(Program program) {
        this.program = program;
    }

    /** Their names as they are now. */
    KernelNames names(Machine machine) {
        List<KernelImage> found = images;
        if (found == null) {
            found = KernelImage.of(program);
            images = found;
        }
        if (found.isEmpty()) {
            return KernelNames.NONE;
        }
        Cpu cpu = machine.cpus().get(0);
        List<PlacedKernel> now =
                found.stream().map(image -> place(image, machine, cpu)).toList();
        List<String> known = calls.names(now, machine.memory());
        List<String> named = known.isEmpty() ? KernelNames.UNKNOWN_CALLS : known;
        if (!now.equals(last.kernels()) || !named.equals(last.hostCalls())) {
            last = new KernelNames(now, named);
        }
        return last;
    }

    private PlacedKernel place(KernelImage image, Machine machine, Cpu cpu) {
        return new PlacedKernel(image, base(image, machine), hypervisor(image, machine, cpu));
    }

    private static long base(KernelImage image, Machine machine) {
        try {
            long held = machine.memory().read(image.basePlace(), Long.BYTES);
            return held < 0 ? held : image.symbols().base();
        } catch (BusFault noMemory) {
            return image.symbols().base();
        }
    }

    /**
     * By the vectors of EL2, if they lie in the lower half of its addresses, where those of a host at EL2 do not. The hardened
     * vectors that hold while a guest runs may be mapped apart from the code, so they tell nothing.
     */
    private long hypervisor(KernelImage image, Machine machine, Cpu cpu) {
        long address = cpu.direct(VECTORS);
        if (address < 0 || (cpu.effective(CONTROL) & TRANSLATED) == 0) {
            vectors = 0;
            ownVectors = 0;
            ownPhysical = NOWHERE;
        } else if (vectors != address) {
            vectors = address;
            see(image, address, physical(machine, cpu, address));
        }
        return image.holds(ownPhysical) ? ownVectors - (ownPhysical - image.load()) : 0;
    }

    private void see(KernelImage image, long address, long physical) {
        if (!isHardened(image, physical)) {
            ownVectors = address;
            ownPhysical = physical;
        }
    }

    private static boolean isHardened(KernelImage image, long physical) {
        return image.symbols()
                .names()
                .at(physical - image.load())
                .filter(found -> found.name().endsWith(HARDENED))
                .isPresent();
    }

    private static long physical(Machine machine, Cpu cpu, long address) {
        TranslationExplainer explainer =
                new TranslationExplainer(machine.memory(), new TranslationControls(cpu.registers));
        Explanation explanation = explainer.explain(new Question(address, 1, 2, Access.FETCH, false));
        return explanation.allowed() ? explanation.physical() : NOWHERE;
    }
}
