package worldswitch.views.sample;

import worldswitch.emulator.memory.MemoryImage;
import worldswitch.emulator.memory.PhysicalMemory;

/** Four mebibytes of RAM with the sample's code, and a pattern elsewhere. */
final class SampleMemory {
    private static final long BASE = 0x40000000L;
    private static final long SIZE = 4L << 20;
    private static final int[] CODE = {
        0x58000300, 0xd51cc000, 0x97fffffe, 0xd2807d13, 0x94000004, 0xf1000673, 0x54ffffc1, 0x17fffff9,
        0xa9bf7bfd, 0xd53c1101, 0xf9400a80, 0xd51c1100, 0xd51c1122, 0xd503369f, 0xd5033fdf, 0xd69f03e0,
        0xa9bf07e0, 0x58000120, 0xd51c1100, 0xd53de243, 0xd5181044, 0xd518c005, 0xd65f03c0, 0x00000000,
    };

    static final MemoryImage IMAGE = image();

    private SampleMemory() {}

    private static MemoryImage image() {
        PhysicalMemory memory = new PhysicalMemory();
        memory.addRam(BASE, SIZE);
        for (int i = 0; i < CODE.length; i++) {
            memory.write(SampleCode.START + 4L * i, 4, CODE[i]);
        }
        for (long address = 0x40100000L; address < 0x40100400L; address++) {
            memory.write(address, 1, address % 95 + 32);
        }
        return memory.snapshot();
    }
}
