package worldswitch.emulator.memory;

import java.util.List;

/** The spans of RAM of which each store is told; the pages that they touch are marked, so that others cost nothing. */
final class WatchedStores {
    private PhysicalSpan[] spans = {};

    /** Replaces the spans. */
    void replace(List<PhysicalSpan> others, RamRegion[] ram) {
        mark(ram, false);
        spans = others.toArray(PhysicalSpan[]::new);
        mark(ram, true);
    }

    private void mark(RamRegion[] ram, boolean on) {
        for (PhysicalSpan span : spans) {
            for (RamRegion region : ram) {
                mark(region, span, on);
            }
        }
    }

    private static void mark(RamRegion region, PhysicalSpan span, boolean on) {
        long first = Math.max(span.address(), region.base());
        long end = Math.min(span.address() + span.length(), region.base() + region.size());
        for (long page = first & -PhysicalMemory.PAGE_SIZE; page < end; page += PhysicalMemory.PAGE_SIZE) {
            region.setWatched(region.page(page), on);
        }
    }

    /** Whether any of some bytes lies in a span. */
    boolean touches(long address, int size) {
        for (PhysicalSpan span : spans) {
            if (span.overlaps(address, size)) {
                return true;
            }
        }
        return false;
    }
}
