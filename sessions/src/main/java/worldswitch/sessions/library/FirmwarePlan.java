package worldswitch.sessions.library;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.emulator.machine.bios.FirmwareBoot;
import worldswitch.emulator.machine.linux.BootFiles;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.machine.load.Program;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Description;

/** Makes a plan of a firmware in flash. */
public final class FirmwarePlan {
    private FirmwarePlan() {}

    /**
     * The plan of a start.
     *
     * @param name the name of the firmware's file
     * @param tree a flattened device tree in place of the board's own, or null
     * @throws LoadProblem if a file is not what it should be
     */
    public static Plan of(String name, MachineConfiguration machine, byte[] image, byte @Nullable [] tree)
            throws LoadProblem {
        return plan(name, machine, FirmwareBoot.program(machine, image, tree), "");
    }

    /**
     * The plan of a start with a kernel that the firmware finds in fw_cfg.
     *
     * @param name the name of the firmware's file
     * @throws LoadProblem if a file is not what it should be
     */
    public static Plan withKernel(String name, MachineConfiguration machine, byte[] image, BootFiles files)
            throws LoadProblem {
        return plan(
                name,
                machine,
                FirmwareBoot.withKernel(machine, image, files),
                " It finds a kernel in fw_cfg, as QEMU's firmware does.");
    }

    private static Plan plan(String name, MachineConfiguration machine, Program program, String more) {
        Description description = new Description(
                name,
                "",
                Map.of(),
                name,
                List.of("The machine stands at reset, at the first instruction of " + name + " in flash." + more),
                Map.of(),
                new TreeMap<>(),
                new TreeMap<>());
        return new Plan(description, machine, program, null, List.of());
    }
}
