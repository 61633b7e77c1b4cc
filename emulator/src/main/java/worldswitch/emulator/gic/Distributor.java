package worldswitch.emulator.gic;

import java.util.Arrays;
import worldswitch.emulator.gic.interrupt.Intid;
import worldswitch.emulator.memory.MmioDevice;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;

/**
 * The distributor: the shared interrupts, and which processor each goes to.
 *
 * <p>There is one security state and affinity routing is always on, so GICD_CTLR.DS and ARE read as one, and the registers
 * of the private interrupts are zero here: they are in the redistributors. An interrupt routed to any processor
 * (GICD_IROUTER.Interrupt_Routing_Mode=1) goes to processor 0: which one is up to the implementation.
 */
final class Distributor implements MmioDevice, Stateful {
    /** The bytes of its frame. */
    static final long REGION = 0x1_0000;

    private static final int CONTROL = 0x0000;
    private static final int TYPE = 0x0004;
    private static final int IMPLEMENTER = 0x0008;
    private static final int ROUTES = 0x6000;
    private static final int ROUTES_END = ROUTES + 8 * Intid.COUNT;

    private static final int ENABLE_GROUPS = 0b11;
    private static final int AFFINITY_ROUTING = 1 << 4;
    private static final int ONE_SECURITY_STATE = 1 << 6;
    private static final long ROUTING_MODE = 1L << 31;
    private static final long AFFINITY = 0xff_00ff_ffffL;
    /** ITLinesNumber; LPIS; 16 bits of INTID; A3V; No1N, since "any processor" is always processor 0. */
    private static final long TYPER = Intid.COUNT / 32 - 1 | 1 << 17 | Intid.LPI_BITS - 1 << 19 | 1 << 24 | 1 << 25;

    /** The shared interrupts. */
    final InterruptBank bank;

    private final Runnable update;
    private final BankRegisters registers;
    private final long[] routes = new long[Intid.COUNT];
    private final int[][] routed;
    private int enabledGroups;

    /**
     * Makes a distributor at reset.
     *
     * @param update to be run after a register was written
     */
    Distributor(int cpus, InterruptBank.Listener listener, Runnable update) {
        this.update = update;
        bank = new InterruptBank(1, Intid.COUNT / 32 - 1, listener);
        registers = new BankRegisters(bank);
        routed = new int[cpus][Intid.COUNT / 32];
        Arrays.fill(routed[0], -1);
    }

    /** The groups that GICD_CTLR enables: bit 0 for group 0, bit 1 for group 1. */
    int enabledGroups() {
        return enabledGroups;
    }

    /** The processor that an interrupt goes to, or -1 if its affinity is nobody's. */
    int target(int intid) {
        for (int cpu = 0; cpu < routed.length; cpu++) {
            if ((routed[cpu][intid >> 5] >>> intid & 1) != 0) {
                return cpu;
            }
        }
        return -1;
    }

    /** Offers what could be signalled to a processor. */
    void offer(int cpu, int groups, Selection selection) {
        for (int word = 1; word < bank.endWord(); word++) {
            bank.offer(word, routed[cpu][word], groups, selection);
        }
    }

    @Override
    public long read(long offset, int size) {
        int register = (int) offset;
        return switch (register) {
            case CONTROL -> enabledGroups | AFFINITY_ROUTING | ONE_SECURITY_STATE;
            case TYPE -> TYPER;
            case IMPLEMENTER -> Identification.IMPLEMENTER;
            default ->
                isRoute(register)
                        ? readRoute(register, size)
                        : registers.read(register, size) | Identification.read(register);
        };
    }

    @Override
    public void write(long offset, int size, long value) {
        int register = (int) offset;
        if (register == CONTROL) {
            enabledGroups = (int) value & ENABLE_GROUPS;
        } else if (isRoute(register)) {
            writeRoute(
                    (register - ROUTES) / 8,
                    size == 8 ? -1L : 0xffff_ffffL << 8 * (register & 4),
                    value << 8 * (register & 4));
        } else {
            registers.write(register, size, value);
        }
        update.run();
    }

    @Override
    public void state(StateTape tape) {
        enabledGroups = tape.index(enabledGroups, ENABLE_GROUPS + 1);
        tape.sparse(routes, new long[routes.length]);
        bank.state(tape);
        for (int intid = Intid.FIRST_SHARED; intid < Intid.COUNT; intid++) {
            route(intid);
        }
    }

    private static boolean isRoute(int register) {
        return register >= ROUTES + 8 * Intid.FIRST_SHARED && register < ROUTES_END;
    }

    private long readRoute(int register, int size) {
        long route = routes[(register - ROUTES) / 8] >>> 8 * (register & 4);
        return size == 8 ? route : route & 0xffff_ffffL;
    }

    private void writeRoute(int intid, long mask, long value) {
        routes[intid] = (routes[intid] & ~mask | value & mask) & (AFFINITY | ROUTING_MODE);
        route(intid);
    }

    private void route(int intid) {
        boolean any = (routes[intid] & ROUTING_MODE) != 0;
        long affinity = any ? 0 : routes[intid] & AFFINITY;
        for (int cpu = 0; cpu < routed.length; cpu++) {
            int bit = 1 << intid;
            routed[cpu][intid >> 5] = routed[cpu][intid >> 5] & ~bit | (affinity == cpu ? bit : 0);
        }
    }
}
