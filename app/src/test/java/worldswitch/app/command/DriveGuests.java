package worldswitch.app.command;

/** What guests of tests that have a drive begin with. */
final class DriveGuests {
    /**
     * Starts the driver of the drive in the last slot: X20 is the slot, X21 the {@code available} ring; {@code descriptors} and {@code used}
     * are the guest's, too, for a queue of four.
     */
    static final String START = """
                    .global _start
            _start: ldr     x20, =0x0a003e00
                    mov     w0, #3
                    str     w0, [x20, #0x70]
                    mov     w1, #1
                    str     w1, [x20, #0x24]
                    str     w1, [x20, #0x20]
                    mov     w0, #11
                    str     w0, [x20, #0x70]
                    mov     w0, #4
                    str     w0, [x20, #0x38]
                    ldr     x0, =descriptors
                    str     w0, [x20, #0x80]
                    ldr     x21, =available
                    str     w21, [x20, #0x90]
                    ldr     x0, =used
                    str     w0, [x20, #0xa0]
                    str     w1, [x20, #0x44]
                    mov     w0, #15
                    str     w0, [x20, #0x70]
            """;

    private DriveGuests() {}
}
