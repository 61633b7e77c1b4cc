package worldswitch.emulator.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.memory.MemoryListener;
import worldswitch.emulator.memory.PhysicalMemory;

/** The decoded instructions of a machine, by physical page; shared by its processors. Follows writes to memory. */
public final class CodeCache implements MemoryListener {
    private static final int RECENT = 256;

    private final PhysicalMemory memory;
    private final Lowering lowering;
    private final Map<Long, CodePage> pages = new HashMap<>();
    private final long[] recentNumbers = new long[RECENT];
    private final CodePage[] recent = new CodePage[RECENT];
    private final List<Cpu> cpus = new ArrayList<>();

    /**
     * Makes the cache of a machine.
     *
     * @param implemented whether the machine has a feature, by name
     */
    public CodeCache(PhysicalMemory memory, Predicate<String> implemented) {
        this.memory = memory;
        this.lowering = new Lowering(implemented);
        memory.listen(this);
    }

    /** Tells a processor from now on when instructions change. */
    void attach(Cpu cpu) {
        cpus.add(cpu);
    }

    /** The page of a physical address; null if no RAM is there. */
    @Nullable
    CodePage page(long physical) {
        long number = physical >>> PhysicalMemory.PAGE_SHIFT;
        int slot = (int) number & RECENT - 1;
        if (recent[slot] == null || recentNumbers[slot] != number) {
            CodePage found = memory.isRam(physical) ? find(number) : null;
            if (found == null) {
                return null;
            }
            recent[slot] = found;
            recentNumbers[slot] = number;
        }
        return recent[slot];
    }

    private CodePage find(long number) {
        return pages.computeIfAbsent(number, key -> {
            long address = number << PhysicalMemory.PAGE_SHIFT;
            memory.watchCode(address);
            return new CodePage(address, memory, lowering);
        });
    }

    @Override
    public void codeChanged(long address, int length) {
        CodePage page = pages.get(address >>> PhysicalMemory.PAGE_SHIFT);
        if (page != null && page.forget((int) address & PhysicalMemory.PAGE_SIZE - 1, length)) {
            cpus.forEach(Cpu::attend);
        }
    }

    /** What was decoded stays, but for what {@link #codeChanged} was told of. */
    @Override
    public void restored() {
        cpus.forEach(Cpu::contextChanged);
    }
}
