package worldswitch.emulator.mmu;

import java.util.Set;
import worldswitch.emulator.event.StillCpu;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.mmu.access.ProcessorMemory;
import worldswitch.emulator.mmu.tlb.TlbDomain;
import worldswitch.emulator.sysreg.Features;
import worldswitch.emulator.sysreg.ProcessorModel;
import worldswitch.emulator.sysreg.RegisterFile;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;

/** A processor that has registers, a state and memory, but executes nothing. */
public final class TestProcessor extends StillCpu implements MemoryContext {
    /** Where the RAM of test machines begins. */
    public static final long RAM = 0x4000_0000L;

    public final PhysicalMemory physical;
    public final RegisterFile registers;
    public final GuestAbort abort = new GuestAbort();
    public final ProcessorMemory memory;
    private int el = 2;
    private boolean pan;
    private boolean uao;

    public TestProcessor() {
        this(withRam(), new TlbDomain());
    }

    public TestProcessor(PhysicalMemory physical, TlbDomain domain) {
        this(physical, domain, Features.DEFAULT);
    }

    /** A processor of a model. */
    public TestProcessor(String model) {
        this(withRam(), new TlbDomain(), Features.of(ProcessorModel.find(model).orElseThrow(), Set.of()));
    }

    private TestProcessor(PhysicalMemory physical, TlbDomain domain, Features features) {
        super(0, 2);
        this.physical = physical;
        registers = new RegisterFile(this, features, false);
        memory = new ProcessorMemory(physical, registers, this, this, abort, domain);
    }

    /** Physical memory with 64 MiB of RAM. */
    public static PhysicalMemory withRam() {
        PhysicalMemory memory = new PhysicalMemory();
        memory.addRam(RAM, 64 << 20);
        return memory;
    }

    /** Sets a register. */
    public TestProcessor set(String register, long value) {
        registers.set(Catalogue.index(register), value);
        return this;
    }

    /** Sets a field of a register. */
    public TestProcessor field(String qualified, long value) {
        Field field = Catalogue.field(qualified);
        return set(field.register(), field.set(get(field.register()), value));
    }

    /** The value of a register. */
    public long get(String register) {
        return registers.direct(Catalogue.index(register));
    }

    /** Changes the exception level. */
    public TestProcessor at(int level) {
        el = level;
        memory.contextChanged();
        return this;
    }

    /** Changes PSTATE.PAN. */
    public TestProcessor pan(boolean value) {
        pan = value;
        memory.contextChanged();
        return this;
    }

    /** Changes PSTATE.UAO. */
    public TestProcessor uao(boolean value) {
        uao = value;
        memory.contextChanged();
        return this;
    }

    @Override
    public int el() {
        return el;
    }

    @Override
    public boolean pan() {
        return pan;
    }

    @Override
    public boolean uao() {
        return uao;
    }

    @Override
    public long direct(int register) {
        return registers.direct(register);
    }

    @Override
    public long effective(int register) {
        return registers.effective(register);
    }
}
