package worldswitch.emulator.gic;

import java.util.ArrayList;
import java.util.List;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.time.VirtualTime;

/** Runs a {@link GicScript} on the GIC alone, without a program. */
final class GicModel {
    final Cpu cpu = new Cpu(0, new VirtualTime());
    final PhysicalMemory memory = new PhysicalMemory();
    final Gic gic = new Gic(memory, cpu);
    private final List<String> output = new ArrayList<>();

    GicModel() {
        memory.addRam(0x4000_0000L, 16 << 20);
        gic.map();
    }

    List<String> run(GicScript script) {
        script.steps().forEach(this::step);
        return output;
    }

    private void step(String[] step) {
        switch (step[0]) {
            case "write" -> cpu.registers.write(Catalogue.index(step[1]), GicScript.number(step[2]));
            case "guest-write" -> cpu.registers.write(virtual(step[1]), GicScript.number(step[2]));
            case "read" -> print(step, cpu.registers.read(Catalogue.index(step[1])));
            case "guest-read" -> print(step, cpu.registers.read(virtual(step[1])));
            case "store" -> memory.write(GicScript.number(step[1]), 4, GicScript.number(step[2]));
            case "load" -> print(step, memory.read(GicScript.number(step[1]), 4));
            case "lines" -> print((cpu.lines.irq() ? 2 : 0) | (cpu.lines.fiq() ? 1 : 0));
            default -> print((cpu.lines.virtualIrq() ? 2 : 0) | (cpu.lines.virtualFiq() ? 1 : 0));
        }
    }

    private static int virtual(String register) {
        return Catalogue.index(register.replace("ICC_", "ICV_").replace("icc_", "icv_"));
    }

    private void print(String[] step, long value) {
        print(value & GicScript.mask(step));
    }

    private void print(long value) {
        output.add("%016x".formatted(value));
    }
}
