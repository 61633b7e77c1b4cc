package worldswitch.sessions.archive;

import java.util.Map;
import java.util.TreeMap;
import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.memory.MemoryImage;
import worldswitch.emulator.memory.MemoryImageBuilder;
import worldswitch.sessions.run.plan.Plan;

/** RAM as a plan's program is loaded into it: what the pages of a saved checkpoint are told from. */
public final class LoadedMemory {
    private final MemoryImage loaded;

    /**
     * Loads the program of a plan.
     *
     * @throws LoadProblem if it does not fit the machine
     */
    public LoadedMemory(Plan plan) throws LoadProblem {
        Machine machine = new Machine(plan.configuration());
        machine.load(plan.program());
        loaded = machine.memory().snapshot();
    }

    /** The pages that an image holds otherwise. */
    public TreeMap<Long, byte[]> differences(MemoryImage image) {
        TreeMap<Long, byte[]> pages = new TreeMap<>();
        image.differences(loaded, (address, bytes) -> {
            byte[] page = new byte[bytes.remaining()];
            bytes.get(page);
            pages.put(address, page);
        });
        return pages;
    }

    /**
     * The image that differs in some pages.
     *
     * @throws IllegalArgumentException if one of them is no page of this machine's RAM
     */
    public MemoryImage with(Map<Long, byte[]> pages) {
        MemoryImageBuilder builder = new MemoryImageBuilder(loaded);
        pages.forEach(builder::page);
        return builder.build();
    }
}
