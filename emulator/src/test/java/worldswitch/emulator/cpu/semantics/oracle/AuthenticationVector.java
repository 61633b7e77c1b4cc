package worldswitch.emulator.cpu.semantics.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import worldswitch.emulator.resource.ResourceTable;

/** A pointer authentication case with the result that QEMU gave. */
record AuthenticationVector(AuthenticationCase tested, long result) {
    private static final String RESOURCE = "authentication.tsv";
    private static final int CASES = 8;
    private static final long SEED = 11;

    /** The vectors of the resource. */
    static List<AuthenticationVector> all() {
        return ResourceTable.lines(AuthenticationVector.class, RESOURCE).stream()
                .map(AuthenticationVector::parse)
                .toList();
    }

    /** Makes the resource anew: its path is the argument. Needs QEMU and GNU binutils. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        for (AuthenticationRegime regime : AuthenticationRegime.values()) {
            List<AuthenticationCase> cases = cases(regime, SEED, CASES);
            List<Long> results = new QemuSystem(Files.createTempDirectory("golden")).run(regime, cases);
            for (int i = 0; i < cases.size(); i++) {
                lines.add(new AuthenticationVector(cases.get(i), results.get(i)).line());
            }
        }
        Files.write(Path.of(arguments[0]), lines);
    }

    /** Random cases of every form. */
    static List<AuthenticationCase> cases(AuthenticationRegime regime, long seed, int each) {
        Random random = new Random(seed);
        return AuthenticationCase.forms()
                .flatMap(form -> Stream.generate(() -> AuthenticationCase.random(regime, form, random))
                        .limit(each))
                .toList();
    }

    private String line() {
        return "%s\t%s\t%x\t%x\t%x\t%x"
                .formatted(
                        tested.regime(), tested.form(), tested.control(), tested.pointer(), tested.modifier(), result);
    }

    private static AuthenticationVector parse(String line) {
        String[] cells = line.split("\t");
        AuthenticationCase tested = new AuthenticationCase(
                AuthenticationRegime.valueOf(cells[0]), cells[1], number(cells[2]), number(cells[3]), number(cells[4]));
        return new AuthenticationVector(tested, number(cells[5]));
    }

    private static long number(String cell) {
        return Long.parseUnsignedLong(cell, 16);
    }
}
