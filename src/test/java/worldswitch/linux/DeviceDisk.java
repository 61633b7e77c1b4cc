package worldswitch.linux;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import worldswitch.emulator.assembler.Assembler;
import worldswitch.emulator.assembler.AssemblerOptions;
import worldswitch.emulator.assembler.elf.ElfWriter;

/**
 * An initial RAM disk that loads the drivers of the board's devices and prints what they find: the tools of the kernel's own
 * disk, the modules, and over them a program that is run first.
 */
final class DeviceDisk {
    private static final List<String> MODULES =
            List.of("virtio_mmio", "virtio-rng", "virtio_blk", "gpio_keys", "evdev", "qemu_fw_cfg");
    private static final long PROGRAM_BASE = 0x40_0000;

    /** Asks the kernel to make the fourth MiB of the drive zero: ioctl BLKZEROOUT; ends with 0 if it has. */
    private static final String ZEROES = """
                    .global _start
            _start: mov     x8, #56
                    mov     x0, #-100
                    ldr     x1, =path
                    mov     x2, #1
                    svc     #0
                    mov     x8, #29
                    mov     x1, #0x127f
                    ldr     x2, =range
                    svc     #0
                    mov     x8, #93
                    svc     #0
                    .ltorg
                    .balign 8
            range:  .quad   3 << 20, 1 << 20
            path:   .asciz  "/dev/vda"
            """;

    private DeviceDisk() {}

    /** The disk; a test that asks for it is skipped if the modules are not there. */
    static byte[] of(KernelFolder kernels) throws IOException {
        CpioArchive archive = new CpioArchive().folder("modules");
        for (String module : MODULES) {
            Path file = kernels.folder().resolve("modules").resolve(module + ".ko");
            Assumptions.assumeTrue(
                    Files.isReadable(file),
                    "no " + file + ": src/test/linux/get-modules " + kernels.folder() + " brings Debian's modules");
            archive.file("modules/" + module + ".ko", Files.readAllBytes(file));
        }
        ByteArrayOutputStream disk = new ByteArrayOutputStream();
        disk.writeBytes(kernels.initialRamDisk());
        // Linux looks for an archive that is not packed at multiples of four only.
        disk.writeBytes(new byte[-disk.size() & 3]);
        disk.writeBytes(archive.file("zeroes", zeroes())
                .file("init", resource("devices.sh").getBytes(StandardCharsets.UTF_8))
                .finished());
        return disk.toByteArray();
    }

    /** A text that lies beside this class. */
    static String resource(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(DeviceDisk.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] zeroes() {
        return ElfWriter.write(Assembler.assemble(
                        "zeroes.S",
                        file -> Optional.of(ZEROES.getBytes(StandardCharsets.UTF_8)),
                        AssemblerOptions.at(PROGRAM_BASE))
                .orThrow());
    }
}
