package worldswitch.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import worldswitch.emulator.assembler.Assembler;
import worldswitch.emulator.assembler.AssemblerOptions;
import worldswitch.emulator.assembler.elf.ElfWriter;

/** The project's own kernels: small bare-metal programs that each work one part of the machine hard and print a sum. */
public final class Kernels {
    /** Their names: instructions, memory under translation, guest exits. */
    public static final List<String> NAMES = List.of("arithmetic", "memory", "exits");

    private static final long BASE = 0x4008_0000L;

    private Kernels() {}

    /** A kernel of so many rounds as an ELF file. */
    public static byte[] elf(String name, long rounds) {
        AssemblerOptions options = AssemblerOptions.at(BASE).with("ROUNDS", rounds);
        return ElfWriter.write(
                Assembler.assemble(name + ".S", Kernels::read, options).orThrow());
    }

    /** The same in a file of a folder. */
    public static Path write(Path folder, String name, long rounds) throws IOException {
        return Files.write(folder.resolve(name + ".elf"), elf(name, rounds));
    }

    private static Optional<byte[]> read(String name) {
        try (InputStream source = Kernels.class.getResourceAsStream(name)) {
            return source == null ? Optional.empty() : Optional.of(source.readAllBytes());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
