package worldswitch.sessions.drive;

import java.util.List;
import java.util.OptionalLong;
import worldswitch.emulator.device.disk.Disk;
import worldswitch.emulator.machine.VirtioDevices;
import worldswitch.sessions.control.Guest;
import worldswitch.sessions.run.plan.Plan;

/**
 * A guest that reads sector 3 of its drive, adds 1 to the first eight bytes, writes that to sector 9, and reads sector 9 into X7;
 * W12 holds the states of its requests. Then it counts for a while, and switches off.
 */
final class DriveGuest {
    private static final String SOURCE = """
                    .global _start
            _start: ldr     x20, =0x0a003e00
                    mov     w0, #3
                    str     w0, [x20, #0x70]
                    mov     w1, #1
                    str     w1, [x20, #0x24]
                    str     w1, [x20, #0x20]
                    mov     w0, #11
                    str     w0, [x20, #0x70]
                    mov     w0, #16
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
                    ldr     x5, =buffer
                    bl      notify
                    ldr     x6, [x5]
                    add     x6, x6, #1
                    str     x6, [x5]
            write:  bl      notify
                    bl      notify
                    bl      notify
                    ldr     x7, [x5, #512]
                    ldr     x12, =states
                    ldr     w12, [x12]
                    ldr     x0, =%d
            spin:   subs    x0, x0, #1
                    b.ne    spin
            """ + Guest.OFF + """
            notify: ldrh    w2, [x21, #2]
                    add     w2, w2, #1
                    strh    w2, [x21, #2]
                    str     wzr, [x20, #0x50]
                    ret
                    .ltorg
                    .balign 4096
            descriptors:
                    .quad   headers
                    .word   16, 0x10001
                    .quad   buffer
                    .word   512, 0x20003
                    .quad   states
                    .word   1, 2
                    .quad   headers + 16
                    .word   16, 0x40001
                    .quad   buffer
                    .word   512, 0x50001
                    .quad   states + 1
                    .word   1, 2
                    .quad   headers + 32
                    .word   16, 0x70001
                    .quad   states + 2
                    .word   1, 2
                    .quad   headers + 48
                    .word   16, 0x90001
                    .quad   buffer + 512
                    .word   512, 0xa0003
                    .quad   states + 3
                    .word   1, 2
                    .space  80
            available:
                    .word   0
                    .hword  0, 3, 6, 8
                    .space  64
            used:   .space  256
            headers:
                    .quad   0, 3
                    .quad   1, 9
                    .quad   4, 0
                    .quad   0, 9
            states: .word   0xffffffff
                    .balign 16
            buffer: .space  1024
            """;

    private DriveGuest() {}

    /** The guest with a drive; it counts so far at its end. */
    static Plan plan(Disk disk, long count) {
        Plan plan = Guest.plan(SOURCE.formatted(count));
        VirtioDevices devices = new VirtioDevices(List.of(disk), OptionalLong.of(7), false);
        return new Plan(
                plan.description(), plan.configuration().with(devices), plan.program(), plan.opening(), plan.places());
    }
}
