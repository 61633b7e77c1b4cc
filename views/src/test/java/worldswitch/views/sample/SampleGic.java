package worldswitch.views.sample;

import java.util.ArrayList;
import java.util.List;
import worldswitch.emulator.gic.GicSnapshot;
import worldswitch.emulator.gic.InterruptSnapshot;
import worldswitch.emulator.gic.PhysicalSnapshot;
import worldswitch.emulator.gic.virtual.ListRegister;
import worldswitch.emulator.gic.virtual.MaintenanceCause;
import worldswitch.emulator.gic.virtual.VirtualSnapshot;

/** An interrupt controller in the middle of handing the virtual timer's interrupt to a guest. */
final class SampleGic {
    private SampleGic() {}

    static GicSnapshot snapshot() {
        List<ListRegister> lists = new ArrayList<>();
        lists.add(new ListRegister(0x70a0001b0000001bL));
        lists.add(new ListRegister(0x9080020000000005L));
        for (int i = 2; i < 16; i++) {
            lists.add(new ListRegister(0));
        }
        VirtualSnapshot virtual = new VirtualSnapshot(
                lists,
                0x0bL,
                0xf04c0002L,
                0x2L,
                List.of(new MaintenanceCause("U", "ICH_HCR_EL2.UIE=1 and none or only one list register is valid")),
                0,
                0xfffc,
                0,
                0x10000L,
                0x80,
                0);
        PhysicalSnapshot physical =
                new PhysicalSnapshot(false, 2, 0xf0, 0, 0, true, 0xa0, 0, 0x100000L, 1023, false, false);
        return new GicSnapshot(
                2,
                List.of(new GicSnapshot.CpuPart(
                        physical,
                        virtual,
                        List.of(
                                new InterruptSnapshot(27, 0, true, false, true, true, false, 1, 0xa0),
                                new InterruptSnapshot(33, 0, true, true, false, true, false, 1, 0xa0)))));
    }
}
