package worldswitch.sessions.library;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.emulator.machine.linux.BootFiles;
import worldswitch.emulator.machine.linux.LinuxBoot;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.Description;

/** Makes a plan of a Linux kernel and what it is booted with. */
public final class KernelBoot {
    private KernelBoot() {}

    /**
     * The plan of a boot.
     *
     * @param name the name of the kernel's file
     * @throws LoadProblem if a file is not what it should be, or they do not fit the machine's memory together
     */
    public static Plan plan(String name, MachineConfiguration machine, BootFiles files) throws LoadProblem {
        Description description = new Description(
                name,
                "",
                Map.of(),
                name,
                List.of("The machine stands at reset, before a boot loader of six instructions that starts " + name
                        + "."),
                Map.of(),
                new TreeMap<>(),
                new TreeMap<>());
        return new Plan(description, machine, LinuxBoot.program(machine, files), null, List.of());
    }
}
