package worldswitch.sessions.compare.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import worldswitch.emulator.device.disk.Disk;
import worldswitch.emulator.machine.Machine;
import worldswitch.sessions.compare.state.Difference.Kind;

/**
 * Two machines of the same shape, compared by what a program on them could see: instruction count, PC, PSTATE, X0 to X30,
 * stack pointers, system registers as direct reads see them, RAM, interrupt controller and console device. Not by what
 * indirect reads see, nor by what a TLB holds: that shows as soon as it makes a difference.
 *
 * <p>Comparing changes neither machine. Not threadsafe: belongs to the machines' thread.
 */
public final class Comparison {
    private final Machine first;
    private final Machine second;
    private final List<Processors> processors;
    private final Ram ram;

    private Comparison(Machine first, Machine second, List<Processors> processors, Ram ram) {
        this.first = first;
        this.second = second;
        this.processors = processors;
        this.ram = ram;
    }

    /** Compares two machines, now and later. */
    public static Comparison of(Machine first, Machine second) {
        return new Comparison(first, second, processors(first, second), new Ram(first.memory(), second.memory()));
    }

    /**
     * Compares two machines from now on by what was alike at the start: a register that differs now, or a word of RAM, is
     * passed over.
     */
    public static Comparison beyondStart(Machine first, Machine second) {
        Comparison all = of(first, second);
        all.processors.forEach(Processors::passOverWhatDiffers);
        all.ram.passOverWhatDiffers();
        return all;
    }

    /** Whether two machines are of the same shape, so that they can be compared. */
    public static boolean isPossible(Machine first, Machine second) {
        return first.cpus().size() == second.cpus().size()
                && first.configuration().memory() == second.configuration().memory()
                && driveSizes(first).equals(driveSizes(second));
    }

    private static List<Long> driveSizes(Machine machine) {
        return machine.configuration().virtio().drives().stream()
                .map(Disk::size)
                .toList();
    }

    private static List<Processors> processors(Machine first, Machine second) {
        int count = first.cpus().size();
        return IntStream.range(0, count)
                .mapToObj(id -> new Processors(
                        first.cpus().get(id), second.cpus().get(id), count == 1 ? "" : " of processor " + id))
                .toList();
    }

    /** Whether nothing differs now. */
    public boolean isSame() {
        return first.time().instructions() == second.time().instructions()
                && processors.stream().allMatch(Processors::areSame)
                && first.saveDevices().equals(second.saveDevices())
                && ram.isSame();
    }

    /** What differs now, the most telling first; at most eight words of RAM. */
    public List<Difference> differences() {
        List<Difference> found = new ArrayList<>();
        instructions(found);
        processors.forEach(pair -> pair.differences(found));
        ram.differences(found);
        if (!first.saveDevices().equals(second.saveDevices())) {
            found.add(new Devices(first, second).difference());
        }
        found.sort(Comparator.comparing(Difference::kind));
        return found;
    }

    private void instructions(List<Difference> found) {
        long one = first.time().instructions();
        long other = second.time().instructions();
        if (one != other) {
            found.add(Difference.plain(Kind.CONTROL_FLOW, "instructions", Long.toString(one), Long.toString(other)));
        }
    }
}
