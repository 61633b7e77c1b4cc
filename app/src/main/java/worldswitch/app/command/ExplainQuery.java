package worldswitch.app.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import worldswitch.emulator.sysreg.explain.Question;

/** What {@code explain} is asked: on the command line itself, or on a line of a batch. */
@Command
final class ExplainQuery {
    private static final List<Integer> EVERY_LEVEL = List.of(0, 1, 2);

    @Parameters(
            paramLabel = "REGISTER",
            arity = "0..*",
            description = "a register or operation by name (CPACR_EL1, TLBI VMALLE1) or encoding (3,0,1,0,2)")
    private List<String> register = List.of();

    @Option(names = "--el", paramLabel = "N", description = "the exception level of the access: 0, 1 or 2")
    private List<Integer> levels = EVERY_LEVEL;

    @Option(names = "--read", description = "MRS or SYSL")
    private boolean read;

    @Option(names = "--write", description = "MSR or SYS")
    private boolean write;

    @Option(
            names = "--set",
            paramLabel = "REG.FIELD=V",
            arity = "1..*",
            description = "what control registers hold: REG=0x..., REG.FIELD=V or REG[bit]=V; the rest is as at reset")
    private List<String> settings = List.of();

    /** Reads a line of a batch. */
    static ExplainQuery parse(String line) {
        return picocli.CommandLine.populateCommand(new ExplainQuery(), line.split("\\s+"));
    }

    /** The register that is asked about, or an empty text. */
    String register() {
        return String.join(" ", register);
    }

    /** The questions: one for each level and direction that is asked about. */
    List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        boolean both = read == write;
        for (int level : levels) {
            if (both || read) {
                questions.add(new Question(register(), level, false, settings));
            }
            if (both || write) {
                questions.add(new Question(register(), level, true, settings));
            }
        }
        return questions;
    }
}
