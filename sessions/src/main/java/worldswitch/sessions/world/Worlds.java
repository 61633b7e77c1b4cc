package worldswitch.sessions.world;

import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;
import worldswitch.sessions.world.World.Kind;

/**
 * Tells which world a processor runs, from its exception level, the effective HCR_EL2.{VM, DC, TGE, NV} and
 * VTTBR_EL2.VMID.
 *
 * <p>EL2 is the hypervisor, but with E2H and TGE the host, which has its EL0 beside it (VHE). Below EL2, TGE or the absence of
 * stage 2 means the host; stage 2 (VM, or DC, which implies it) means a guest, which is a guest hypervisor while HCR_EL2.NV makes
 * its EL1 a virtual EL2. A hypervisor that keeps VMID 0 for its host, as KVM does, has its host under stage 2, too, and no guest
 * of that VMID. Worlds are interned, so that asking allocates nothing once a world has been met.
 *
 * <p>Not threadsafe: belongs to the machine's thread.
 */
public final class Worlds {
    private static final int HCR_EL2 = Catalogue.index("HCR_EL2");
    private static final int VTTBR_EL2 = Catalogue.index("VTTBR_EL2");
    private static final int[] REGISTERS = {HCR_EL2, VTTBR_EL2};
    private static final long HOST_AT_EL2 = Catalogue.mask("HCR_EL2.E2H") | Catalogue.mask("HCR_EL2.TGE");
    private static final long STAGE_TWO = Catalogue.mask("HCR_EL2.VM") | Catalogue.mask("HCR_EL2.DC");
    private static final long TGE = Catalogue.mask("HCR_EL2.TGE");
    private static final long NV = Catalogue.mask("HCR_EL2.NV");
    private static final Field VMID = Catalogue.field("VTTBR_EL2.VMID");

    private static final int HYPERVISOR = new World(Kind.HYPERVISOR, 0).code();
    private static final int HOST = new World(Kind.HOST, 0).code();
    private static final int GUEST = new World(Kind.GUEST, 0).code();
    private static final int GUEST_HYPERVISOR = new World(Kind.GUEST_HYPERVISOR, 0).code();

    private final World[] known = new World[1 << 18];
    private final boolean zeroIsHost;

    /** Worlds of a hypervisor whose guests may have any VMID. */
    public Worlds() {
        this(false);
    }

    /**
     * Worlds of a hypervisor.
     *
     * @param zeroIsHost whether it keeps VMID 0 for its host
     */
    public Worlds(boolean zeroIsHost) {
        this.zeroIsHost = zeroIsHost;
    }

    /** The registers, by their catalogue indexes, whose effective values tell worlds apart. */
    public static int[] registers() {
        return REGISTERS.clone();
    }

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
    public int code(CpuView cpu, int el) {
        long hcr = cpu.effective(HCR_EL2);
        if (el == 2) {
            return (hcr & HOST_AT_EL2) == HOST_AT_EL2 ? HOST : HYPERVISOR;
        }
        if ((hcr & TGE) != 0 || (hcr & STAGE_TWO) == 0) {
            return HOST;
        }
        int vmid = (int) VMID.get(cpu.effective(VTTBR_EL2));
        if (zeroIsHost && vmid == 0) {
            return HOST;
        }
        return vmid | ((hcr & NV) != 0 && el == 1 ? GUEST_HYPERVISOR : GUEST);
    }
}
