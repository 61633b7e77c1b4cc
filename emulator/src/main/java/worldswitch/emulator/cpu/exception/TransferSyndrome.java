package worldswitch.emulator.cpu.exception;

/**
 * What a stage 2 data abort tells a hypervisor of the load or store, so that it can emulate a device: ISV and the fields
 * it makes valid.
 *
 * <p>ISV is set for loads and stores of a single general register, with acquire or release or without, except
 * exclusives and those that write back their base (Arm ARM, ESR_EL2, ISS encoding of a data abort).
 */
final class TransferSyndrome {
    private static final long VALID = 1L << 24;
    private static final int SIZE_SHIFT = 22;
    private static final long SIGNED = 1L << 21;
    private static final int REGISTER_SHIFT = 16;
    private static final long WIDE = 1L << 15;
    private static final long ACQUIRE = 1L << 14;

    /** The encodings that set ISV: mask, value, and what kind of size field they have. */
    private static final Shape[] SHAPES = {
        new Shape(0x3f00_0000, 0x3900_0000, Shape.Width.OPC, false), // unsigned offset
        new Shape(0x3f20_0c00, 0x3800_0000, Shape.Width.OPC, false), // unscaled
        new Shape(0x3f20_0c00, 0x3800_0800, Shape.Width.OPC, false), // unprivileged
        new Shape(0x3f20_0c00, 0x3820_0800, Shape.Width.OPC, false), // register offset
        new Shape(0x3f20_0c00, 0x1900_0000, Shape.Width.OPC, true), // LDAPUR, STLUR
        new Shape(0x3fff_fc00, 0x38bf_c000, Shape.Width.SIZE, true), // LDAPR
        new Shape(0x3fa0_8000, 0x0880_8000, Shape.Width.SIZE, true), // LDAR, STLR
        new Shape(0x3fa0_8000, 0x0880_0000, Shape.Width.SIZE, false), // LDLAR, STLLR
        new Shape(0xff20_0c00, 0xf820_0400, Shape.Width.SIZE, false), // LDRAA, LDRAB without writeback
        new Shape(0xff00_0000, 0x1800_0000, Shape.Width.WORD, false), // LDR Wt, literal
        new Shape(0xff00_0000, 0x5800_0000, Shape.Width.DOUBLEWORD, false), // LDR Xt, literal
        new Shape(0xff00_0000, 0x9800_0000, Shape.Width.SIGNED_WORD, false), // LDRSW, literal
    };

    private TransferSyndrome() {}

    /** The part of the ISS that describes the access of an instruction; 0 if it has none. */
    static long of(int word) {
        for (Shape shape : SHAPES) {
            if ((word & shape.mask) == shape.value) {
                return shape.syndrome(word);
            }
        }
        return 0;
    }

    private record Shape(int mask, int value, Width width, boolean acquire) {
        enum Width {
            /** Bits 31 and 30 are the size, bits 23 and 22 say store, load, signed load to 64 or to 32 bits. */
            OPC,
            /** Bits 31 and 30 are the size; nothing is signed. */
            SIZE,
            WORD,
            DOUBLEWORD,
            SIGNED_WORD
        }

        long syndrome(int word) {
            return VALID | transfer(word) | (word & 0x1fL) << REGISTER_SHIFT | (acquire ? ACQUIRE : 0);
        }

        private long transfer(int word) {
            int size = word >>> 30;
            return switch (width) {
                case OPC -> transfer(size, word >> 22 & 3);
                case SIZE -> transfer(size, 1);
                case WORD -> transfer(2, 1);
                case DOUBLEWORD -> transfer(3, 1);
                case SIGNED_WORD -> transfer(2, 2);
            };
        }

        private static long transfer(int size, int operation) {
            boolean wide = operation == 2 || operation < 2 && size == 3;
            return (long) size << SIZE_SHIFT | (operation > 1 ? SIGNED : 0) | (wide ? WIDE : 0);
        }
    }
}
