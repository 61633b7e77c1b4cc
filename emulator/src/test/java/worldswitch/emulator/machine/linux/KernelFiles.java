package worldswitch.emulator.machine.linux;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import worldswitch.emulator.assembler.Assembler;
import worldswitch.emulator.assembler.AssemblerOptions;
import worldswitch.emulator.assembler.elf.ElfWriter;
import worldswitch.emulator.machine.load.ElfFile;
import worldswitch.emulator.machine.load.LoadProblem;

/** Makes kernels for tests: a real header, and code that a test gives. */
final class KernelFiles {
    private KernelFiles() {}

    /** A kernel whose code starts behind the header; it needs a page more than it has. */
    static byte[] plain(String code) {
        String source = """
                    b   start
                    .word 0
                    .quad 0
                    .quad end - . + 16 + 4096
                    .quad 0xa
                    .quad 0, 0, 0
                    .ascii "ARMd"
                    .word 0
                start:
                %s
                    .balign 8
                end:
                """.formatted(code);
        byte[] elf = ElfWriter.write(Assembler.assemble(
                        "kernel.S",
                        file -> Optional.of(source.getBytes(StandardCharsets.UTF_8)),
                        AssemblerOptions.at(0x4020_0000))
                .orThrow());
        try {
            return ElfFile.read(elf).segments().get(0).bytes();
        } catch (LoadProblem e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(out)) {
            stream.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The EFI program that unpacks a kernel, as far as a loader looks at it. */
    static byte[] bootable(byte[] packed, String packing) {
        ByteBuffer file = ByteBuffer.allocate(0x100 + packed.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(0, new byte[] {'M', 'Z', 0, 0, 'z', 'i', 'm', 'g'});
        file.putInt(8, 0x100).putInt(12, packed.length);
        file.put(24, packing.getBytes(StandardCharsets.US_ASCII));
        file.put(0x100, packed);
        return file.array();
    }
}
