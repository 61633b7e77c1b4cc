package worldswitch.sessions.gdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.sessions.control.MachineSession;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.RunState;
import worldswitch.sessions.symbol.Fixtures;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class GdbServerTest {
    private final MachineSession session;
    private final GdbServer server;

    GdbServerTest() throws Exception {
        session = new MachineSession(Talk.plan());
        server = new GdbServer(session, 0);
    }

    @AfterEach
    void close() {
        server.close();
        session.close();
    }

    /** A client of few words. */
    private final class Client implements AutoCloseable {
        private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        private final InputStream in = socket.getInputStream();

        Client() throws IOException {}

        void send(String bytes) throws IOException {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        }

        /** As many bytes as are wanted, or what comes before the end. */
        String receive(int count) throws IOException {
            return new String(in.readNBytes(count), StandardCharsets.ISO_8859_1);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void packets_are_acknowledged_until_that_is_switched_off() throws IOException {
        try (Client client = new Client()) {
            client.send("$qC#b4");
            assertThat(client.receive(8)).isEqualTo("+$QC1#c5");
            client.send("-");
            assertThat(client.receive(7)).isEqualTo("$QC1#c5");
            client.send("$qC#00");
            assertThat(client.receive(1)).isEqualTo("-");
            client.send("+$QStartNoAckMode#b0");
            assertThat(client.receive(7)).isEqualTo("+$OK#9a");
            client.send("$qC#b4");
            assertThat(client.receive(7)).isEqualTo("$QC1#c5");
        }
    }

    @Test
    void a_second_debugger_is_turned_away_and_the_first_one_is_served() throws IOException {
        try (Client first = new Client()) {
            first.send("$qC#b4");
            first.receive(8);
            try (Client second = new Client()) {
                assertThat(second.receive(1000)).startsWith("$E.another debugger is connected to this machine#");
            }
            first.send("+$qC#b4");
            assertThat(first.receive(8)).isEqualTo("+$QC1#c5");
        }
    }

    @Test
    void a_packet_that_is_too_long_is_refused_and_the_next_one_served() throws IOException {
        try (Client client = new Client()) {
            client.send(new String(Framing.packet("m".repeat(100_000)), StandardCharsets.ISO_8859_1));
            assertThat(client.receive(8)).isEqualTo("+$E16#ac");
            client.send("+$qC#b4");
            assertThat(client.receive(8)).isEqualTo("+$QC1#c5");
        }
    }

    @Test
    void when_the_line_breaks_the_machine_stands_and_waits_for_the_next_debugger() throws Exception {
        try (Client client = new Client()) {
            client.send("$s#73");
            assertThat(client.receive(17)).isEqualTo("+$T05thread:1;#d7");
        }
        String answer = "";
        for (int i = 0; i < 1000 && !answer.startsWith("+"); i++) {
            try (Client next = new Client()) {
                next.send("$p20#d2");
                answer = next.receive(21);
            }
        }
        assertThat(answer).startsWith("+$0400084000000000#");
    }

    @Test
    void a_machine_whose_debugger_has_detached_goes_on_to_its_end() throws Exception {
        try (Client client = new Client()) {
            client.send("$Z0,40081004,4#d6$D#44");
            server.await();
        }
        assertThat(session.snapshot().state()).isEqualTo(RunState.ENDED);
        assertThat(session.snapshot().instructions()).isEqualTo(187);
    }

    @Test
    void a_machine_that_is_killed_stays_where_it_is() throws Exception {
        try (Client client = new Client()) {
            client.send("$k#6b");
            server.await();
        }
        assertThat(session.snapshot().instructions()).isZero();
    }

    @Test
    void a_port_that_is_taken_is_refused() {
        assertThatThrownBy(() -> new GdbServer(session, server.port())).isInstanceOf(IOException.class);
    }

    @Test
    void gdb_itself_debugs_a_guest_and_its_hypervisor(@TempDir Path folder) throws Exception {
        Path elf = Files.write(folder.resolve(Talk.PROGRAM), Fixtures.bytes(Talk.PROGRAM));
        Path script = Files.writeString(
                folder.resolve("script"),
                Fixtures.text("gdb-script.txt").replace("PORT", Integer.toString(server.port())));
        assertThat(gdb("file " + elf, "source " + script)).isEqualTo(Fixtures.text("gdb-output.txt"));
        server.await();
        assertThat(session.snapshot().state()).isEqualTo(RunState.ENDED);
    }

    @Test
    void gdb_itself_takes_vector_registers_for_what_they_are() throws Exception {
        MachineConfiguration floating = new MachineConfiguration(
                MachineConfiguration.DEFAULT.memory(), 1, false, false, Set.of("FEAT_FP", "FEAT_AdvSIMD"));
        Plan plan = Talk.plan();
        Plan vectors = new Plan(plan.description(), floating, plan.program(), null, plan.places());
        try (MachineSession other = new MachineSession(vectors);
                GdbServer another = new GdbServer(other, 0)) {
            String said = gdb(
                    "target remote localhost:" + another.port(),
                    "set var $v3.d.u[0] = 0x3ff8000000000000",
                    "set var $fpsr = 1",
                    "printf \"> %g %lx %d\\n\", $d3, $v3.d.u[0], $fpsr");
            assertThat(said).isEqualTo("> 1.5 3ff8000000000000 1\n");
        }
    }

    /** Runs gdb over some commands; returns what they say themselves. */
    private static String gdb(String... commands) throws IOException, InterruptedException {
        Path gdb = Path.of("/usr/bin/gdb-multiarch");
        assumeTrue(Files.isExecutable(gdb), gdb + " is not installed");
        List<String> line = new ArrayList<>(List.of(gdb.toString(), "-nx", "-batch"));
        for (String command : commands) {
            line.addAll(List.of("-ex", command));
        }
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return said(output);
    }

    /** What the script says itself, line by line; the rest is told differently by each version of gdb. */
    private static String said(String output) {
        return output.lines()
                .filter(line -> line.startsWith("> "))
                .map(line -> line + "\n")
                .reduce("", String::concat);
    }
}
