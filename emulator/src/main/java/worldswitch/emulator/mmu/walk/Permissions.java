package worldswitch.emulator.mmu.walk;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.mmu.Access;
import worldswitch.emulator.mmu.regime.StageOneControls;
import worldswitch.emulator.mmu.regime.StageTwoControls;

/**
 * Permissions: what descriptors grant, as bits of {@link Properties}, and whether that is enough for an access (Arm ARM,
 * D8.4 "Memory access control").
 */
public final class Permissions {
    private static final int[] STAGE_TWO_EXECUTE = {
        Properties.STAGE_TWO_EXECUTE | Properties.STAGE_TWO_USER_EXECUTE,
        Properties.STAGE_TWO_USER_EXECUTE,
        0,
        Properties.STAGE_TWO_EXECUTE
    };

    private Permissions() {}

    /** What a stage 1 descriptor, and the tables on the way to it, grant. */
    static int stageOne(long descriptor, long tables, StageOneControls controls) {
        boolean clean = controls.managesDirtyState()
                && (descriptor & Descriptor.DIRTY_BIT_MODIFIER) != 0
                && (descriptor & Descriptor.READ_ONLY) != 0;
        long leaf = clean ? descriptor & ~Descriptor.READ_ONLY : descriptor;
        int granted = controls.regime().hasUnprivileged()
                ? twoLevels(leaf, tables, controls.nested())
                : oneLevel(leaf, tables);
        return granted | (clean ? Properties.CLEAN : 0);
    }

    private static int twoLevels(long leaf, long tables, boolean nested) {
        boolean user = !nested && (leaf & Descriptor.USER) != 0 && (tables & Descriptor.TABLE_NO_USER) == 0;
        boolean write = (leaf & Descriptor.READ_ONLY) == 0 && (tables & Descriptor.TABLE_READ_ONLY) == 0;
        boolean upper = (leaf & Descriptor.EXECUTE_NEVER) != 0 || (tables & Descriptor.TABLE_EXECUTE_NEVER) != 0;
        boolean lower = (leaf & Descriptor.PRIVILEGED_EXECUTE_NEVER) != 0
                || (tables & Descriptor.TABLE_PRIVILEGED_EXECUTE_NEVER) != 0;
        boolean executeNever = nested ? upper : lower;
        boolean userExecuteNever = !nested && upper;
        return Properties.READ
                | (write ? Properties.WRITE : 0)
                | (executeNever || user && write ? 0 : Properties.EXECUTE)
                | (user ? Properties.USER_READ : 0)
                | (user && write ? Properties.USER_WRITE : 0)
                | (userExecuteNever ? 0 : Properties.USER_EXECUTE);
    }

    private static int oneLevel(long leaf, long tables) {
        boolean write = (leaf & Descriptor.READ_ONLY) == 0 && (tables & Descriptor.TABLE_READ_ONLY) == 0;
        boolean never = (leaf & Descriptor.EXECUTE_NEVER) != 0 || (tables & Descriptor.TABLE_EXECUTE_NEVER) != 0;
        return Properties.READ | (write ? Properties.WRITE : 0) | (never ? 0 : Properties.EXECUTE);
    }

    /** What a stage 2 descriptor grants. */
    static int stageTwo(long descriptor, StageTwoControls controls) {
        boolean write = (descriptor & Descriptor.STAGE_TWO_WRITE) != 0;
        boolean clean = !write && controls.managesDirtyState() && (descriptor & Descriptor.DIRTY_BIT_MODIFIER) != 0;
        return ((descriptor & Descriptor.STAGE_TWO_READ) != 0 ? Properties.STAGE_TWO_READ : 0)
                | (write || clean ? Properties.STAGE_TWO_WRITE : 0)
                | (clean ? Properties.STAGE_TWO_CLEAN : 0)
                | STAGE_TWO_EXECUTE[executeNever(descriptor, controls)];
    }

    private static int executeNever(long descriptor, StageTwoControls controls) {
        int field = (int) (descriptor >>> Descriptor.STAGE_TWO_EXECUTE_NEVER);
        return field & (controls.tellsExecutionByLevel() ? 3 : 2);
    }

    /** The rule by which stage 1 refuses an access to what it has granted; null if it does not. */
    static @Nullable Rule checkStageOne(int granted, AccessDescriptor access, StageOneControls controls) {
        if ((granted & Properties.FLAT) != 0) {
            return null;
        }
        if (access.fetches()) {
            return checkExecution(granted, access, controls);
        }
        if (access.is(Access.MAINTENANCE)) {
            return checkMaintenance(granted, access);
        }
        if (access.privileged && access.pan && (granted & user(controls)) != 0) {
            return Rule.PRIVILEGED_ACCESS_NEVER;
        }
        Rule rule = access.reads() ? checkRead(granted, access) : null;
        return rule == null && access.writes() ? checkWrite(granted, access) : rule;
    }

    /** What EL0 may do with a page that PSTATE.PAN keeps off; to execute counts with SCTLR_ELx.EPAN only. */
    private static int user(StageOneControls controls) {
        int data = Properties.USER_READ | Properties.USER_WRITE;
        return controls.enhancesPan() ? data | Properties.USER_EXECUTE : data;
    }

    private static @Nullable Rule checkRead(int granted, AccessDescriptor access) {
        return access.privileged || (granted & Properties.USER_READ) != 0 ? null : Rule.USER_NO_ACCESS;
    }

    private static @Nullable Rule checkWrite(int granted, AccessDescriptor access) {
        if ((granted & (access.privileged ? Properties.WRITE : Properties.USER_WRITE)) != 0) {
            return null;
        }
        return (granted & Properties.WRITE) != 0 ? Rule.USER_NO_ACCESS : Rule.READ_ONLY;
    }

    private static @Nullable Rule checkMaintenance(int granted, AccessDescriptor access) {
        if (access.writes()) {
            return checkWrite(granted, access);
        }
        return checkRead(granted, access);
    }

    private static @Nullable Rule checkExecution(int granted, AccessDescriptor access, StageOneControls controls) {
        if ((granted & (access.privileged ? Properties.EXECUTE : Properties.USER_EXECUTE)) == 0) {
            return executeRule(granted, access);
        }
        int write = access.privileged ? Properties.WRITE : Properties.USER_WRITE;
        return controls.writeImpliesExecuteNever() && (granted & write) != 0 ? Rule.WRITABLE : null;
    }

    private static Rule executeRule(int granted, AccessDescriptor access) {
        if (!access.privileged) {
            return Rule.USER_EXECUTE_NEVER;
        }
        return (granted & Properties.USER_WRITE) != 0 ? Rule.USER_WRITABLE : Rule.EXECUTE_NEVER;
    }

    /** The rule by which stage 2 refuses the access itself; null if it does not. */
    static @Nullable Rule checkStageTwo(int granted, AccessDescriptor access) {
        if (access.fetches()) {
            int execute = access.privileged ? Properties.STAGE_TWO_EXECUTE : Properties.STAGE_TWO_USER_EXECUTE;
            return (granted & execute) != 0 ? null : Rule.STAGE_TWO_EXECUTE_NEVER;
        }
        if (access.is(Access.MAINTENANCE)) {
            return access.privileged ? null : checkStageTwo(granted, true, false);
        }
        return checkStageTwo(granted, access.reads(), access.writes());
    }

    /** The rule by which stage 2 refuses to be read or written; null if it does not. */
    static @Nullable Rule checkStageTwo(int granted, boolean reads, boolean writes) {
        if (reads && (granted & Properties.STAGE_TWO_READ) == 0) {
            return Rule.STAGE_TWO_NO_READ;
        }
        return writes && (granted & Properties.STAGE_TWO_WRITE) == 0 ? Rule.STAGE_TWO_NO_WRITE : null;
    }
}
