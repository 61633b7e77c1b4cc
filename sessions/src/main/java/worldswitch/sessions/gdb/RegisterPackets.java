package worldswitch.sessions.gdb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.run.command.Command;

/** The packets that read, write and describe registers, of the processor that is looked at. */
final class RegisterPackets {
    private static final String DESCRIPTION = ":features:read:";
    private static final String FILE = "target.xml:";

    private final TargetRegisters registers;
    private final Threads threads;
    private final Changes changes;

    RegisterPackets(TargetRegisters registers, Threads threads, Changes changes) {
        this.registers = registers;
        this.threads = threads;
        this.changes = changes;
    }

    /** g: the general registers. */
    String readAll() {
        return registers.general(threads.cpu());
    }

    /** p: one register. */
    String readOne(Fields fields) throws Refusal {
        return registers.find(fields.number()).text(threads.cpu());
    }

    /** P: writes one register. */
    @Nullable
    String writeOne(Fields fields) throws Refusal {
        TargetRegister register = registers.find(fields.number());
        byte[] bytes = fields.past('=').bytes();
        changes.make(List.of(change(register, bytes)));
        return null;
    }

    /** G: writes those general registers that differ. */
    @Nullable
    String writeAll(byte[] bytes) throws Refusal {
        int size = registers.core().stream().mapToInt(TargetRegister::size).sum();
        if (bytes.length < size) {
            throw Refusal.malformed(bytes.length + " bytes of registers, not " + size);
        }
        List<Command> commands = new ArrayList<>();
        int at = 0;
        for (TargetRegister register : registers.core()) {
            byte[] own = Arrays.copyOfRange(bytes, at, at + register.size());
            at += register.size();
            if (!Fields.hex(own).equals(register.text(threads.cpu()))) {
                commands.add(change(register, own));
            }
        }
        changes.make(commands);
        return null;
    }

    private Command change(TargetRegister register, byte[] bytes) throws Refusal {
        if (bytes.length != register.size()) {
            throw Refusal.malformed(register.name() + " has " + register.size() + " bytes, not " + bytes.length);
        }
        return new Command.Change(register.place().of(threads.cpu().id()), bytes);
    }

    /** qXfer: a part of the target description, {@code :features:read:target.xml:0,ffb}; there is nothing else to transfer. */
    String transfer(String asked) throws Refusal {
        return asked.startsWith(DESCRIPTION) ? description(asked.substring(DESCRIPTION.length())) : Dialogue.UNKNOWN;
    }

    private String description(String asked) throws Refusal {
        if (!asked.startsWith(FILE)) {
            throw Refusal.malformed("there is no description '" + asked + "'");
        }
        Fields fields = new Fields(asked, FILE.length());
        int from = fields.small(Integer.MAX_VALUE);
        int length = fields.past(',').small(Framing.LONGEST);
        String whole = registers.description();
        int start = Math.min(from, whole.length());
        int end = Math.min(start + length, whole.length());
        return (end == whole.length() ? "l" : "m") + whole.substring(start, end);
    }
}
