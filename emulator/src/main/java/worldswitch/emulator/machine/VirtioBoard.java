package worldswitch.emulator.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import worldswitch.emulator.device.VirtioSlots;
import worldswitch.emulator.device.disk.Disk;
import worldswitch.emulator.device.disk.OverlaidDisk;
import worldswitch.emulator.device.virtio.BlockDevice;
import worldswitch.emulator.device.virtio.ConsoleDevice;
import worldswitch.emulator.device.virtio.EntropyDevice;
import worldswitch.emulator.device.virtio.MmioTransport;
import worldswitch.emulator.device.virtio.VirtioDevice;
import worldswitch.emulator.gic.Gic;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;

/** The virtio devices of the board in their places, each with the place's interrupt. */
final class VirtioBoard implements Stateful {
    private static final long SLOTS = 0x0a00_0000;
    private static final int FIRST_INTID = 48;

    private final Gic gic;
    private final PhysicalMemory memory;
    private final VirtioSlots slots = new VirtioSlots();
    private final List<MmioTransport> transports = new ArrayList<>();
    private final List<OverlaidDisk> disks = new ArrayList<>();
    private IntConsumer keyboard;

    /**
     * Puts devices on the board.
     *
     * @param uart takes what is typed if there is no virtio console
     * @param output takes what a virtio console prints
     */
    VirtioBoard(VirtioDevices devices, Gic gic, PhysicalMemory memory, IntConsumer uart, IntConsumer output) {
        this.gic = gic;
        this.memory = memory;
        keyboard = uart;
        memory.addDevice("virtio", SLOTS, VirtioSlots.REGION, slots);
        devices.drives().forEach(this::drive);
        devices.entropy().ifPresent(seed -> add(new EntropyDevice(seed)));
        if (devices.console()) {
            console(output);
        }
    }

    private void drive(Disk disk) {
        int number = disks.size();
        OverlaidDisk overlaid = new OverlaidDisk(disk, number, memory);
        disks.add(overlaid);
        add(new BlockDevice(overlaid, "drive" + number));
    }

    private void console(IntConsumer output) {
        ConsoleDevice console = new ConsoleDevice(output);
        MmioTransport transport = add(console);
        keyboard = value -> {
            console.type(value);
            transport.serve(ConsoleDevice.RECEIVE);
        };
    }

    private MmioTransport add(VirtioDevice device) {
        int slot = VirtioSlots.COUNT - 1 - transports.size();
        MmioTransport transport = new MmioTransport(device, memory, gic.shared(FIRST_INTID + slot));
        slots.fill(slot, transport);
        transports.add(transport);
        return transport;
    }

    /** A byte is typed on the machine's console. */
    void type(int value) {
        keyboard.accept(value);
    }

    /** The drives as the guest sees them now. */
    List<OverlaidDisk> disks() {
        return List.copyOf(disks);
    }

    @Override
    public void state(StateTape tape) {
        for (MmioTransport transport : transports) {
            tape.part("virtio device " + transports.indexOf(transport));
            transport.state(tape);
        }
    }
}
