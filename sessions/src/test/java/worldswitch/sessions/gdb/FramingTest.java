package worldswitch.sessions.gdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramingTest {
    private final List<String> received = new ArrayList<>();

    private final Framing framing = new Framing(new Framing.Receiver() {
        @Override
        public void packet(String text) {
            received.add("packet " + text);
        }

        @Override
        public void damaged() {
            received.add("damaged");
        }

        @Override
        public void tooLong() {
            received.add("too long");
        }

        @Override
        public void interrupt() {
            received.add("interrupt");
        }

        @Override
        public void acknowledged(boolean whole) {
            received.add(whole ? "+" : "-");
        }
    });

    private List<String> receive(byte[] bytes) {
        received.clear();
        for (byte each : bytes) {
            framing.take(each & 0xff);
        }
        return List.copyOf(received);
    }

    private List<String> receive(String bytes) {
        return receive(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ' ', textBlock = """
            $g#67 [packet.g]
            +$g#67- [+,packet.g,-]
            noise$g#67 [packet.g]
            $g#68 [damaged]
            $g#6x [damaged]
            $half$g#67 [packet.g]
            $#00 [packet.]
            $X0,1:}]#f9 [packet.X0,1:}]
            """)
    void packets_are_cut_out_of_what_comes(String bytes, String wanted) {
        assertThat(receive(bytes).toString().replace("packet ", "packet.").replace(" ", ""))
                .isEqualTo(wanted);
    }

    @Test
    void an_interrupt_is_heard_between_packets() {
        assertThat(receive("\u0003$g#67\u0003")).containsExactly("interrupt", "packet g", "interrupt");
    }

    @Test
    void a_packet_that_is_too_long_is_passed_over_whole() {
        byte[] longest = Framing.packet("a".repeat(Framing.LONGEST));
        byte[] longer = Framing.packet("a".repeat(Framing.LONGEST + 1));
        assertThat(receive(longest)).containsExactly("packet " + "a".repeat(Framing.LONGEST));
        assertThat(receive(longer)).containsExactly("too long");
        assertThat(receive("$g#67")).containsExactly("packet g");
    }

    @Property
    void what_is_sent_is_what_is_received(@ForAll byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(receive(Framing.packet(text))).containsExactly("packet " + text);
    }

    @Property
    void noise_does_not_keep_a_packet_from_being_received(@ForAll byte[] noise) {
        receive(noise);
        assertThat(receive("$#00$g#67")).endsWith("packet g");
    }
}
