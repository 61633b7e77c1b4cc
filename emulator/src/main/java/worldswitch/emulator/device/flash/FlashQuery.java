package worldswitch.emulator.device.flash;

import java.util.HexFormat;

/**
 * What a flash chip says of itself: by Read Identifier its maker and its kind, by Query the table of the Common Flash
 * Interface (JEDEC JESD68.01), from offset 0x10 on.
 *
 * <p>It is the chip of QEMU's virt board: 32 MiB in 256 blocks of 128 KiB, sixteen bits wide, Intel's command set.
 */
final class FlashQuery {
    private static final int FIRST = 0x10;
    private static final byte[] TABLE = HexFormat.of()
            .parseHex(
                    "515259" // "QRY"
                            + "0100" // primary command set: Intel's extended
                            + "3100" // where its table is
                            + "00000000" // no other command set
                            + "45550000" // 4.5 to 5.5 V, no supply for programming
                            + "07070a00" // programming 128 us, of a buffer 128 us, erasing a block 1 s
                            + "04040400" // at most 16 times as long
                            + "19" // 2^25 bytes
                            + "0200" // 8 and 16 bits wide
                            + "0b00" // 2^11 bytes of buffer
                            + "01" // one region of blocks
                            + "ff000002" // 256 blocks, each 0x200 times 256 bytes
                            + "505249" // "PRI", the table of Intel's command set
                            + "3130" // version 1.0
                            + "000000000000000000" // no optional feature
                            + "01"); // one protection field

    private static final int[] IDENTITY = {0x89, 0x18};

    private FlashQuery() {}

    /** A word of the query. */
    static int query(int word) {
        return word >= FIRST && word < FIRST + TABLE.length ? TABLE[word - FIRST] & 0xff : 0;
    }

    /** A word of the identifier; no block is locked. */
    static int identifier(int word) {
        return (word & 0xff) < IDENTITY.length ? IDENTITY[word & 0xff] : 0;
    }
}
