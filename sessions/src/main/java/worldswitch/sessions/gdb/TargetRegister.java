package worldswitch.sessions.gdb;

import worldswitch.sessions.run.input.Target;
import worldswitch.sessions.snapshot.CpuSnapshot;

/**
 * A register as a debugger knows it.
 *
 * @param number its number in packets
 * @param name its name in expressions
 * @param size its bytes: 4, 8 or 16
 * @param type its type in a target description
 * @param reader finds its value, as packets have it
 * @param place what is changed when it is written
 */
record TargetRegister(int number, String name, int size, String type, Reader reader, Place place) {
    /** Finds a value, as bytes in hexadecimal. */
    @FunctionalInterface
    interface Reader {
        String text(CpuSnapshot cpu);
    }

    /** Finds the place of a register of a processor. */
    @FunctionalInterface
    interface Place {
        Target of(int cpu);
    }

    /** Its value, as packets have it. */
    String text(CpuSnapshot cpu) {
        return reader.text(cpu);
    }

    /** Its line in a target description. */
    String description(String group) {
        return "<reg name=\"%s\" bitsize=\"%d\" regnum=\"%d\" type=\"%s\"%s/>%n"
                .formatted(name, 8 * size, number, type, group);
    }
}
