package worldswitch.emulator.device.flash;

/** The commands of Intel's basic and extended command set (Intel StrataFlash memory, 28FxxxJ3). */
final class FlashCommand {
    static final int PROGRAM_ALTERNATE = 0x10;
    static final int ERASE = 0x20;
    static final int PROGRAM = 0x40;
    static final int CLEAR_STATUS = 0x50;
    static final int LOCK = 0x60;
    static final int READ_STATUS = 0x70;
    static final int READ_IDENTIFIER = 0x90;
    static final int QUERY = 0x98;
    static final int CONFIRM = 0xd0;
    static final int WRITE_TO_BUFFER = 0xe8;
    static final int READ_ARRAY = 0xff;

    private FlashCommand() {}
}
