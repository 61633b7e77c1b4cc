package worldswitch.sessions.check;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.sessions.report.Outcome;
import worldswitch.sessions.snapshot.CpuSnapshot;

/**
 * A register has a value when the instruction at a label is about to be executed for the first time.
 *
 * @param mode {@code immediate} or {@code deferred}; null for the judged run's
 * @param label the instruction
 * @param register {@code x1}, or the name of a system register
 * @param value the value, {@code 0x3}
 */
record RegisterCheck(@Nullable String mode, String label, String register, String value) implements Check {
    private static final Pattern GENERAL = Pattern.compile("x(\\d|[12]\\d|30)");

    @Override
    public Finding judge(Runs runs) {
        Outcome there =
                runs.at(label, Objects.requireNonNullElse(mode, runs.own().sync()));
        if (there.cpu().pc() != runs.address(label)) {
            return new Finding(false, label + " is never reached");
        }
        long found = read(there.cpu());
        return new Finding(found == Long.parseUnsignedLong(value.substring(2), 16), register + " is " + hex(found));
    }

    private long read(CpuSnapshot cpu) {
        Matcher general = GENERAL.matcher(register);
        return general.matches()
                ? cpu.general(Integer.parseInt(general.group(1)))
                : cpu.direct(Catalogue.index(register));
    }

    private static String hex(long value) {
        return "0x" + Long.toHexString(value);
    }
}
