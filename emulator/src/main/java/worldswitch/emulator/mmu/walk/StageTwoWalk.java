package worldswitch.emulator.mmu.walk;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.mmu.regime.HypervisorControls;
import worldswitch.emulator.mmu.regime.StageTwoControls;
import worldswitch.emulator.mmu.regime.TranslationControls;

/**
 * Stage 2: from an intermediate physical address to a physical one, for an access or for a descriptor of stage 1.
 *
 * <p>What it found stays in {@link #found} until the next translation. Its {@code attributes} are MemAttr[3:0] of the
 * descriptor, not yet combined with those of stage 1.
 */
final class StageTwoWalk implements TableWalk.Placement {
    /** Why stage 2 is asked. */
    enum Purpose {
        ACCESS,
        DESCRIPTOR_READ,
        DESCRIPTOR_UPDATE
    }

    private final TranslationControls controls;
    private final StageTwoCache cache;
    private final Fault fault;
    private final TableWalk tables;

    /** What was found. */
    final Translation found = new Translation();

    private AccessDescriptor access = new AccessDescriptor();
    private Purpose purpose = Purpose.ACCESS;
    private long ipa;

    StageTwoWalk(PhysicalMemory memory, TranslationControls controls, StageTwoCache cache, Fault fault) {
        this.controls = controls;
        this.cache = cache;
        this.fault = fault;
        this.tables = new TableWalk(memory, 2, this, Rule.STAGE_TWO_OUTPUT_TOO_BIG);
    }

    /**
     * Translates.
     *
     * @param from the access on whose behalf it is
     * @return false if the fault was filled in
     */
    boolean translate(long address, AccessDescriptor from, Purpose why, WalkTrace trace) {
        access = from;
        purpose = why;
        ipa = address;
        StageTwoControls stageTwo = controls.stageTwo();
        int vmid = stageTwo.vmid();
        boolean cached = cache.find(vmid, ipa, found) && !(found.is(Properties.STAGE_TWO_CLEAN) && dirties());
        if (!cached && !walk(stageTwo, trace)) {
            return false;
        }
        Rule rule = check(controls.hypervisor());
        if (rule != null) {
            return refuse(rule, found.stageTwoLevel);
        }
        if (!cached) {
            if (!update(trace)) {
                return false;
            }
            cache.keep(vmid, found);
        }
        trace.output(2, found.stageTwoLevel, found.physical(ipa), found);
        return true;
    }

    private boolean walk(StageTwoControls stageTwo, WalkTrace trace) {
        if (!stageTwo.valid()) {
            return refuse(Rule.STAGE_TWO_SIZE_UNKNOWN, 0);
        }
        trace.stageTwo(ipa, purpose != Purpose.ACCESS, stageTwo);
        if (ipa >>> stageTwo.inputBits() != 0) {
            return refuse(Rule.STAGE_TWO_OUT_OF_RANGE, 0);
        }
        if (stageTwo.table() >>> stageTwo.outputBits() != 0) {
            return refuse(Rule.STAGE_TWO_TABLE_TOO_BIG, 0);
        }
        return tables.run(ipa, stageTwo, stageTwo.bigEndian(), trace) && isAccessible(stageTwo) && record(stageTwo);
    }

    private boolean isAccessible(StageTwoControls stageTwo) {
        boolean accessible = (tables.descriptor & Descriptor.ACCESSED) != 0 || stageTwo.managesAccessFlag();
        return accessible || refuse(Rule.STAGE_TWO_NOT_ACCESSED, tables.level);
    }

    private boolean record(StageTwoControls stageTwo) {
        long descriptor = tables.descriptor;
        int memAttr = (int) (descriptor >>> Descriptor.MEM_ATTR) & 0xf;
        boolean device =
                MemoryAttributes.stageTwoDevice(memAttr, controls.hypervisor().forcesWriteBack());
        found.shift = tables.span();
        found.stageOneShift = tables.shift();
        found.input = ipa & -1L << found.shift;
        found.ipa = found.input;
        found.output = tables.output() | found.input & (1L << tables.shift()) - 1;
        found.stageTwoLevel = tables.level;
        found.attributes = memAttr;
        found.shareability = tables.shareability(stageTwo);
        found.properties = Permissions.stageTwo(descriptor, stageTwo)
                | Properties.STAGE_TWO
                | (device ? Properties.STAGE_TWO_DEVICE : 0);
        return true;
    }

    private @Nullable Rule check(HypervisorControls hypervisor) {
        if (purpose == Purpose.ACCESS) {
            Rule misaligned = Alignment.checkDevice(access, found.is(Properties.STAGE_TWO_DEVICE));
            return misaligned != null ? misaligned : Permissions.checkStageTwo(found.properties, access);
        }
        if (hypervisor.protectsWalks() && found.is(Properties.STAGE_TWO_DEVICE)) {
            return Rule.PROTECTED_WALK;
        }
        boolean update = purpose == Purpose.DESCRIPTOR_UPDATE;
        return Permissions.checkStageTwo(found.properties, true, update);
    }

    private boolean dirties() {
        return purpose == Purpose.DESCRIPTOR_UPDATE || purpose == Purpose.ACCESS && access.dirties();
    }

    /** Sets the access flag, and makes the descriptor dirty, in one go. */
    private boolean update(WalkTrace trace) {
        long updated = tables.descriptor | Descriptor.ACCESSED;
        if (found.is(Properties.STAGE_TWO_CLEAN) && dirties()) {
            found.properties &= ~Properties.STAGE_TWO_CLEAN;
            updated |= Descriptor.STAGE_TWO_WRITE;
        }
        return tables.update(updated, trace);
    }

    @Override
    public long locate(long address, int level, boolean write) {
        return address;
    }

    @Override
    public boolean refuse(Rule rule, int level) {
        fault.stageTwo(rule, level, access, ipa, controls.hypervisor());
        fault.onWalk = purpose != Purpose.ACCESS;
        return false;
    }
}
