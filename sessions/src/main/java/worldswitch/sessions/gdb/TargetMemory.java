package worldswitch.sessions.gdb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.mmu.explain.Explanation;
import worldswitch.sessions.run.command.Command;
import worldswitch.sessions.run.input.Target;
import worldswitch.sessions.snapshot.CpuSnapshot;
import worldswitch.sessions.snapshot.Snapshot;
import worldswitch.sessions.translation.Content;
import worldswitch.sessions.translation.Translations;
import worldswitch.sessions.translation.Use;

/**
 * Memory of a snapshot as a processor's present exception level sees it, or by physical addresses. Devices are neither read nor
 * written: that would change them.
 */
final class TargetMemory {
    private static final int PAGE = PhysicalMemory.PAGE_SIZE;

    private final Snapshot snapshot;
    private final CpuSnapshot cpu;
    private final boolean physical;
    private final Translations translations;

    /** A part of a stretch of memory that lies in one page. */
    private record Part(long address, int from, int length) {}

    TargetMemory(Snapshot snapshot, CpuSnapshot cpu, boolean physical) {
        this.snapshot = snapshot;
        this.cpu = cpu;
        this.physical = physical;
        this.translations = Translations.of(snapshot, cpu);
    }

    /** As many bytes as can be read, at least one. */
    byte[] read(long address, int length) throws Refusal {
        byte[] bytes = new byte[length];
        int done = 0;
        for (Part part : parts(address, length)) {
            byte[] found = read(part);
            if (found == null) {
                break;
            }
            System.arraycopy(found, 0, bytes, done, part.length());
            done += part.length();
        }
        if (done == 0 && length > 0) {
            throw Refusal.noMemory("no memory at 0x" + Long.toHexString(address));
        }
        return Arrays.copyOf(bytes, done);
    }

    private byte[] read(Part part) {
        if (physical) {
            return snapshot.memory().read(part.address(), part.length());
        }
        Content content = translations.read(part.address(), cpu.el(), part.length());
        return content.bytes();
    }

    /** The commands that write some bytes; all of them can be written. */
    List<Command> write(long address, byte[] bytes) throws Refusal {
        List<Command> commands = new ArrayList<>();
        for (Part part : parts(address, bytes.length)) {
            long place = physical ? part.address() : translate(part.address());
            if (snapshot.memory().read(place, part.length()) == null) {
                throw Refusal.noMemory("no RAM at physical address 0x" + Long.toHexString(place));
            }
            byte[] part0 = Arrays.copyOfRange(bytes, part.from(), part.from() + part.length());
            commands.add(new Command.Change(new Target.Memory(place), part0));
        }
        return commands;
    }

    private long translate(long address) throws Refusal {
        for (Use use : List.of(Use.READ, Use.EXECUTE)) {
            Explanation explanation = translations.explain(address, cpu.el(), use);
            if (explanation.allowed()) {
                return explanation.physical();
            }
        }
        throw Refusal.noMemory("nothing is mapped at 0x" + Long.toHexString(address));
    }

    private static List<Part> parts(long address, int length) {
        List<Part> parts = new ArrayList<>();
        for (int done = 0; done < length; ) {
            long at = address + done;
            int size = (int) Math.min(length - done, PAGE - (at & PAGE - 1));
            parts.add(new Part(at, done, size));
            done += size;
        }
        return parts;
    }
}
