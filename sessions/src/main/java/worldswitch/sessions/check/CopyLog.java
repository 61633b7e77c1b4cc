package worldswitch.sessions.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import worldswitch.emulator.event.CpuView;
import worldswitch.emulator.event.ExceptionKind;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.event.TakenException;
import worldswitch.sessions.timeline.Exit;
import worldswitch.sessions.world.Worlds;

/** Counts what a piece of code stores, and what all code executes, from each exit of a world to the next entry of it. */
final class CopyLog implements MachineObserver {
    private final Worlds worlds = new Worlds();
    private final Map<String, List<Long>> bytes = new TreeMap<>();
    private final Map<String, List<Long>> instructions = new TreeMap<>();
    private final String world;
    private final long from;
    private final long to;
    private String exit = "";
    private long began;
    private long stored;

    /**
     * Makes an empty log.
     *
     * @param world the world whose exits count
     * @param from the address of the first instruction whose stores count
     * @param to the address behind the last
     */
    CopyLog(String world, long from, long to) {
        this.world = world;
        this.from = from;
        this.to = to;
    }

    @Override
    public void exceptionTaken(CpuView cpu, TakenException exception) {
        if (exception.toEl == 2 && worlds.of(cpu, exception.fromEl).toString().equals(world)) {
            exit = exception.kind == ExceptionKind.SYNCHRONOUS
                    ? String.format("0x%02x", Exit.exceptionClass(exception.kind, exception.esr))
                    : exception.kind.toString();
            began = cpu.instructions();
            stored = 0;
        }
    }

    @Override
    public void exceptionReturned(CpuView cpu, int level, long pc, boolean illegal) {
        if (!exit.isEmpty() && worlds.of(cpu).toString().equals(world)) {
            bytes.computeIfAbsent(exit, key -> new ArrayList<>()).add(stored);
            instructions.computeIfAbsent(exit, key -> new ArrayList<>()).add(cpu.instructions() - began);
            exit = "";
        }
    }

    @Override
    public void memoryWritten(CpuView cpu, long physical, int size, long old, long value) {
        stored += cpu.pc() >= from && cpu.pc() < to ? size : 0;
    }

    /** Bytes stored at each exit of a class, in order of size. */
    List<Long> bytes(String exits) {
        return bytes.getOrDefault(exits, List.of()).stream().sorted().toList();
    }

    /** Instructions spent on each exit of a class, in order of size. */
    List<Long> instructions(String exits) {
        return instructions.getOrDefault(exits, List.of()).stream().sorted().toList();
    }

    /** The classes of exits that were taken. */
    String classes() {
        return bytes.keySet().toString();
    }
}
