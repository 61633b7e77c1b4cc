package worldswitch.emulator.machine.linux;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import worldswitch.emulator.machine.load.LoadProblem;

/**
 * An arm64 Linux Image: the kernel as it lies in memory, with the 64-byte header of Linux's
 * {@code Documentation/arch/arm64/booting.rst}.
 *
 * @param bytes the image; not changed after
 * @param textOffset where it wants to lie, in bytes from a multiple of 2 MiB
 * @param size the bytes that it needs in memory, its own and those behind it
 */
public record LinuxImage(byte[] bytes, long textOffset, long size) {
    private static final String HEADER = "kernel header";
    private static final int HEADER_SIZE = 64;
    private static final int MAGIC_AT = 56;
    /** {@code "ARM\x64"}. */
    private static final int MAGIC = 0x644d_5241;

    private static final int BIG_ENDIAN = 1;
    private static final long MOST_OFFSET = 2 << 20;
    /** Where a kernel wants to lie that does not say how large it is: one from before Linux 3.17. */
    private static final long OLD_TEXT_OFFSET = 0x8_0000;

    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] BOOTABLE = {'M', 'Z', 0, 0, 'z', 'i', 'm', 'g'};

    /** Whether bytes claim to be a kernel in one of the forms that {@link #read} takes; of what gzip has packed, the header is read. */
    public static boolean looksLikeOne(byte[] file) {
        return hasMagic(starts(file, GZIP) ? PackedKernel.beginning(file, HEADER_SIZE) : file)
                || starts(file, BOOTABLE);
    }

    /**
     * Reads a kernel: plain, packed with gzip, or unpacking itself as an EFI program ("zboot"), packed with gzip.
     *
     * @param most the bytes that it may have in memory
     * @throws LoadProblem if it is none of these, or not for a little-endian AArch64, or larger
     */
    public static LinuxImage read(byte[] file, long most) throws LoadProblem {
        if (starts(file, BOOTABLE)) {
            return plain(PackedKernel.bootable(file, most), most);
        }
        return plain(starts(file, GZIP) ? PackedKernel.gzip("packed kernel", file, most) : file, most);
    }

    /**
     * A file as a firmware wants it that makes of it what it likes: what gzip has packed is unpacked, everything else is left.
     *
     * @param most the bytes that may come out
     * @throws LoadProblem if it is empty, or what gzip has packed is broken, cut short or unpacks to more
     */
    public static byte[] unpacked(byte[] file, long most) throws LoadProblem {
        if (file.length == 0) {
            throw new LoadProblem("kernel", "is empty");
        }
        return starts(file, GZIP) ? PackedKernel.gzip("packed kernel", file, most) : file;
    }

    private static LinuxImage plain(byte[] image, long most) throws LoadProblem {
        require(image.length >= HEADER_SIZE, "only " + image.length + " bytes, the header alone has " + HEADER_SIZE);
        require(hasMagic(image), "not an arm64 kernel: no \"ARM\\x64\" at byte " + MAGIC_AT);
        ByteBuffer header = ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN);
        require((header.getLong(24) & BIG_ENDIAN) == 0, "a big-endian kernel");
        long size = header.getLong(16);
        long offset = size == 0 ? OLD_TEXT_OFFSET : header.getLong(8);
        require(offset >= 0 && offset < MOST_OFFSET, "text offset 0x" + Long.toHexString(offset) + " is 2 MiB or more");
        require(size >= 0 && size <= most, "needs " + size + " bytes of memory, more than " + most);
        require(
                size == 0 || image.length <= size,
                "the file has " + image.length + " bytes, but the kernel says it has " + size);
        return new LinuxImage(image, offset, Math.max(size, image.length));
    }

    private static boolean hasMagic(byte[] file) {
        return file.length >= HEADER_SIZE
                && ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(MAGIC_AT) == MAGIC;
    }

    private static boolean starts(byte[] file, byte[] with) {
        return file.length >= with.length && Arrays.equals(file, 0, with.length, with, 0, with.length);
    }

    private static void require(boolean condition, String reason) throws LoadProblem {
        if (!condition) {
            throw new LoadProblem(HEADER, reason);
        }
    }
}
