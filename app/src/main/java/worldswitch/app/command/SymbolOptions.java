package worldswitch.app.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.symbol.NameTable;
import worldswitch.sessions.symbol.SymbolFile;
import worldswitch.sessions.symbol.SymbolProblem;
import worldswitch.sessions.symbol.SymbolSpace;

/** Files with names of addresses that a session has not by itself. */
final class SymbolOptions {
    /** The largest VMID. */
    private static final int HIGHEST_VMID = 0xffff;

    private static final Pattern GUEST = Pattern.compile("guest([0-9]{0,6})=(.+)");
    private static final Pattern SLIDE = Pattern.compile("(.+)@(-?)0[xX]([0-9a-fA-F]{1,16})");

    @Option(
            names = "--symbols",
            paramLabel = "[guestN=]FILE[@0xN]",
            description =
                    "names of addresses, from an ELF file (vmlinux) or a System.map: of the hypervisor and its host, with "
                            + "guest= of guests, with guest1= of the one of VMID 1; @ adds a number to each address; several times")
    private List<String> files = new ArrayList<>();

    /** Whether there are any. */
    boolean areGiven() {
        return !files.isEmpty();
    }

    /** A plan that has the names. */
    Plan with(Plan plan) {
        if (files.isEmpty()) {
            return plan;
        }
        List<SymbolSpace> spaces = new ArrayList<>(plan.description().spaces());
        files.forEach(text -> spaces.add(space(text)));
        return plan.with(plan.description().with(spaces));
    }

    private static SymbolSpace space(String text) {
        Matcher guest = GUEST.matcher(text);
        if (!guest.matches()) {
            return new SymbolSpace(names(text));
        }
        int vmid = guest.group(1).isEmpty() ? SymbolSpace.ANY : Integer.parseInt(guest.group(1));
        if (vmid > HIGHEST_VMID) {
            throw new UserProblem("--symbols " + text + ": there is no VMID above " + HIGHEST_VMID);
        }
        return new SymbolSpace(names(guest.group(2)), true, vmid);
    }

    private static NameTable names(String text) {
        Matcher slide = SLIDE.matcher(text);
        boolean moved = slide.matches();
        long by = moved ? Long.parseUnsignedLong(slide.group(3), 16) : 0;
        Path file = path(moved ? slide.group(1) : text);
        try {
            return SymbolFile.read(Files.read(file), moved && slide.group(2).equals("-") ? -by : by);
        } catch (SymbolProblem e) {
            throw new UserProblem(file + ": " + e.getMessage());
        }
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UserProblem("--symbols '" + text + "' is no name of a file");
        }
    }
}
