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
    private static final int VECTORS = Catalogue.index("VBAR_EL2");
    private static final int CONFIGURATION = Catalogue.index("HCR_EL2");
    private static final int CONTROL = Catalogue.index("SCTLR_EL2");
    private static final long HOST_AT_EL2 = Catalogue.mask("HCR_EL2.E2H");
    private static final long TRANSLATED = Catalogue.mask("SCTLR_EL2.M");

    private final Program program;
    private @Nullable List<KernelImage> images;
    private final HostCalls calls = new HostCalls();
    private KernelNames last = KernelNames.NONE;
    private long vectors;
    private long vectorsPhysical;

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
        List<String> named = calls.names(now, machine.memory());
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

    private long hypervisor(KernelImage image, Machine machine, Cpu cpu) {
        boolean own = (cpu.effective(CONFIGURATION) & HOST_AT_EL2) == 0 && (cpu.effective(CONTROL) & TRANSLATED) != 0;
        long address = cpu.direct(VECTORS);
        if (!own) {
            vectors = 0;
            return 0;
        }
        if (vectors != address) {
            vectors = address;
            vectorsPhysical = physical(machine, cpu, address);
        }
        return image.holds(vectorsPhysical) ? address - (vectorsPhysical - image.load()) : 0;
    }

    private static long physical(Machine machine, Cpu cpu, long address) {
        TranslationExplainer explainer =
                new TranslationExplainer(machine.memory(), new TranslationControls(cpu.registers));
        Explanation explanation = explainer.explain(new Question(address, 1, 2, Access.FETCH, false));
        return explanation.allowed() ? explanation.physical() : -1;
    }
}
