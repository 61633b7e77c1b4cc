package worldswitch.emulator.mmu.access;

import worldswitch.emulator.mmu.Access;
import worldswitch.emulator.mmu.MemoryContext;
import worldswitch.emulator.mmu.regime.HypervisorControls;
import worldswitch.emulator.mmu.regime.TranslationControls;
import worldswitch.emulator.mmu.walk.AccessDescriptor;

/** Describes the accesses of a processor: in which regime, and with whose permissions. */
public final class Accesses {
    private final MemoryContext context;
    private final TranslationControls controls;
    private final AccessDescriptor access = new AccessDescriptor();

    /** Describes the accesses of a processor in a state. */
    public Accesses(MemoryContext context, TranslationControls controls) {
        this.context = context;
        this.controls = controls;
    }

    /** The access of the present exception level; the same instance each time. */
    public AccessDescriptor describe(long address, int size, int flags) {
        HypervisorControls hypervisor = controls.hypervisor();
        int el = (flags & Access.VNCR) != 0 ? 2 : context.el();
        access.address = address;
        access.size = size;
        access.aligned = (address & size - 1) == 0;
        access.flags = flags;
        access.regime = hypervisor.regime(el);
        access.privileged = el != 0 && !asUnprivileged(hypervisor, el);
        access.pan = context.pan()
                && (flags & Access.VNCR) == 0
                && access.regime.hasUnprivileged()
                && !controls.stageOne(access.regime).nested();
        return access;
    }

    /** Whether LDTR and STTR have the permissions of EL0 here (Arm ARM, C3.2.5 "Load/store unprivileged"). */
    private boolean asUnprivileged(HypervisorControls hypervisor, int el) {
        boolean applies = el == 1 ? !hypervisor.nestedWithoutHost() : hypervisor.host();
        return access.is(Access.UNPRIVILEGED) && applies && !context.uao();
    }

    /** Whether data of the access described last is big-endian. */
    public boolean bigEndian() {
        int el = access.is(Access.VNCR) ? 2 : context.el();
        return controls.stageOne(access.regime).bigEndian(el);
    }
}
