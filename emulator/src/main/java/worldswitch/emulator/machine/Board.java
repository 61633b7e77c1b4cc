package worldswitch.emulator.machine;

import java.util.function.Supplier;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.exception.SystemErrors;
import worldswitch.emulator.device.ErrorResponder;
import worldswitch.emulator.device.Pl011;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.gic.Gic;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;
import worldswitch.emulator.time.VirtualTime;

/**
 * What stands on the bus besides the processors: RAM and devices, at the addresses and with the interrupts of QEMU's {@code virt}
 * board.
 */
final class Board implements Stateful {
    /** The first address of RAM. */
    static final long RAM = 0x4000_0000L;

    private static final long UART = 0x0900_0000;
    private static final int UART_INTID = 33;
    private static final long ERROR_RESPONDER = 0x0b00_0000;

    final PhysicalMemory memory = new PhysicalMemory();
    final Gic gic;
    final Peripherals peripherals;
    final VirtioBoard virtio;
    private final Pl011 uart;
    private MachineObserver observer = MachineObserver.NONE;

    /**
     * Puts everything on the bus, RAM zeroed.
     *
     * @param processors all of them, by number
     * @param current the processor whose turn it is, asked for while the machine runs
     */
    Board(MachineConfiguration configuration, VirtualTime time, Cpu[] processors, Supplier<Cpu> current) {
        memory.addRam(RAM, configuration.memory());
        gic = new Gic(memory, processors);
        gic.map();
        boolean otherConsole = configuration.virtio().console();
        uart = new Pl011(otherConsole ? value -> {} : this::print, gic.shared(UART_INTID));
        memory.addDevice("uart", UART, Pl011.REGION, uart);
        ErrorResponder responder = new ErrorResponder(() -> SystemErrors.storeLost(current.get()));
        memory.addDevice("error responder", ERROR_RESPONDER, ErrorResponder.REGION, responder);
        peripherals = new Peripherals(configuration.cpus(), time, gic, memory);
        virtio = new VirtioBoard(configuration.virtio(), gic, memory, uart::input, this::print);
    }

    private void print(int value) {
        observer.console(value);
    }

    /** Sends what its console prints and what its interrupt controller does to an observer from now on. */
    void observe(MachineObserver to) {
        observer = to;
        gic.observe(to);
    }

    /** The interrupt controller and the console. */
    void stateOfInterruptsAndConsole(StateTape tape) {
        tape.part("interrupt controller");
        gic.state(tape);
        tape.part("console");
        uart.state(tape);
    }

    @Override
    public void state(StateTape tape) {
        stateOfInterruptsAndConsole(tape);
        tape.part("clock and firmware configuration");
        peripherals.state(tape);
        virtio.state(tape);
    }
}
