package worldswitch.emulator.machine.linux;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import worldswitch.emulator.machine.load.LoadProblem;

/** Unpacks kernels, whose packing may be broken or a trap. */
final class PackedKernel {
    private static final String BOOTABLE = "EFI zboot header";
    private static final int HEADER_SIZE = 56;
    private static final int NAME_SIZE = 32;

    private PackedKernel() {}

    /**
     * Unpacks what gzip has packed.
     *
     * @param most the bytes that may come out
     * @throws LoadProblem if it is broken, cut short, or unpacks to more
     */
    static byte[] gzip(String place, byte[] packed, long most) throws LoadProblem {
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] unpacked = stream.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
            if (unpacked.length > most) {
                throw new LoadProblem(place, "unpacks to more than " + most + " bytes");
            }
            return unpacked;
        } catch (EOFException e) {
            throw new LoadProblem(place, "is cut short after " + packed.length + " bytes");
        } catch (IOException e) {
            throw new LoadProblem(place, "is not what gzip writes: " + e.getMessage());
        }
    }

    /** The first bytes of what gzip has packed; fewer, or none, if it is broken or has no more. */
    static byte[] beginning(byte[] packed, int bytes) {
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return stream.readNBytes(bytes);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    /** The kernel in an EFI program that unpacks itself (Linux's {@code drivers/firmware/efi/libstub/zboot-header.S}). */
    static byte[] bootable(byte[] file, long most) throws LoadProblem {
        if (file.length < HEADER_SIZE) {
            throw new LoadProblem(BOOTABLE, "only " + file.length + " bytes");
        }
        ByteBuffer header = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        long offset = header.getInt(8) & 0xffff_ffffL;
        long size = header.getInt(12) & 0xffff_ffffL;
        if (offset + size > file.length) {
            throw new LoadProblem(
                    BOOTABLE,
                    size + " packed bytes at " + offset + " reach beyond the file of " + file.length + " bytes");
        }
        String packing = new String(file, 24, NAME_SIZE, StandardCharsets.ISO_8859_1).split("\0", 2)[0];
        if (!packing.equals("gzip")) {
            throw new LoadProblem(BOOTABLE, "is packed with '" + packing + "', and only gzip is known");
        }
        byte[] packed = new byte[(int) size];
        header.get((int) offset, packed);
        return gzip("packed kernel", packed, most);
    }
}
