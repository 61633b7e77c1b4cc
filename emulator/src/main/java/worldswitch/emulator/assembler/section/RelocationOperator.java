package worldswitch.emulator.assembler.section;

import java.util.Arrays;
import java.util.stream.Collectors;
import worldswitch.emulator.assembler.statement.Cursor;
import worldswitch.emulator.assembler.statement.StatementException;
import worldswitch.emulator.isa.SyntaxException;

/**
 * An operator that takes a part of an address, as the relocation of the same name does (ELF for the Arm 64-bit
 * Architecture, "Static AArch64 relocations").
 */
enum RelocationOperator {
    /** The value itself. */
    NONE("", 0, 64, 64),
    /** The offset in a 4 KiB page. */
    LO12(":lo12:", 0, 12, 64),
    /** The page, for ADRP, which takes it from the address. */
    PG_HI21(":pg_hi21:", 0, 64, 64),
    /** The page without a check of its distance; ADRP checks nevertheless. */
    PG_HI21_NC(":pg_hi21_nc:", 0, 64, 64),
    /** Bits 15:0 of a value of at most 16 bits. */
    ABS_G0(":abs_g0:", 0, 16, 16),
    /** Bits 15:0. */
    ABS_G0_NC(":abs_g0_nc:", 0, 16, 64),
    /** Bits 31:16 of a value of at most 32 bits. */
    ABS_G1(":abs_g1:", 16, 16, 32),
    /** Bits 31:16. */
    ABS_G1_NC(":abs_g1_nc:", 16, 16, 64),
    /** Bits 47:32 of a value of at most 48 bits. */
    ABS_G2(":abs_g2:", 32, 16, 48),
    /** Bits 47:32. */
    ABS_G2_NC(":abs_g2_nc:", 32, 16, 64),
    /** Bits 63:48. */
    ABS_G3(":abs_g3:", 48, 16, 64);

    private final String spelling;
    private final int shift;
    private final int width;
    private final int range;

    RelocationOperator(String spelling, int shift, int width, int range) {
        this.spelling = spelling;
        this.shift = shift;
        this.width = width;
        this.range = range;
    }

    /** The operator at a cursor, which moves behind it. */
    static RelocationOperator read(Cursor cursor) {
        if (cursor.peek() != ':') {
            return NONE;
        }
        for (RelocationOperator operator : values()) {
            if (operator != NONE && cursor.accept(operator.spelling)) {
                return operator;
            }
        }
        throw new SyntaxException(cursor.index(), "one of the operators " + spellings());
    }

    private static String spellings() {
        return Arrays.stream(values())
                .skip(1)
                .map(operator -> operator.spelling)
                .collect(Collectors.joining(" "));
    }

    /** The part of a value. */
    long apply(long value, int index) {
        if (range < 64 && value >>> range != 0) {
            throw new StatementException(
                    index,
                    "expected a value of at most " + range + " bits behind " + spelling + ", found 0x"
                            + Long.toHexString(value));
        }
        return width == 64 ? value : value >>> shift & (1L << width) - 1;
    }
}
