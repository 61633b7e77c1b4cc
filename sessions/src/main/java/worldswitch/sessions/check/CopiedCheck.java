package worldswitch.sessions.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.memory.PhysicalSpan;

/**
 * A piece of code stores so many bytes to areas of memory between an exit and the next entry, at the middle one of all exits of
 * a class.
 *
 * @param mode {@code immediate} or {@code deferred}; null for the judged run's
 * @param world the world whose exits count, {@code guest VMID 1}
 * @param exits their class: {@code 0x16}, or {@code IRQ}
 * @param code the label of its first instruction, and the one behind its last
 * @param areas the label of each area
 * @param size how long each area is, in bytes
 * @param bytes how many bytes
 */
record CopiedCheck(
        @Nullable String mode, String world, String exits, List<String> code, List<String> areas, long size, long bytes)
        implements Check {
    @Override
    public Finding judge(Runs runs) {
        CopyLog log = new CopyLog(world, runs.address(code.get(0)), runs.address(code.get(1)));
        List<PhysicalSpan> spans = areas.stream()
                .map(area -> new PhysicalSpan(runs.address(area), size))
                .toList();
        runs.watched(log, spans, mode);
        List<Long> all = log.bytes(exits);
        if (all.isEmpty()) {
            return new Finding(false, "no exit of class " + exits + ", only " + log.classes());
        }
        long seen = middle(all);
        String text = seen + " bytes copied at an exit, " + middle(log.instructions(exits)) + " instructions, of "
                + all.size() + " exits of class " + exits;
        return new Finding(seen == bytes, text);
    }

    private static long middle(List<Long> sorted) {
        return sorted.get(sorted.size() / 2);
    }
}
