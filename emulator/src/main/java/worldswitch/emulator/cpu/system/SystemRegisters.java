package worldswitch.emulator.cpu.system;

import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.exception.Controls;
import worldswitch.emulator.cpu.exception.ExceptionClass;
import worldswitch.emulator.cpu.exception.Exceptions;
import worldswitch.emulator.cpu.exception.Routing;
import worldswitch.emulator.sysreg.AccessDecision;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Encoding;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;
import worldswitch.emulator.sysreg.consultation.AccessKind;

/**
 * MRS, MSR, SYS and SYSL. What an access comes to under the present controls the access rules say; here it is done.
 */
public final class SystemRegisters {
    private static final int XZR = 31;
    private static final int RANGE_BIT = 55;

    private SystemRegisters() {}

    /** MRS: reads the register of a packed encoding. */
    public static void read(Cpu cpu, int encoding, int target) {
        AccessDecision decision = decide(cpu, encoding, false);
        switch (decision.outcome()) {
            case REGISTER -> cpu.x[target] = cpu.registers.read(decision.register());
            case MEMORY -> cpu.x[target] = NestedPage.load(cpu, decision);
            default -> refuse(cpu, decision, encoding, target, 1);
        }
    }

    /** MSR: writes the register of a packed encoding. */
    public static void write(Cpu cpu, int encoding, int source) {
        AccessDecision decision = decide(cpu, encoding, true);
        switch (decision.outcome()) {
            case REGISTER -> {
                cpu.registers.write(decision.register(), cpu.x[source]);
                if (cpu.registers.spanOpen()) {
                    cpu.attend();
                }
            }
            case MEMORY -> NestedPage.store(cpu, decision, cpu.x[source]);
            default -> refuse(cpu, decision, encoding, source, 0);
        }
    }

    /** SYS: performs the operation of a packed encoding. */
    public static void operate(Cpu cpu, int encoding, int operand) {
        AccessDecision decision = decide(cpu, encoding, true);
        if (decision.outcome() == AccessDecision.Outcome.OPERATION) {
            SystemRegister operation = Catalogue.row(decision.register());
            if (cpu.registers.spanOpen() && operation.name().startsWith("AT ")) {
                cpu.consult(translation(cpu, operation.name()), cpu.el, (cpu.x[operand] >> RANGE_BIT & 1) != 0);
            }
            cpu.maintenance.execute(cpu, operation, cpu.x[operand]);
            cpu.observer.maintenance(cpu, decision.register(), cpu.x[operand]);
            cpu.contextChanged();
        } else {
            refuse(cpu, decision, encoding, operand, 0);
        }
    }

    /** What kind of translation an AT instruction asks for, here. */
    private static AccessKind translation(Cpu cpu, String name) {
        if (name.startsWith("AT S12")) {
            return AccessKind.TRANSLATE_BOTH;
        }
        boolean host = cpu.el == 2 && Controls.isHost(Controls.hypervisor(cpu));
        return host || name.startsWith("AT S1E2") ? AccessKind.TRANSLATE_EL2 : AccessKind.TRANSLATE_EL1;
    }

    /** SYSL: no operation that gives a result is implemented; the access rules say what it comes to. */
    public static void operateWithResult(Cpu cpu, int encoding, int target) {
        refuse(cpu, decide(cpu, encoding, false), encoding, target, 1);
    }

    /** Decides an access, and announces it while a write to a control register is not synchronised. */
    static AccessDecision decide(Cpu cpu, int encoding, boolean write) {
        AccessDecision decision = cpu.decide(encoding, write);
        if (cpu.registers.spanOpen()) {
            cpu.observer.consulted(cpu, decision.consultation());
        }
        return decision;
    }

    /** Takes the exception that a decision asks for: the syndrome names the register, the general register and the direction. */
    static void refuse(Cpu cpu, AccessDecision decision, int encoding, int slot, int direction) {
        switch (decision.outcome()) {
            case TRAP_EL1 -> trap(cpu, Routing.synchronous(cpu), decision, encoding, slot, direction);
            case TRAP_EL2 -> trap(cpu, 2, decision, encoding, slot, direction);
            default -> Exceptions.undefined(cpu, decision.reason());
        }
    }

    private static void trap(Cpu cpu, int target, AccessDecision decision, int encoding, int slot, int direction) {
        if (decision.exceptionClass() == ExceptionClass.FLOATING_POINT.code()) {
            Exceptions.floatingPointTrap(cpu, target, decision.reason());
        } else if (decision.exceptionClass() == ExceptionClass.SYSTEM_REGISTER.code()) {
            long iss = syndrome(Encoding.of(encoding), Math.min(slot, XZR), direction);
            Exceptions.raise(cpu, target, decision.exceptionClass(), iss, decision.reason());
        } else {
            Exceptions.raise(cpu, target, decision.exceptionClass(), 0, decision.reason());
        }
    }

    /** ISS of a trapped MSR, MRS or SYS (Arm ARM, ESR_EL2, EC 0x18). */
    private static long syndrome(Encoding encoding, int register, int direction) {
        return encoding.op0() << 20
                | encoding.op2() << 17
                | encoding.op1() << 14
                | encoding.crn() << 10
                | register << 5
                | encoding.crm() << 1
                | direction;
    }
}
