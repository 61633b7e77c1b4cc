package worldswitch.emulator.machine.devicetree;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The node of the PCI Express host bridge, by the bindings of Open Firmware's PCI bus: its windows, and who interrupts how. */
final class PcieTree {
    private static final int PINS = 4;
    private static final int FIRST_INTERRUPT = 3;
    private static final int LEVEL = 4;
    private static final int DEVICE_SHIFT = 11;

    /** The functions of all busses: each asks the ITS, which is numbered behind the interrupt controller, for its interrupts. */
    private static final int FUNCTIONS = 0x1_0000;

    private static final long PORTS = 0x0100_0000;
    private static final long MEMORY = 0x0200_0000;
    private static final long HIGH_MEMORY = 0x0300_0000;

    private PcieTree() {}

    static void add(DeviceNode root, int interruptController) {
        root.node("pcie@10000000")
                .cells("interrupt-map-mask", 3 << DEVICE_SHIFT, 0, 0, 7)
                .cells("interrupt-map", interruptMap(interruptController))
                .cells("#interrupt-cells", 1)
                .cells("ranges", ranges())
                .pairs("reg", 0x40_1000_0000L, 0x1000_0000)
                .flag("dma-coherent")
                .cells("msi-map", 0, interruptController + 1, 0, FUNCTIONS)
                .cells("bus-range", 0, 0xff)
                .cells("linux,pci-domain", 0)
                .cells("#size-cells", 2)
                .cells("#address-cells", 3)
                .texts("device_type", "pci")
                .texts("compatible", "pci-host-ecam-generic");
    }

    /** The windows of ports, of memory and of memory above 4 GiB: kind and address on the PCI bus, address here, size. */
    private static long[] ranges() {
        return Stream.of(
                        range(PORTS, 0, 0x3eff_0000, 0x1_0000),
                        range(MEMORY, 0x1000_0000, 0x1000_0000, 0x2eff_0000),
                        range(HIGH_MEMORY, 0x80_0000_0000L, 0x80_0000_0000L, 0x80_0000_0000L))
                .flatMapToLong(LongStream::of)
                .toArray();
    }

    private static long[] range(long kind, long there, long here, long size) {
        return new long[] {kind, there >>> Integer.SIZE, there, here >>> Integer.SIZE, here, size >>> Integer.SIZE, size
        };
    }

    /** The pins of four devices in turn go to four interrupts, the first of each device to another one. */
    private static long[] interruptMap(int interruptController) {
        return IntStream.range(0, PINS * PINS)
                .mapToObj(i -> row(i / PINS, i % PINS, interruptController))
                .flatMapToLong(LongStream::of)
                .toArray();
    }

    private static long[] row(int device, int pin, int interruptController) {
        int interrupt = FIRST_INTERRUPT + (device + pin) % PINS;
        return new long[] {(long) device << DEVICE_SHIFT, 0, 0, pin + 1, interruptController, 0, 0, 0, interrupt, LEVEL
        };
    }
}
