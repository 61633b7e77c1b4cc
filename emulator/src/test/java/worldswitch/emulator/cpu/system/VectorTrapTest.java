package worldswitch.emulator.cpu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.time.VirtualTime;

/** Every combination of the controls that trap floating point, against CheckFPAdvSIMDEnabled64() of the Arm ARM. */
class VectorTrapTest {
    private static final int NOT_TRAPPED = 0;

    /**
     * The controls.
     *
     * @param level the exception level
     * @param hostExtensions HCR_EL2.E2H
     * @param trapGeneral HCR_EL2.TGE
     * @param kernel CPACR_EL1.FPEN
     * @param hypervisor CPTR_EL2.FPEN, of which bit 0 is TFP where E2H is 0
     */
    record Controls(int level, boolean hostExtensions, boolean trapGeneral, int kernel, int hypervisor) {
        boolean isInHost() {
            return hostExtensions && (level == 2 || level == 0 && trapGeneral);
        }

        Cpu processor() {
            Cpu cpu = new Cpu(0, new VirtualTime());
            cpu.el = level;
            set(cpu, "HCR_EL2", mask("E2H", hostExtensions) | mask("TGE", trapGeneral));
            set(cpu, "CPACR_EL1", Catalogue.field("CPACR_EL1.FPEN").set(0, kernel));
            set(
                    cpu,
                    "CPTR_EL2",
                    hostExtensions
                            ? Catalogue.field("CPTR_EL2{E2H=1}.FPEN").set(0, hypervisor)
                            : Catalogue.field("CPTR_EL2{E2H=0}.TFP").set(0, hypervisor & 1));
            return cpu;
        }

        /** AArch64.CheckFPEnabled(), then AArch64.CheckFPAdvSIMDTrap(): target level and exception class as 0xTCC. */
        int expected() {
            if (level < 2 && !isInHost() && (kernel & 1) == 0 || level == 0 && !isInHost() && kernel == 1) {
                return trapGeneral ? 0x200 : 0x107;
            }
            boolean allowed = hostExtensions
                    ? hypervisor == 3 || hypervisor == 1 && !(level == 0 && trapGeneral)
                    : (hypervisor & 1) == 0;
            return allowed ? NOT_TRAPPED : 0x207;
        }

        private static long mask(String field, boolean set) {
            return set ? Catalogue.mask("HCR_EL2." + field) : 0;
        }

        private static void set(Cpu cpu, String register, long value) {
            cpu.registers.set(Catalogue.index(register), value);
        }
    }

    /** All of them; with TGE there is no EL1. */
    static Stream<Controls> all() {
        return IntStream.range(0, 3 * 4 * 4 * 4)
                .mapToObj(i -> new Controls(i / 64, (i & 1) != 0, (i & 2) != 0, i >> 2 & 3, i >> 4 & 3))
                .filter(controls -> controls.level() != 1 || !controls.trapGeneral());
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_use_is_trapped_where_the_pseudocode_traps_it(Controls controls) {
        Cpu cpu = controls.processor();
        boolean trapped = VectorAccess.trapped(cpu);
        int outcome = trapped ? cpu.departure.target << 8 | cpu.departure.exceptionClass : NOT_TRAPPED;
        assertThat(outcome).isEqualTo(controls.expected());
        assertThat(cpu.vectorsEnabled).isEqualTo(!trapped);
    }
}
