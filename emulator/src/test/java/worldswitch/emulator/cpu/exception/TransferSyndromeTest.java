package worldswitch.emulator.cpu.exception;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.isa.InstructionSet;

class TransferSyndromeTest {
    /** ISV, SAS, SSE, SRT, SF, AR by the words of the Arm ARM about ESR_EL2, for one instruction of each kind. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ldr | x3, [x1, #8]   | 1 3 0 3 1 0",
                "ldr | w3, [x1]       | 1 2 0 3 0 0",
                "str | wzr, [x1]      | 1 2 0 31 0 0",
                "ldrb | w4, [x1, #1]  | 1 0 0 4 0 0",
                "ldrsb | x4, [x1]     | 1 0 1 4 1 0",
                "ldrsb | w4, [x1]     | 1 0 1 4 0 0",
                "ldrsh | x5, [x1, x2] | 1 1 1 5 1 0",
                "ldrsw | x6, [x1]     | 1 2 1 6 1 0",
                "ldur | x7, [x1, #-1] | 1 3 0 7 1 0",
                "sttr | w8, [x1]      | 1 2 0 8 0 0",
                "ldar | x9, [x1]      | 1 3 0 9 1 1",
                "stlrb | w9, [x1]     | 1 0 0 9 0 1",
                "ldapr | w10, [x1]    | 1 2 0 10 0 1",
                "ldapursw | x11, [x1] | 1 2 1 11 1 1",
                "stlurh | w11, [x1]   | 1 1 0 11 0 1",
                "ldlar | w12, [x1]    | 1 2 0 12 0 0",
                "ldr | x3, [x1, #8]!  | 0 0 0 0 0 0",
                "ldr | x3, [x1], #8   | 0 0 0 0 0 0",
                "ldp | x3, x4, [x1]   | 0 0 0 0 0 0",
                "ldxr | x3, [x1]      | 0 0 0 0 0 0",
                "stlxr | w0, x3, [x1] | 0 0 0 0 0 0",
                "ldadd | x0, x3, [x1] | 0 0 0 0 0 0",
                "cas | x0, x3, [x1]   | 0 0 0 0 0 0",
            })
    void single_register_transfers_describe_themselves(String mnemonic, String operands, String expected) {
        int word = InstructionSet.A64.encoder().encode(mnemonic, operands, 0, 0, (text, column) -> Long.decode(text));
        long iss = TransferSyndrome.of(word);
        assertThat("%d %d %d %d %d %d"
                        .formatted(
                                iss >> 24 & 1,
                                iss >> 22 & 3,
                                iss >> 21 & 1,
                                iss >> 16 & 31,
                                iss >> 15 & 1,
                                iss >> 14 & 1))
                .isEqualTo(expected);
    }
}
