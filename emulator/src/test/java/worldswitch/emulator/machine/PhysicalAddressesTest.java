package worldswitch.emulator.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.machine.load.ElfFile;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.sysreg.catalogue.Catalogue;

/** A processor with short physical addresses refuses long ones before they reach the bus. */
class PhysicalAddressesTest {
    private static final int ADDRESS_SIZE_FAULT = 0b000000;
    private static final int EXTERNAL_ABORT = 0b010000;

    /** Loads with translation off from the last multiple of 8 below 2^bits; what comes of it is the DFSC of ESR_EL2. */
    @ParameterizedTest
    @CsvSource({
        "cortex-a53,40,external", "cortex-a53,41,size",
        "cortex-a57,44,external", "cortex-a57,45,size",
        "cortex-a76,40,external", "cortex-a76,41,size",
        "neoverse-n1,48,external", "neoverse-n1,49,size",
        "max,48,external", "max,49,size"
    })
    void an_address_is_as_long_as_the_processor_says(String cpu, int bits, String fault) throws LoadProblem {
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
        assertThat(syndrome & 0x3f).isEqualTo(fault.equals("size") ? ADDRESS_SIZE_FAULT : EXTERNAL_ABORT);
        assertThat(syndrome >>> 26).isEqualTo(0x25);
    }
}
