package worldswitch.emulator.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The physical address space of a machine: RAM in copy-on-write pages, and device regions.
 *
 * <p>RAM is made of {@linkplain #PAGE_SIZE page} arrays. A page that nobody has written is the one shared page of zeroes;
 * the first write gives it an array of its own. {@link #snapshot} shares every page with an immutable {@link MemoryImage},
 * so that the next write to each makes a copy, and costs one array of references however much RAM there is.
 *
 * <p>Whoever keeps a page array ({@link #readable}, {@link #writable}) to be fast is told through {@link MemoryListener}
 * when the array is no longer the right one: it was shared, replaced by a copy, or instructions were decoded from it.
 *
 * <p>Not threadsafe: belongs to the machine's thread.
 */
public final class PhysicalMemory {
    /** log2 of the size of a page of RAM. */
    public static final int PAGE_SHIFT = 12;
    /** Bytes in a page of RAM. */
    public static final int PAGE_SIZE = 1 << PAGE_SHIFT;

    private final List<MemoryListener> listeners = new ArrayList<>();
    private final DeviceMap devices = new DeviceMap();
    private final WatchedStores watched = new WatchedStores();
    private RamRegion[] ram = new RamRegion[0];
    private RamRegion recent = RamRegion.NONE;

    /** A memory without devices that holds what an image holds, for those who look at the image as a machine would. */
    public static PhysicalMemory of(MemoryImage image) {
        PhysicalMemory memory = new PhysicalMemory();
        image.regions().forEach(memory::addRam);
        memory.restore(image);
        return memory;
    }

    /**
     * Lays out RAM, zeroed; no page is allocated before it is written.
     *
     * @throws IllegalArgumentException if the region is not made of whole pages or overlaps another one
     */
    public void addRam(long base, long size) {
        requireFree("RAM", base, size);
        add(new RamRegion(base, size, true));
    }

    /**
     * Lays out memory that is read as RAM is, but for stores, which go to a device; and for loads while the device
     * {@linkplain #cover covers} it. Instructions are always fetched from it. {@link #load} writes it.
     *
     * @throws IllegalArgumentException if the region is not made of whole pages or overlaps another one
     */
    public void addRom(String name, long base, long size, MmioDevice device) {
        addDevice(name, base, size, device);
        add(new RamRegion(base, size, false));
    }

    private void add(RamRegion region) {
        ram = Arrays.copyOf(ram, ram.length + 1);
        ram[ram.length - 1] = region;
        Arrays.sort(ram, Comparator.comparingLong(RamRegion::base));
        recent = region;
    }

    /** Lets the device of a read-only region answer loads in its place, or no longer. */
    public void cover(long base, boolean by) {
        RamRegion region = region(base);
        if (region != null && region.isCovered() != by) {
            region.cover(by);
            listeners.forEach(MemoryListener::pagesShared);
        }
    }

    /**
     * Lays out a device's region.
     *
     * @throws IllegalArgumentException if the region is not made of whole pages or overlaps another one
     */
    public void addDevice(String name, long base, long size, MmioDevice device) {
        requireFree(name, base, size);
        devices.add(new DeviceRegion(name, base, size, device));
    }

    /** Whether RAM answers at a physical address. */
    public boolean isRam(long address) {
        return region(address) != null;
    }

    /** Whether RAM answers at every one of some bytes. */
    public boolean isRam(long address, long length) {
        RamRegion region = region(address);
        return region != null && length >= 0 && region.size() - (address - region.base()) >= length;
    }

    /** Whether RAM that stores reach answers at every one of some bytes; for devices that read and write memory. */
    public boolean isWritableRam(long address, long length) {
        RamRegion region = region(address);
        return region != null && region.isWritable() && isRam(address, length);
    }

    /** The name of the device that answers at a physical address; null if none does. */
    public @Nullable String deviceAt(long address) {
        DeviceRegion device = devices.find(address);
        return device == null ? null : device.name();
    }

    /** The page that holds a physical address, for reading; null if no RAM is there. */
    public byte @Nullable [] readable(long address) {
        RamRegion region = region(address);
        return region == null || region.isCovered() ? null : region.readable(region.page(address));
    }

    /**
     * The page that holds a physical address, for writing: private to this memory from now until the next
     * {@link #snapshot}; null if no RAM is there that stores reach.
     */
    public byte @Nullable [] writable(long address) {
        RamRegion region = region(address);
        return region == null || !region.isWritable() ? null : own(region, address);
    }

    private byte[] own(RamRegion region, long address) {
        int page = region.page(address);
        return region.isPrivate(page) ? region.bytes(page) : copy(region, page);
    }

    private byte[] copy(RamRegion region, int page) {
        byte[] shared = region.bytes(page);
        byte[] own = region.makePrivate(page);
        if (region.takeHandedOut(page)) {
            listeners.forEach(listener -> listener.pageReplaced(shared));
        }
        return own;
    }

    /**
     * Reads 1, 2, 4 or 8 bytes, little-endian, from RAM or a device, within one page.
     *
     * @throws BusFault if nothing answers
     */
    public long read(long address, int size) {
        RamRegion region = region(address);
        if (region != null && !region.isCovered()) {
            return Bytes.get(region.bytes(region.page(address)), (int) address & PAGE_SIZE - 1, size);
        }
        DeviceRegion target = devices.find(address);
        if (target == null) {
            throw BusFault.INSTANCE;
        }
        return target.device().read(address - target.base(), size);
    }

    /**
     * What memory holds, within one page, whether or not a device covers it: what is fetched as instructions.
     *
     * @throws BusFault if no memory is there
     */
    public long content(long address, int size) {
        RamRegion region = region(address);
        if (region == null) {
            throw BusFault.INSTANCE;
        }
        return Bytes.get(region.bytes(region.page(address)), (int) address & PAGE_SIZE - 1, size);
    }

    /**
     * Writes 1, 2, 4 or 8 bytes, little-endian, to RAM or a device, within one page.
     *
     * @throws BusFault if nothing answers
     */
    public void write(long address, int size, long value) {
        byte[] page = writable(address);
        if (page != null) {
            if (isHeeded(address)) {
                writeHeeded(page, address, size, value);
            } else {
                Bytes.set(page, (int) address & PAGE_SIZE - 1, size, value);
            }
            return;
        }
        DeviceRegion target = devices.find(address);
        if (target == null) {
            throw BusFault.INSTANCE;
        }
        target.device().write(address - target.base(), size, value);
    }

    private void writeHeeded(byte[] page, long address, int size, long value) {
        int offset = (int) address & PAGE_SIZE - 1;
        announce(address, size);
        long old = Bytes.get(page, offset, size);
        Bytes.set(page, offset, size, value);
        if (watched.touches(address, size)) {
            long now = Bytes.get(page, offset, size);
            for (MemoryListener listener : listeners) {
                listener.stored(address, size, old, now);
            }
        }
    }

    /**
     * Copies bytes into RAM; for loaders.
     *
     * @throws IllegalArgumentException if a part of them would not lie in RAM; nothing is written then
     */
    public void load(long address, byte[] bytes) {
        load(address, bytes, 0, bytes.length);
    }

    /** The same with a part of an array. */
    public void load(long address, byte[] bytes, int from, int count) {
        requireRam(address, count);
        int done = 0;
        while (done < count) {
            int offset = (int) (address + done) & PAGE_SIZE - 1;
            int length = Math.min(PAGE_SIZE - offset, count - done);
            byte[] page = own(Objects.requireNonNull(region(address + done)), address + done);
            announce(address + done, length);
            System.arraycopy(bytes, from + done, page, offset, length);
            done += length;
        }
    }

    /**
     * Copies bytes into RAM as a device does: watched spans hear of it, in pieces of one or eight bytes.
     *
     * @throws IllegalArgumentException if a part of them would not lie in RAM; nothing is written then
     */
    public void transfer(long address, byte[] bytes, int from, int count) {
        if (!watched.touches(address, count)) {
            load(address, bytes, from, count);
            return;
        }
        requireRam(address, count);
        int done = 0;
        while (done < count) {
            boolean whole = (address + done & Long.BYTES - 1) == 0 && count - done >= Long.BYTES;
            int size = whole ? Long.BYTES : 1;
            write(address + done, size, Bytes.get(bytes, from + done, size));
            done += size;
        }
    }

    /**
     * Copies bytes out of RAM; for devices that read memory.
     *
     * @throws IllegalArgumentException if a part of them does not lie in RAM
     */
    public void copy(long address, byte[] to, int at, int count) {
        requireRam(address, count);
        int done = 0;
        while (done < count) {
            int offset = (int) (address + done) & PAGE_SIZE - 1;
            int length = Math.min(PAGE_SIZE - offset, count - done);
            RamRegion region = Objects.requireNonNull(region(address + done));
            System.arraycopy(region.bytes(region.page(address + done)), offset, to, at + done, length);
            done += length;
        }
    }

    private void requireRam(long address, long count) {
        if (!isRam(address, count)) {
            throw new IllegalArgumentException("no RAM for %d bytes at 0x%x".formatted(count, address));
        }
    }

    private void announce(long address, int length) {
        if (isCode(address)) {
            for (MemoryListener listener : listeners) {
                listener.codeChanged(address, length);
            }
        }
    }

    /**
     * The RAM as it is now. Costs an array of references for each block of 512 pages of which one was written since the last
     * image, and no page.
     */
    public MemoryImage snapshot() {
        Extent[] extents = new Extent[ram.length];
        for (int i = 0; i < ram.length; i++) {
            extents[i] = ram[i].share();
        }
        listeners.forEach(MemoryListener::pagesShared);
        return new MemoryImage(extents);
    }

    /**
     * Puts RAM back to an image of this memory.
     *
     * @throws IllegalArgumentException if the image is of a memory with other regions of RAM
     */
    public void restore(MemoryImage image) {
        image.requireShape(ram.length, i -> ram[i].base(), i -> ram[i].size());
        for (int i = 0; i < ram.length; i++) {
            ram[i].restore(image.extent(i), this::codeReplaced);
        }
        listeners.forEach(MemoryListener::restored);
    }

    /** Announces the words that are not what they were in a page of code. */
    private void codeReplaced(long address, byte[] now, byte[] old) {
        for (int offset = 0; offset < PAGE_SIZE; offset += Integer.BYTES) {
            if (Bytes.get(now, offset, Integer.BYTES) != Bytes.get(old, offset, Integer.BYTES)) {
                announce(address + offset, Integer.BYTES);
            }
        }
    }

    /** Sends what makes a cached view of this memory stale to a listener from now on. */
    public void listen(MemoryListener listener) {
        listeners.add(listener);
    }

    /**
     * Asks that listeners be told of every write to a page from which instructions have been decoded, until
     * {@link #unwatchCode}.
     */
    public void watchCode(long address) {
        RamRegion region = region(address);
        if (region != null && region.setCode(region.page(address), true)) {
            byte[] bytes = region.bytes(region.page(address));
            listeners.forEach(listener -> listener.codeWatched(bytes));
        }
    }

    /** Ends {@link #watchCode}: nothing decoded from the page is kept any more. */
    public void unwatchCode(long address) {
        RamRegion region = region(address);
        if (region != null) {
            region.setCode(region.page(address), false);
        }
    }

    /** Whether instructions were decoded from the page of an address. */
    public boolean isCode(long address) {
        RamRegion region = region(address);
        return region != null && region.isCode(region.page(address));
    }

    /**
     * Whether writes to the page of an address are reported, be it as code or as watched, so that its array must not be
     * written directly.
     */
    public boolean isHeeded(long address) {
        RamRegion region = region(address);
        return region != null && region.isHeeded(region.page(address));
    }

    /**
     * Tells listeners from now on of each write that touches one of some spans, and of no others; {@link #load} does not
     * count. What of a span is not RAM is never told of. Writes to pages that no span touches cost what they did.
     */
    public void watchStores(List<PhysicalSpan> spans) {
        watched.replace(spans, ram);
        listeners.forEach(MemoryListener::pagesShared);
    }

    private @Nullable RamRegion region(long address) {
        if (recent.contains(address)) {
            return recent;
        }
        for (RamRegion region : ram) {
            if (region.contains(address)) {
                recent = region;
                return region;
            }
        }
        return null;
    }

    private void requireFree(String name, long base, long size) {
        if (size <= 0 || base < 0 || base + size < 0 || ((base | size) & PAGE_SIZE - 1) != 0) {
            throw new IllegalArgumentException("%s at 0x%x, 0x%x bytes: not whole pages".formatted(name, base, size));
        }
        PhysicalSpan span = new PhysicalSpan(base, size);
        if (devices.overlaps(span) || Arrays.stream(ram).anyMatch(other -> span.overlaps(other.base(), other.size()))) {
            throw new IllegalArgumentException("%s at 0x%x overlaps another region".formatted(name, base));
        }
    }
}
