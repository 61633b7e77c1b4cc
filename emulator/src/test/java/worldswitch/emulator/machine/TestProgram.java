package worldswitch.emulator.machine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import worldswitch.emulator.assembler.Assembler;
import worldswitch.emulator.assembler.AssemblerOptions;
import worldswitch.emulator.assembler.elf.ElfWriter;
import worldswitch.emulator.machine.load.ElfFile;
import worldswitch.emulator.machine.load.LoadProblem;

/** A machine with a program, and what it printed so far. */
public final class TestProgram {
    public static final long FOR_EVER = 50_000_000;

    /** A routine, to be called with BL, that prints X0 as a line of 16 hexadecimal digits; uses X2 to X6. */
    public static final String PRINT = """
            print:  mov     x2, #0x09000000
                    mov     x3, #60
            1:      lsr     x4, x0, x3
                    and     x4, x4, #15
                    cmp     x4, #10
                    add     x5, x4, #48
                    add     x6, x4, #87
                    csel    x4, x5, x6, lo
                    strb    w4, [x2]
                    subs    x3, x3, #4
                    b.ge    1b
                    mov     w4, #10
                    strb    w4, [x2]
                    ret
            """;

    public final Machine machine;
    public final StringBuilder console = new StringBuilder();

    /** Assembles a program of the test resources for a machine of some processors that starts at a level. */
    public TestProgram(String name, int cpus, int startLevel) {
        this(elf(name, startLevel), cpus, startLevel);
    }

    public TestProgram(byte[] elf, int cpus, int startLevel) {
        machine = new Machine(new MachineConfiguration(16 << 20, cpus, false, false, Set.of(), startLevel));
        machine.observe(new ConsoleText(console));
        try {
            machine.load(ElfFile.read(elf));
        } catch (LoadProblem e) {
            throw new IllegalStateException(e);
        }
    }

    /** A program given as text, at the start of RAM. */
    public static TestProgram of(String source) {
        return new TestProgram(elfOf(source), 1, 2);
    }

    /** The ELF file of a program given as text. */
    public static byte[] elfOf(String source) {
        return elf(Map.of("main.S", source), "main.S", 2);
    }

    public static byte[] elf(String name, int startLevel) {
        return elf(Map.of(), name, startLevel);
    }

    private static byte[] elf(Map<String, String> texts, String name, int startLevel) {
        AssemblerOptions options = AssemblerOptions.at(Machine.RAM + 0x8_0000);
        return ElfWriter.write(Assembler.assemble(
                        name,
                        file -> Optional.ofNullable(texts.get(file))
                                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                                .or(() -> resource(file)),
                        startLevel == 1 ? options.with("EL1", 1) : options)
                .orThrow());
    }

    public StopReason run() {
        return machine.run(FOR_EVER);
    }

    static Optional<byte[]> resource(String file) {
        try (InputStream stream = TestProgram.class.getResourceAsStream(file)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
