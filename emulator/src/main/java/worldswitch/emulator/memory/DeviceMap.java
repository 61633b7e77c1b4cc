package worldswitch.emulator.memory;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Which device answers at which physical address. */
final class DeviceMap {
    /** Sorted by address. */
    private DeviceRegion[] regions = {};

    void add(DeviceRegion region) {
        regions = Arrays.copyOf(regions, regions.length + 1);
        regions[regions.length - 1] = region;
        Arrays.sort(regions, Comparator.comparingLong(DeviceRegion::base));
    }

    /** Whether a device answers at any address of a span. */
    boolean overlaps(PhysicalSpan span) {
        return Arrays.stream(regions).anyMatch(region -> span.overlaps(region.base(), region.size()));
    }

    /** The device that answers at an address; null if none does. */
    @Nullable
    DeviceRegion find(long address) {
        int low = 0;
        int high = regions.length - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            DeviceRegion region = regions[middle];
            if (region.contains(address)) {
                return region;
            }
            if (address < region.base()) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return null;
    }
}
