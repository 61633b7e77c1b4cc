package worldswitch.emulator.mmu.maintenance;

import worldswitch.emulator.mmu.MemoryContext;
import worldswitch.emulator.mmu.access.ProcessorMemory;
import worldswitch.emulator.mmu.regime.HypervisorControls;
import worldswitch.emulator.mmu.regime.Regime;
import worldswitch.emulator.mmu.regime.TranslationControls;
import worldswitch.emulator.mmu.tlb.Invalidation;
import worldswitch.emulator.mmu.tlb.Space;
import worldswitch.emulator.mmu.tlb.TlbDomain;

/**
 * The TLBI instructions (Arm ARM, D8.17 "TLB maintenance", and C5.5): which space, which entries of it, which processors.
 *
 * <p>An operation named for EL1 that a host at EL2 executes (HCR_EL2.{E2H, TGE} = {1, 1}) acts on the host's own regime.
 */
final class TlbMaintenance {
    private final ProcessorMemory memory;
    private final MemoryContext context;
    private final TranslationControls controls;
    private final TlbDomain domain;
    private final Invalidation invalidation = new Invalidation();

    TlbMaintenance(ProcessorMemory memory, TlbDomain domain) {
        this.memory = memory;
        this.context = memory.context();
        this.controls = memory.translator().controls();
        this.domain = domain;
    }

    void addTo(Operation[] operations) {
        Table.read("tlb-maintenance.tsv").into(operations, cells -> {
            boolean broadcast = !cells[3].equals("self");
            return switch (cells[1]) {
                case "EL1" -> operand -> stageOne(cells[2], ownRegime(), operand, broadcast);
                case "EL2" ->
                    operand -> stageOne(cells[2], controls.hypervisor().hypervisor(), operand, broadcast);
                case "EL1&0" -> operand -> bothStages(cells[2], broadcast);
                case "stage 2" -> operand -> stageTwo(cells[2], operand, broadcast);
                default -> throw new IllegalArgumentException(cells[0] + ": no space " + cells[1]);
            };
        });
    }

    /** The regime that operations named for EL1 act on. */
    private Regime ownRegime() {
        HypervisorControls hypervisor = controls.hypervisor();
        return context.el() == 2 && hypervisor.host() ? Regime.EL20 : Regime.EL10;
    }

    private void stageOne(String selects, Regime regime, long operand, boolean broadcast) {
        invalidation.everything(Space.of(regime)).machine(memory.translator().vmid(regime));
        int asid = controls.stageOne(regime).asidOf(TlbOperand.asid(operand));
        boolean wide = controls.stageOne(regime).wideDescriptors();
        switch (selects) {
            case "everything", "machine" -> {}
            case "address-space" -> invalidation.addressSpace(asid, true);
            case "address" -> byAddress(operand).addressSpace(asid, false);
            case "address-any" -> byAddress(operand);
            case "range" -> byRange(operand, wide).addressSpace(asid, false);
            case "range-any" -> byRange(operand, wide);
            default -> throw new IllegalArgumentException("no selection " + selects);
        }
        perform(broadcast);
    }

    private Invalidation byAddress(long operand) {
        long address = TlbOperand.address(operand);
        return invalidation.addresses(address, address | 0xfff);
    }

    private Invalidation byRange(long operand, boolean wideDescriptors) {
        long first = TlbOperand.rangeStart(operand, wideDescriptors);
        return invalidation.addresses(first, first + TlbOperand.rangeLength(operand) - 1);
    }

    private void bothStages(String selects, boolean broadcast) {
        int vmid = selects.equals("machine") ? controls.stageTwo().vmid() : Invalidation.ANY;
        invalidation.everything(Space.EL10).machine(vmid);
        perform(broadcast);
        invalidation.everything(Space.STAGE_TWO).machine(vmid);
        perform(broadcast);
    }

    private void stageTwo(String selects, long operand, boolean broadcast) {
        invalidation.everything(Space.STAGE_TWO).machine(controls.stageTwo().vmid());
        if (selects.equals("range")) {
            byRange(operand, controls.stageTwo().wideDescriptors());
        } else {
            long ipa = TlbOperand.intermediate(operand);
            invalidation.addresses(ipa, ipa | 0xfff);
        }
        perform(broadcast);
    }

    private void perform(boolean broadcast) {
        boolean forced = context.el() == 1 && controls.hypervisor().forcesBroadcast();
        if (broadcast || forced) {
            domain.broadcast(invalidation);
        } else {
            memory.buffers().invalidate(invalidation);
        }
    }
}
