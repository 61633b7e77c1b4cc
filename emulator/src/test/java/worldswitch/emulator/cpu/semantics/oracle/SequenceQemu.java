package worldswitch.emulator.cpu.semantics.oracle;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Executes sequences in QEMU's user mode. */
final class SequenceQemu {
    private static final int BLOCK_SIZE = 0x1000;

    private final Path folder;

    /** Works in a folder of its own. */
    SequenceQemu(Path folder) {
        this.folder = folder;
    }

    /** The states that sequences lead to, each from the same states. */
    List<List<ProcessorState>> run(List<Sequence> sequences, List<ProcessorState> states)
            throws IOException, InterruptedException {
        Path program = new Qemu(folder).build("sequence.S", Sequence.ADDRESS);
        Path input = folder.resolve("input");
        Path output = folder.resolve("output");
        write(input, sequences, states);
        Qemu.execute(input, output, "qemu-aarch64", "-cpu", "max", program.toString());
        ByteBuffer results = ByteBuffer.wrap(Files.readAllBytes(output)).order(ByteOrder.LITTLE_ENDIAN);
        List<List<ProcessorState>> all = new ArrayList<>();
        for (int i = 0; i < sequences.size(); i++) {
            List<ProcessorState> reached = new ArrayList<>();
            states.forEach(from -> reached.add(ProcessorState.read(results)));
            all.add(reached);
        }
        return all;
    }

    private static void write(Path input, List<Sequence> sequences, List<ProcessorState> states) throws IOException {
        int size = Long.BYTES + BLOCK_SIZE + states.size() * ProcessorState.SIZE;
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(input)))) {
            for (Sequence sequence : sequences) {
                ByteBuffer buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
                buffer.putLong(states.size());
                Arrays.stream(sequence.block()).forEach(buffer::putInt);
                buffer.position(Long.BYTES + BLOCK_SIZE);
                states.forEach(state -> state.write(buffer));
                out.write(buffer.array());
            }
        }
    }
}
