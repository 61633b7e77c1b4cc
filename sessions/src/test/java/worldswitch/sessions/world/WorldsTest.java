package worldswitch.sessions.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.sessions.breakpoint.StillCpu;

/** Whose world runs, by the exception level and the controls of EL2. */
class WorldsTest {
    private static final int VMID_SHIFT = 48;

    private static long hcr(String fields) {
        long value = 0;
        for (String field : fields.split(" ")) {
            value |= field.equals("-") ? 0 : Catalogue.mask("HCR_EL2." + field);
        }
        return value;
    }

    @ParameterizedTest(name = "EL{0} with {1}, VMID {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2 | E2H TGE     | 0 | host             | host
            0 | E2H TGE     | 0 | host             | host
            2 | E2H         | 1 | hypervisor       | hypervisor
            2 | E2H VM      | 1 | hypervisor       | hypervisor
            1 | E2H VM      | 1 | guest VMID 1     | guest VMID 1
            0 | E2H VM      | 7 | guest VMID 7     | guest VMID 7
            2 | -           | 0 | hypervisor       | hypervisor
            2 | TGE         | 0 | hypervisor       | hypervisor
            1 | -           | 3 | host             | host
            0 | TGE VM      | 3 | host             | host
            1 | VM          | 0 | guest VMID 0     | host
            0 | VM          | 0 | guest VMID 0     | host
            1 | VM NV       | 2 | guest hypervisor VMID 2 | guest hypervisor VMID 2
            """)
    void theWorldFollowsFromTheControls(int el, String fields, long vmid, String plain, String zeroIsHost) {
        StillCpu cpu = new StillCpu();
        cpu.el = el;
        cpu.system[Catalogue.index("HCR_EL2")] = hcr(fields);
        cpu.system[Catalogue.index("VTTBR_EL2")] = vmid << VMID_SHIFT;
        assertThat(new Worlds().of(cpu)).hasToString(plain);
        assertThat(new Worlds(true).of(cpu)).hasToString(zeroIsHost);
    }
}
