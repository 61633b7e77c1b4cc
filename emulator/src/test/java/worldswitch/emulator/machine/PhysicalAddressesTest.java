package worldswitch.emulator.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import worldswitch.emulator.machine.load.ElfFile;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** A processor with short physical addresses refuses long ones before they reach the bus. */
class PhysicalAddressesTest {
    private static final String ADDRESS_SIZE_FAULT = "25:0";
    private static final String EXTERNAL_ABORT = "25:10";
    /** The last 40-bit addresses are those of the PCI Express bus, which answers. */
    private static final String ANSWER = "0:0";

    static Stream<Arguments> sizes() {
        return Stream.of(
                arguments("cortex-a53", 40, ANSWER),
                arguments("cortex-a53", 41, ADDRESS_SIZE_FAULT),
                arguments("cortex-a57", 44, EXTERNAL_ABORT),
                arguments("cortex-a57", 45, ADDRESS_SIZE_FAULT),
                arguments("cortex-a76", 40, ANSWER),
                arguments("cortex-a76", 41, ADDRESS_SIZE_FAULT),
                arguments("neoverse-n1", 48, EXTERNAL_ABORT),
                arguments("neoverse-n1", 49, ADDRESS_SIZE_FAULT),
                arguments("max", 52, EXTERNAL_ABORT),
                arguments("max", 53, ADDRESS_SIZE_FAULT));
    }

    /** Loads with translation off from the last multiple of 8 below 2^bits; EC and DFSC of ESR_EL2 tell what comes of it. */
    @ParameterizedTest
    @MethodSource("sizes")
    void an_address_is_as_long_as_the_processor_says(String cpu, int bits, String outcome) throws LoadProblem {
        Machine machine = new Machine(new MachineConfiguration(16 << 20, 1, false, false, Set.of(), 2, cpu));
        machine.load(ElfFile.read(TestProgram.elfOf("""
                        .global _start
                _start: adr     x0, vectors
                        msr     VBAR_EL2, x0
                        isb
                        mov     x1, #1
                        lsl     x1, x1, #%d
                        ldr     x2, [x1, #-8]
                        .balign 2048
                vectors:
                        .space  0x200
                        b       .
                """.formatted(bits))));
        machine.run(20);
        long syndrome = machine.current().registers.direct(Catalogue.index("ESR_EL2"));
        assertThat("%x:%x".formatted(syndrome >>> 26, syndrome & 0x3f)).isEqualTo(outcome);
    }
}
