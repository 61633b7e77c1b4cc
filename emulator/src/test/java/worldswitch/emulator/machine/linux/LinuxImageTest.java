package worldswitch.emulator.machine.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.machine.load.LoadProblem;

class LinuxImageTest {
    private static final long MOST = 1 << 20;
    private static final byte[] PLAIN = KernelFiles.plain("ret");

    @Test
    void a_kernel_is_the_same_plain_packed_and_bootable() throws LoadProblem {
        LinuxImage plain = LinuxImage.read(PLAIN, MOST);
        byte[] packed = KernelFiles.gzip(PLAIN);

        assertThat(plain.bytes()).isEqualTo(PLAIN);
        assertThat(plain.textOffset()).isZero();
        assertThat(plain.size()).isEqualTo(PLAIN.length + 4096);
        assertThat(LinuxImage.read(packed, MOST).bytes()).isEqualTo(PLAIN);
        assertThat(LinuxImage.read(KernelFiles.bootable(packed, "gzip"), MOST).bytes())
                .isEqualTo(PLAIN);
    }

    @Test
    void a_kernel_that_does_not_say_how_large_it_is_lies_where_old_ones_did() throws LoadProblem {
        byte[] old = PLAIN.clone();
        ByteBuffer.wrap(old).putLong(16, 0);
        assertThat(LinuxImage.read(old, MOST).textOffset()).isEqualTo(0x8_0000);
        assertThat(LinuxImage.read(old, MOST).size()).isEqualTo(PLAIN.length);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            56 | 4 | 0x464c457f | kernel header: not an arm64 kernel
            24 | 8 | 1          | kernel header: a big-endian kernel
            8  | 8 | 0x200000   | kernel header: text offset 0x200000 is 2 MiB or more
            8  | 8 | -1         | kernel header: text offset 0xffffffffffffffff
            16 | 8 | 0x100001   | kernel header: needs 1048577 bytes of memory, more than 1048576
            16 | 8 | -1         | kernel header: needs -1 bytes of memory
            16 | 8 | 64         | kernel header: the file has 72 bytes, but the kernel says it has 64
            """)
    void a_wrong_field_is_refused_by_name(int offset, int size, String value, String message) {
        byte[] file = PLAIN.clone();
        ByteBuffer bits = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(0, Long.decode(value));
        System.arraycopy(bits.array(), 0, file, offset, size);
        refused(file, message);
    }

    @Test
    void a_file_that_is_cut_short_is_refused_whatever_its_packing() {
        byte[] packed = KernelFiles.gzip(PLAIN);
        byte[] bootable = KernelFiles.bootable(packed, "gzip");
        refused(new byte[0], "kernel header: only 0 bytes");
        refused(Arrays.copyOf(PLAIN, 60), "kernel header: only 60 bytes");
        refused(Arrays.copyOf(packed, packed.length - 20), "packed kernel: is cut short after");
        refused(Arrays.copyOf(bootable, bootable.length - 1), "EFI zboot header: ");
        refused(Arrays.copyOf(bootable, 20), "EFI zboot header: only 20 bytes");
    }

    @Test
    void packing_that_is_broken_unknown_or_a_trap_is_refused() {
        byte[] packed = KernelFiles.gzip(PLAIN);
        byte[] broken = packed.clone();
        broken[packed.length - 5] ^= 1;
        refused(broken, "packed kernel: is not what gzip writes");
        refused(KernelFiles.bootable(packed, "zstd22"), "EFI zboot header: is packed with 'zstd22'");
        refused(KernelFiles.gzip(new byte[(int) MOST + 1]), "packed kernel: unpacks to more than 1048576 bytes");
        refused(KernelFiles.gzip(new byte[100]), "kernel header: not an arm64 kernel");
    }

    private static void refused(byte[] file, String message) {
        assertThatThrownBy(() -> LinuxImage.read(file, MOST))
                .isInstanceOf(LoadProblem.class)
                .hasMessageStartingWith(message);
    }
}
