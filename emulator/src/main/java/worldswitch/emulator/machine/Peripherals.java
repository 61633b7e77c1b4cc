package worldswitch.emulator.machine;

import java.util.List;
import worldswitch.emulator.device.EmptyBus;
import worldswitch.emulator.device.FirmwareConfiguration;
import worldswitch.emulator.device.PcieConfiguration;
import worldswitch.emulator.device.Pl031;
import worldswitch.emulator.device.Pl061;
import worldswitch.emulator.device.PowerKey;
import worldswitch.emulator.device.flash.FlashBank;
import worldswitch.emulator.gic.Gic;
import worldswitch.emulator.machine.load.FirmwareItem;
import worldswitch.emulator.memory.PhysicalMemory;
import worldswitch.emulator.state.StateTape;
import worldswitch.emulator.state.Stateful;
import worldswitch.emulator.time.VirtualTime;

/** What stands on the virt board beside its processors, RAM, interrupt controller and console. */
final class Peripherals implements Stateful {
    private static final long CLOCK = 0x0901_0000;
    private static final int CLOCK_INTID = 34;
    private static final long LINES = 0x0903_0000;
    private static final int LINES_INTID = 39;
    private static final long FIRMWARE_CONFIGURATION = 0x0902_0000;

    private final Pl031 clock;
    private final FirmwareConfiguration firmware;
    private final Pl061 lines;
    private final PowerKey powerKey;
    private final PcieConfiguration bridge = new PcieConfiguration();
    private final List<FlashBank> flash;

    Peripherals(int processors, VirtualTime time, Gic gic, PhysicalMemory memory) {
        clock = new Pl031(time, gic.shared(CLOCK_INTID));
        firmware = new FirmwareConfiguration(processors, memory);
        lines = new Pl061(gic.shared(LINES_INTID));
        powerKey = new PowerKey(time, lines);
        memory.addDevice("gpio", LINES, Pl061.REGION, lines);
        memory.addDevice("rtc", CLOCK, Pl031.REGION, clock);
        memory.addDevice("fw-cfg", FIRMWARE_CONFIGURATION, FirmwareConfiguration.REGION, firmware);
        mapBus(memory);
        flash = List.of(new FlashBank(memory, 0), new FlashBank(memory, FlashBank.SIZE));
    }

    /** Somebody presses the power key. */
    void pressPowerKey() {
        powerKey.press();
    }

    /** Holds what a program is handed. */
    void hold(FirmwareItem item) {
        firmware.put(item.number(), item.bytes());
    }

    /** Nothing is behind the host bridge, so its windows are alike: memory below 4 GiB, ports, memory above. */
    private void mapBus(PhysicalMemory memory) {
        EmptyBus bus = new EmptyBus();
        memory.addDevice("pcie-memory", 0x1000_0000L, 0x2eff_0000L, bus);
        memory.addDevice("pcie-ports", 0x3eff_0000L, 0x1_0000L, bus);
        memory.addDevice("pcie-configuration", 0x40_1000_0000L, PcieConfiguration.REGION, bridge);
        memory.addDevice("pcie-high-memory", 0x80_0000_0000L, 0x80_0000_0000L, bus);
    }

    @Override
    public void state(StateTape tape) {
        clock.state(tape);
        firmware.state(tape);
        tape.part("general purpose lines and power key");
        lines.state(tape);
        powerKey.state(tape);
        tape.part("PCI Express");
        bridge.state(tape);
        tape.part("flash");
        flash.forEach(bank -> bank.state(tape));
    }
}
