package worldswitch.sessions.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.memory.PhysicalSpan;

/**
 * A word never comes to an area of memory, at whatever time.
 *
 * @param mode {@code immediate} or {@code deferred}; null for the judged run's
 * @param area the label of the area
 * @param size how long it is, in bytes
 * @param value the word, {@code 0x5ec4e7}
 */
record NeverStoredCheck(@Nullable String mode, String area, long size, String value) implements Check {
    @Override
    public Finding judge(Runs runs) {
        Watch watch = new Watch(Long.parseUnsignedLong(value.substring(2), 16));
        runs.watched(watch, List.of(new PhysicalSpan(runs.address(area), size)), mode);
        String text = watch.found == 0
                ? watch.stores + " stores, none of " + value
                : value + " is stored " + watch.found + " times, first at 0x" + Long.toHexString(watch.where);
        return new Finding(watch.found == 0 && watch.stores > 0, text);
    }

    private static final class Watch implements MachineObserver {
        private final long word;
        private long stores;
        private long found;
        private long where;

        Watch(long word) {
            this.word = word;
        }

        @Override
        public void memoryWritten(CpuView cpu, long physical, int size, long old, long stored) {
            stores++;
            if (stored == word && size == Long.BYTES) {
                where = found == 0 ? physical : where;
                found++;
            }
        }
    }
}
