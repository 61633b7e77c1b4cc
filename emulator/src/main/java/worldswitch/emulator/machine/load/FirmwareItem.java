package worldswitch.emulator.machine.load;

/**
 * Bytes that a program is handed through the firmware configuration device, fw_cfg.
 *
 * @param number by which a guest selects it, 0 to 65535
 * @param name what it is, in a word or two
 * @param bytes not changed after
 */
public record FirmwareItem(int number, String name, byte[] bytes) {}
