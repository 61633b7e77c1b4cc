package worldswitch.emulator.gic.virtual;

/**
 * A bit of ICH_MISR_EL2 that is set, and why.
 *
 * @param field the bit's name, {@code U}
 * @param reason the reason in words, {@code "ICH_HCR_EL2.UIE=1 and none or only one list register is valid"}
 */
public record MaintenanceCause(String field, String reason) {}
