package worldswitch.emulator.machine;

import worldswitch.emulator.event.MachineObserver;

/**
 * Writes down what a guest prints.
 *
 * @param text what it printed so far
 */
public record ConsoleText(StringBuilder text) implements MachineObserver {
    @Override
    public void console(int value) {
        text.append((char) value);
    }
}
