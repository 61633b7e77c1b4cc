package worldswitch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.sessions.library.Library;

/** The command line as a user types it; what it prints is compared with golden files. */
class CommandLineTest {
    @TempDir
    private Path folder;

    private static String golden(String name) throws IOException {
        try (var resource = CommandLineTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "list, list.txt",
        "--help, help.txt",
        "run --help, help-run.txt",
        "boot --help, help-boot.txt",
        "replay --help, help-replay.txt",
        "replay --check first-exit, replay-first-exit.txt",
        "explain --help, help-explain.txt",
        "compare --help, help-compare.txt",
        "compare --sync first-exit, compare-sync.txt",
        "open --help, help-open.txt",
        "list --help, help-list.txt",
        "assemble --help, help-assemble.txt",
        "disassemble --help, help-disassemble.txt",
        "run first-exit, run-first-exit.txt",
        "explain CPACR_EL1 --el 2 --write, explain-cpacr.txt",
        "explain HCR_EL2 --el 1 --set HCR_EL2.NV=1 HCR_EL2.NV2=1 --json, explain-hcr.txt"
    })
    void a_command_prints_what_its_golden_file_holds(String line, String file) throws IOException {
        Said said = Said.by((Object[]) line.split(" "));

        assertThat(said.out()).isEqualTo(golden(file));
        assertThat(said.err()).isEmpty();
        assertThat(said.status()).isZero();
    }

    /** What does not change when something is added to a guest's sources elsewhere. */
    private static String steady(String text) {
        return text.replaceAll("0x400[89a-f][0-9a-f]{4}", "ADDRESS").replaceAll("\\+0x[0-9a-f]+\\b", "+OFFSET");
    }

    @Test
    void the_outcomes_are_the_sentences_that_the_golden_file_holds() throws IOException {
        Said said = Said.by("list", "--outcomes", "first-exit", "nested-vgic");

        assertThat(steady(said.out()).lines().toList())
                .hasSize(12)
                .isSubsetOf(steady(golden("list-outcomes.txt")).lines().toList());
        assertThat(said.status()).isZero();
    }

    @Test
    void the_golden_outcomes_are_those_of_every_variant_of_every_session() throws IOException {
        List<String> golden = golden("list-outcomes.txt").lines().toList();

        assertThat(golden.stream().filter(line -> !line.startsWith(" ")))
                .containsExactlyElementsOf(golden("list.txt").lines().toList());
        assertThat(golden.stream().filter(line -> line.startsWith(" "))).hasSize(golden.size() / 2);
    }

    @Test
    @Tag("campaign")
    void the_outcome_of_every_variant_of_every_session_is_the_sentence_that_its_golden_file_holds() throws IOException {
        Said said = Said.by("list", "--outcomes");

        assertThat(steady(said.out())).isEqualTo(steady(golden("list-outcomes.txt")));
        assertThat(said.status()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "list frob | worldswitch: there is no session 'frob'; the bundled sessions are {sessions}",
                "frob | worldswitch: Unmatched argument at index 0: 'frob' (see worldswitch --help)",
                "run | worldswitch: Missing required parameter: 'SESSION-or-ELF' (see worldswitch run --help)",
                "run nosuch | worldswitch: there is no session and no file 'nosuch'; the bundled sessions are {sessions}",
                "run first-exit --sync never | worldswitch: Invalid value for option '--sync': expected one of [immediate, deferred] (case-sensitive) but was 'never' (see worldswitch run --help)",
                "run first-exit --until-exit -1 | worldswitch: --until-exit and --max-instructions take a number that is not negative",
                "compare --sync nosuch | worldswitch: there is no session and no file 'nosuch'; the bundled sessions are {sessions}",
                "compare | worldswitch: compare takes two sessions, each as NAME or NAME:VARIANT, or --sync and one (see worldswitch compare --help)",
                "compare first-exit hcr-exit-path:frob | worldswitch: hcr-exit-path has no variant 'frob'; it has nvhe, vhe, vhe-entry-no-ras, nvhe-isb, vhe-isb, e2h-toggle, tge-tlbi, eos-clear, speculative-at, speculative-at-no-isb",
                "compare first-exit hcr-exit-path --from 3 | worldswitch: --from goes with --sync: two runs are compared from their start",
                "compare --sync first-exit --from 9+x | worldswitch: --from: '9+x' is no moment: an instruction count, as 1204, or behind an event, as 1204+1",
                "compare --sync first-exit --from 90 --to 80 | worldswitch: --to 80 does not lie behind --from 90",
                "compare --sync first-exit --from 9000000 | worldswitch: --from 9000000: the run ends at instruction 65",
                "replay | worldswitch: replay needs a FILE, or --check alone (see worldswitch replay --help)",
                "replay nosuch | worldswitch: there is no session and no file 'nosuch'; the bundled sessions are {sessions}",
                "explain NOPE_EL1 | worldswitch: 'NOPE_EL1' is neither the name of a system register nor an encoding such as 3,0,1,0,2",
                "explain HCR_EL2 --el 3 | worldswitch: exception level 3 is not 0, 1 or 2",
                "explain | worldswitch: explain needs a REGISTER, or --batch with a file (see worldswitch explain --help)",
                "assemble nosuch.S | worldswitch: nosuch.S: there is no such file",
                "disassemble nosuch | worldswitch: nosuch: there is no such file"
            })
    void bad_input_is_one_line_and_exit_code_2(String line, String message) {
        Said said = Said.by((Object[]) line.split(" "));

        assertThat(said.status()).isEqualTo(2);
        String whole = message.replace("{sessions}", String.join(", ", Library.names()));
        assertThat(said.err()).isEqualTo(whole + System.lineSeparator());
        assertThat(said.out()).isEmpty();
    }

    @Test
    void a_comparison_says_by_its_exit_code_whether_there_is_a_difference() {
        assertThat(Said.by("compare", "first-exit", "first-exit").status()).isZero();
        assertThat(Said.by("compare", "first-exit", "hcr-exit-path:vhe").status())
                .isEqualTo(1);
        assertThat(Said.by("compare", "--sync", "hcr-exit-path", "--variant", "tge-tlbi")
                        .status())
                .isEqualTo(1);
        JsonObject report = JsonParser.parseString(
                        Said.by("compare", "--sync", "hcr-exit-path", "--variant", "e2h-toggle", "--report", "json")
                                .out())
                .getAsJsonObject();
        assertThat(report.getAsJsonObject("first_difference").get("code").getAsString())
                .isEqualTo("msr cpacr_el1, x9");
    }

    @Test
    void a_report_for_programs_is_one_json_object() {
        JsonObject report = JsonParser.parseString(
                        Said.by("run", "first-exit", "--report", "json").out())
                .getAsJsonObject();

        assertThat(report.get("session").getAsString()).isEqualTo("first-exit");
        assertThat(report.get("stop").getAsString()).isEqualTo("power-off");
        assertThat(report.getAsJsonArray("exits")).hasSize(4);
        assertThat(report.getAsJsonArray("exits")
                        .get(2)
                        .getAsJsonObject()
                        .get("field")
                        .getAsString())
                .isEqualTo("HCR_EL2.TVM");
        assertThat(report.getAsJsonObject("registers").get("x20").getAsString()).isEqualTo("0x4");
    }

    @Test
    void a_run_stops_at_the_exit_that_was_asked_for() {
        JsonObject report = JsonParser.parseString(Said.by("run", "first-exit", "--until-exit", "2", "--report", "json")
                        .out())
                .getAsJsonObject();

        assertThat(report.get("stop").getAsString()).isEqualTo("exit");
        assertThat(report.getAsJsonArray("exits")).hasSize(2);
        assertThat(report.getAsJsonArray("expectations")).isEmpty();
    }

    @Test
    void a_batch_answers_each_line_and_names_the_line_that_makes_no_sense() throws IOException {
        Path batch = folder.resolve("batch.txt");
        Files.writeString(batch, "# queries\nHCR_EL2 --el 2 --read\n\nNOPE --el 1\n3,0,1,0,2 --el 2 --write\n");
        Said said = Said.by("explain", "--json", "--batch", batch.toString());

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.out().lines()).hasSize(2);
        assertThat(said.err()).startsWith("worldswitch: " + batch + ":4: 'NOPE' is neither");
    }

    @Test
    void what_is_assembled_can_be_disassembled() throws IOException {
        Path source = folder.resolve("answer.S");
        Path elf = folder.resolve("answer.elf");
        Files.writeString(source, "\t.global _start\n_start:\tmov x0, #42\n\tmsr hcr_el2, x0\n\tisb\n\teret\n");

        assertThat(Said.by("assemble", source.toString(), "-o", elf.toString()).status())
                .isZero();
        assertThat(Said.by("disassemble", elf.toString()).out())
                .contains("<_start>:", "mov x0, #0x2a", "msr hcr_el2, x0", "isb", "eret");
    }

    @Test
    void every_assembly_error_is_told_with_its_place() throws IOException {
        Path source = folder.resolve("wrong.S");
        Files.writeString(source, "\tmov x0, #42\n\tfrobnicate x1\n\tadd x0, x1, #99999\n\tb nowhere\n");
        Said said = Said.by("assemble", source.toString());

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("wrong.S:2:", "wrong.S:3:", "wrong.S:4:");
    }

    @Test
    void a_file_that_is_no_program_is_refused() throws IOException {
        Path file = folder.resolve("text.txt");
        Files.writeString(file, "hello");

        assertThat(Said.by("run", file.toString()).err()).isEqualTo("worldswitch: " + file + ": not an ELF file\n");
    }
}
