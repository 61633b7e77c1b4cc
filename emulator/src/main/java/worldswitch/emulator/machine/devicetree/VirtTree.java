package worldswitch.emulator.machine.devicetree;

import java.util.stream.LongStream;
import worldswitch.emulator.device.VirtioSlots;
import worldswitch.emulator.device.flash.FlashBank;
import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.MachineConfiguration;

/**
 * The device tree of the virt board: QEMU's names, addresses and numbers of what this board has, and nothing of what it has
 * not.
 *
 * <p>Interrupts are told as the GICv3 binding wants: 0 and the INTID less 32 of a shared one, 1 and the INTID less 16 of a
 * private one, then 1 for an edge and 4 for a level.
 */
public final class VirtTree {
    private static final int SHARED = 0;
    private static final int PRIVATE = 1;
    private static final int EDGE = 1;
    private static final int LEVEL = 4;

    private static final int CLOCK = 0x8000;
    /** The code of the power key in Linux's input events. */
    private static final int KEY_POWER = 116;

    private static final String UART = "/pl011@9000000";

    private final MachineConfiguration machine;
    private final DeviceNode root = new DeviceNode("");
    /** The handle of the interrupt controller: QEMU numbers the clock, the processors from the last, and then this one. */
    private final int interruptController;

    private VirtTree(MachineConfiguration machine) {
        this.machine = machine;
        interruptController = CLOCK + machine.cpus() + 1;
    }

    /** The tree of a machine, without a command line. */
    public static DeviceTree of(MachineConfiguration machine) {
        return new VirtTree(machine).tree();
    }

    private DeviceTree tree() {
        root.cells("interrupt-parent", interruptController)
                .texts("model", "linux,dummy-virt")
                .cells("#size-cells", 2)
                .cells("#address-cells", 2)
                .texts("compatible", "linux,dummy-virt")
                .flag("dma-coherent");
        firmware();
        DeviceTree tree = new DeviceTree(root);
        tree.memory(Machine.RAM, machine.memory());
        uart();
        peripherals();
        powerKey();
        flash();
        PcieTree.add(root, interruptController);
        interruptController();
        processors();
        timers();
        performanceMonitors();
        clock();
        root.node("aliases").texts("serial0", UART);
        root.node("chosen").texts("stdout-path", UART);
        return tree;
    }

    private void firmware() {
        root.node("psci")
                .cells("migrate", 0xc400_0005)
                .cells("cpu_on", 0xc400_0003)
                .cells("cpu_off", 0x8400_0002)
                .cells("cpu_suspend", 0xc400_0001)
                .texts("method", machine.startLevel() == 2 ? "smc" : "hvc")
                .texts("compatible", "arm,psci-1.0", "arm,psci-0.2", "arm,psci");
    }

    private void uart() {
        root.node(UART.substring(1))
                .texts("clock-names", "uartclk", "apb_pclk")
                .cells("clocks", CLOCK, CLOCK)
                .cells("interrupts", SHARED, 1, LEVEL)
                .pairs("reg", 0x0900_0000, 0x1000)
                .texts("compatible", "arm,pl011", "arm,primecell");
    }

    private void peripherals() {
        root.node("pl031@9010000")
                .texts("clock-names", "apb_pclk")
                .cells("clocks", CLOCK)
                .cells("interrupts", SHARED, 2, LEVEL)
                .pairs("reg", 0x0901_0000, 0x1000)
                .texts("compatible", "arm,pl031", "arm,primecell");
        root.node("fw-cfg@9020000")
                .flag("dma-coherent")
                .pairs("reg", 0x0902_0000, 0x18)
                .texts("compatible", "qemu,fw-cfg-mmio");
        for (int slot = 0; slot < VirtioSlots.COUNT; slot++) {
            long address = 0x0a00_0000 + (long) slot * VirtioSlots.SIZE;
            root.node("virtio_mmio@" + Long.toHexString(address))
                    .flag("dma-coherent")
                    .cells("interrupts", SHARED, 16 + slot, EDGE)
                    .pairs("reg", address, VirtioSlots.SIZE)
                    .texts("compatible", "virtio,mmio");
        }
    }

    /** What QEMU numbers last: the interrupt controller, its ITS, and the lines that the key is on. */
    private void powerKey() {
        int lines = interruptController + 2;
        root.node("gpio-keys")
                .texts("compatible", "gpio-keys")
                .node("poweroff")
                .cells("gpios", lines, 3, 0)
                .cells("linux,code", KEY_POWER)
                .texts("label", "GPIO Key Poweroff");
        root.node("pl061@9030000")
                .cells("phandle", lines)
                .texts("clock-names", "apb_pclk")
                .cells("clocks", CLOCK)
                .cells("interrupts", SHARED, 7, LEVEL)
                .flag("gpio-controller")
                .cells("#gpio-cells", 2)
                .texts("compatible", "arm,pl061", "arm,primecell")
                .pairs("reg", 0x0903_0000, 0x1000);
    }

    private void flash() {
        root.node("flash@0")
                .cells("bank-width", Integer.BYTES)
                .pairs("reg", 0, FlashBank.SIZE, FlashBank.SIZE, FlashBank.SIZE)
                .texts("compatible", "cfi-flash");
    }

    private void interruptController() {
        DeviceNode node = root.node("intc@8000000").cells("phandle", interruptController);
        if (machine.startLevel() == 2) {
            node.cells("interrupts", PRIVATE, 9, LEVEL);
        }
        node.pairs("reg", 0x0800_0000, 0x1_0000, 0x080a_0000, 0xf6_0000)
                .cells("#redistributor-regions", 1)
                .texts("compatible", "arm,gic-v3")
                .flag("ranges")
                .cells("#size-cells", 2)
                .cells("#address-cells", 2)
                .flag("interrupt-controller")
                .cells("#interrupt-cells", 3)
                .node("its@8080000")
                .cells("phandle", interruptController + 1)
                .pairs("reg", 0x0808_0000, 0x2_0000)
                .cells("#msi-cells", 1)
                .flag("msi-controller")
                .texts("compatible", "arm,gic-v3-its");
    }

    private void processors() {
        DeviceNode cpus = root.node("cpus").cells("#size-cells", 0).cells("#address-cells", 1);
        DeviceNode cluster = cpus.node("cpu-map").node("socket0").node("cluster0");
        for (int id = 0; id < machine.cpus(); id++) {
            cluster.node("core" + id).cells("cpu", CLOCK + machine.cpus() - id);
            DeviceNode cpu = cpus.node("cpu@" + id)
                    .cells("phandle", CLOCK + machine.cpus() - id)
                    .cells("reg", id)
                    .texts("compatible", machine.model().compatible())
                    .texts("device_type", "cpu");
            if (machine.cpus() > 1) {
                cpu.texts("enable-method", "psci");
            }
        }
    }

    /** The secure timer, which nobody here can use, the physical, virtual and hypervisor's, and the virtual one of EL2. */
    private void timers() {
        root.node("timer")
                .cells(
                        "interrupts",
                        LongStream.of(13, 14, 11, 10, 12)
                                .flatMap(intid -> LongStream.of(PRIVATE, intid, LEVEL))
                                .toArray())
                .flag("always-on")
                .texts("compatible", "arm,armv8-timer", "arm,armv7-timer");
    }

    private void performanceMonitors() {
        if (machine.processorFeatures().has("FEAT_PMUv3")) {
            root.node("pmu").cells("interrupts", PRIVATE, 7, LEVEL).texts("compatible", "arm,armv8-pmuv3");
        }
    }

    private void clock() {
        root.node("apb-pclk")
                .cells("phandle", CLOCK)
                .texts("clock-output-names", "clk24mhz")
                .cells("clock-frequency", 24_000_000)
                .cells("#clock-cells", 0)
                .texts("compatible", "fixed-clock");
    }
}
