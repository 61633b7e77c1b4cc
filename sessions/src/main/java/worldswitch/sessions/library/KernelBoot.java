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
                "Booting " + name,
                introduction(name, machine, files),
                Map.of(),
                new TreeMap<>(),
                new TreeMap<>());
        return new Plan(description, machine, LinuxBoot.program(machine, files), null, List.of());
    }

    private static List<String> introduction(String name, MachineConfiguration machine, BootFiles files) {
        return List.of(
                "The machine stands at reset, at EL2, before a boot loader of six instructions that starts " + name
                        + ". " + made(machine, files),
                "Run (F5) boots it; F5 again pauses it. What it prints is in the pane Console, and keys go to it there.",
                "Breakpoints take the kernel's names: where KVM enters a guest is __guest_enter. Each exit of a guest to"
                        + " KVM is a row of the pane Exits, and F9 runs to the next one; the timeline has the writes of"
                        + " HCR_EL2 around it, with what became of each.",
                "Every moment of the boot can be had again: step back with Shift+F7, go to the previous exit with"
                        + " Ctrl+F9, or double-click in the timeline.");
    }

    private static String made(MachineConfiguration machine, BootFiles files) {
        String processors = machine.cpus() == 1 ? "one processor" : machine.cpus() + " processors";
        String disk = files.initialRamDisk().length == 0
                ? "no initial RAM disk"
                : "an initial RAM disk of " + files.initialRamDisk().length + " bytes";
        String tree = files.tree() == null ? "" : ", a device tree of its user's";
        String line = files.commandLine().isEmpty()
                ? "The command line is empty."
                : "The command line is: " + files.commandLine();
        return "It has " + processors + " (" + machine.cpu() + "), " + (machine.memory() >> 20) + " MiB of RAM, " + disk
                + tree + ". " + line;
    }
}
