package worldswitch.views.general;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.SystemRegister;
import worldswitch.sessions.snapshot.CpuSnapshot;
import worldswitch.views.pane.Scene;

/**
 * A register that an exception level has of its own.
 *
 * @param register the register, {@code SP_EL1}, {@code ELR_EL1} or {@code SPSR_EL1}
 * @param value its value
 * @param changed whether it changed since the stop before
 * @param hcr HCR_EL2, by which some layouts go
 */
record LevelRow(SystemRegister register, long value, boolean changed, long hcr) {
    private static final List<String> NAMES = List.of("SP_EL", "ELR_EL", "SPSR_EL");
    private static final int HCR = Catalogue.index("HCR_EL2");

    /** The banked registers of every level. */
    static List<LevelRow> of(Scene scene) {
        return IntStream.rangeClosed(0, 2)
                .boxed()
                .flatMap(level -> NAMES.stream().map(name -> Catalogue.find(name + level)))
                .flatMap(Optional::stream)
                .map(register ->
                        row(register, scene.snapshot().cpu(), scene.previous().cpu()))
                .toList();
    }

    private static LevelRow row(SystemRegister register, CpuSnapshot now, CpuSnapshot before) {
        long value = now.direct(register.index());
        return new LevelRow(register, value, value != before.direct(register.index()), now.direct(HCR));
    }

    /** Whether the register holds a saved PSTATE. */
    boolean isState() {
        return register.name().startsWith("SPSR");
    }
}
