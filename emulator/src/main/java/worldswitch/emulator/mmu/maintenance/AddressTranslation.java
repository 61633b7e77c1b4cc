package worldswitch.emulator.mmu.maintenance;

import worldswitch.emulator.mmu.Access;
import worldswitch.emulator.mmu.GuestAbort;
import worldswitch.emulator.mmu.MemoryContext;
import worldswitch.emulator.mmu.access.ProcessorMemory;
import worldswitch.emulator.mmu.regime.HypervisorControls;
import worldswitch.emulator.mmu.regime.Regime;
import worldswitch.emulator.mmu.regime.TranslationControls;
import worldswitch.emulator.mmu.walk.AccessDescriptor;
import worldswitch.emulator.mmu.walk.Fault;
import worldswitch.emulator.mmu.walk.Translation;
import worldswitch.emulator.mmu.walk.TranslationWalk;
import worldswitch.emulator.mmu.walk.WalkTrace;
import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/**
 * The AT instructions (Arm ARM, C5.4): a walk whose outcome goes to PAR_EL1.
 *
 * <p>Two kinds of fault are taken as exceptions instead: an external abort on the walk, and, for an instruction of EL1, a
 * stage 2 fault on it, which is the hypervisor's to know.
 */
final class AddressTranslation {
    private static final int PAR_EL1 = Catalogue.index("PAR_EL1");

    private final TranslationWalk walk;
    private final TranslationControls controls;
    private final MemoryContext context;
    private final RegisterFile registers;
    private final GuestAbort abort;
    private final AccessDescriptor access = new AccessDescriptor();
    private final Translation result = new Translation();

    AddressTranslation(ProcessorMemory memory, RegisterFile registers) {
        this.walk = memory.translator().walk;
        this.controls = memory.translator().controls();
        this.context = memory.context();
        this.abort = memory.abort();
        this.registers = registers;
    }

    void addTo(Operation[] operations) {
        Table.read("address-translation.tsv").into(operations, cells -> {
            int el = Integer.parseInt(cells[1]);
            boolean both = cells[2].equals("1+2");
            int flags = Access.TRANSLATION | (cells[3].equals("write") ? Access.WRITE : 0);
            boolean pan = cells[4].equals("PSTATE");
            return address -> translate(address, el, both, flags, pan);
        });
    }

    private void translate(long address, int el, boolean both, int flags, boolean pan) {
        access.address = address;
        access.size = 1;
        access.aligned = true;
        access.flags = flags;
        access.regime = regime(el);
        access.privileged = el != 0;
        access.pan = pan && context.pan() && !controls.stageOne(access.regime).nested();
        boolean done = walk.translate(access, result, both, WalkTrace.NONE);
        if (!done && isException(walk.fault)) {
            walk.fault.describe(access, abort);
            abort.targetEl = Math.max(abort.targetEl, context.el());
            throw abort;
        }
        registers.set(PAR_EL1, done ? ParEl1.of(result, address) : ParEl1.of(walk.fault));
    }

    private Regime regime(int el) {
        HypervisorControls hypervisor = controls.hypervisor();
        if (el == 2) {
            return hypervisor.hypervisor();
        }
        return hypervisor.host() ? Regime.EL20 : Regime.EL10;
    }

    private boolean isException(Fault fault) {
        return fault.rule.cause() == GuestAbort.Cause.EXTERNAL_ON_WALK || fault.onWalk && context.el() == 1;
    }
}
