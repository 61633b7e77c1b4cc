package worldswitch.sessions.world;

import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.sessions.world.World.Kind;

/**
 * Tells which world a processor runs, from its exception level, the effective HCR_EL2.{VM, DC, TGE, NV} and
 * VTTBR_EL2.VMID.
 *
 * <p>EL2 is the hypervisor. Below it, TGE or the absence of stage 2 means the host; stage 2 (VM, or DC, which implies it) means a guest, which is a
 * guest hypervisor while HCR_EL2.NV makes its EL1 a virtual EL2. Worlds are interned, so that asking allocates nothing
 * once a world has been met.
 *
 * <p>Not threadsafe: belongs to the machine's thread.
 */
public final class Worlds {
    private static final int HCR_EL2 = Catalogue.index("HCR_EL2");
    private static final int VTTBR_EL2 = Catalogue.index("VTTBR_EL2");
    private static final long STAGE_TWO = Catalogue.mask("HCR_EL2.VM") | Catalogue.mask("HCR_EL2.DC");
    private static final long TGE = Catalogue.mask("HCR_EL2.TGE");
    private static final long NV = Catalogue.mask("HCR_EL2.NV");
    private static final Field VMID = Catalogue.field("VTTBR_EL2.VMID");

    private static final int HYPERVISOR = new World(Kind.HYPERVISOR, 0).code();
    private static final int HOST = new World(Kind.HOST, 0).code();
    private static final int GUEST = new World(Kind.GUEST, 0).code();
    private static final int GUEST_HYPERVISOR = new World(Kind.GUEST_HYPERVISOR, 0).code();

    private final World[] known = new World[1 << 18];

    /** The world that runs on a processor now. */
    public World of(CpuView cpu) {
        return of(cpu, cpu.el());
    }

    /** The world that runs, or ran, at an exception level under the present controls. */
    public World of(CpuView cpu, int el) {
        int code = code(cpu, el);
        World world = known[code];
        if (world == null) {
            world = World.of(code);
            known[code] = world;
        }
        return world;
    }

    /** The number of the world that runs, or ran, at an exception level under the present controls. */
    public static int code(CpuView cpu, int el) {
        if (el == 2) {
            return HYPERVISOR;
        }
        long hcr = cpu.effective(HCR_EL2);
        if ((hcr & TGE) != 0 || (hcr & STAGE_TWO) == 0) {
            return HOST;
        }
        int vmid = (int) VMID.get(cpu.effective(VTTBR_EL2));
        return vmid | ((hcr & NV) != 0 && el == 1 ? GUEST_HYPERVISOR : GUEST);
    }
}
