// A guest at EL1 under a hypervisor of a few lines: EL2 counts the guest's calls and returns; the last one powers off.
        .text
        .global _start
_start: adr     x0, hypervisor_stack
        mov     sp, x0
        adr     x0, vectors
        msr     vbar_el2, x0
        mov     x0, #(1 << 31)
        msr     hcr_el2, x0
        mov     x0, #0x3c5
        msr     spsr_el2, x0
        adr     x0, guest
        msr     elr_el2, x0
        adr     x0, guest_stack
        msr     sp_el1, x0
        mov     x29, #0
        mov     x30, #0
        isb
        eret

        .type   guest, %function
guest:  mov     w0, #4
        bl      sum_of_squares
        hvc     #1
        adr     x1, total
        str     x0, [x1]
        bl      finish
        b       .
        .size   guest, . - guest

        .type   handle_call, %function
handle_call:
        stp     x29, x30, [sp, #-16]!
        mov     x29, sp
        mrs     x2, esr_el2
        and     x2, x2, #0xffff
        cmp     x2, #2
        b.eq    off
        adr     x3, calls
        ldr     x4, [x3]
        add     x4, x4, #1
        str     x4, [x3]
        ldp     x29, x30, [sp], #16
        eret
off:    mov     w0, #8
        movk    w0, #0x8400, lsl #16
        smc     #0
        b       .
        .size   handle_call, . - handle_call

        .balign 2048
vectors:
        .rept   16
        .balign 128
        b       handle_call
        .endr

        .data
        .balign 16
        .global total, calls
        .type   total, %object
        .size   total, 8
total:  .quad   0
        .type   calls, %object
        .size   calls, 8
calls:  .quad   0
        .space  1024
        .balign 16
guest_stack:
        .space  1024
hypervisor_stack:
