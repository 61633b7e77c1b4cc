// What L1 does about an exit of L2, whose context is at x20: hypercalls, its UART, and by the routines of exits.S, which serve
// a guest of any hypervisor, trapped writes of the virtual memory controls. It has no firmware for L2.

	.equ	CALL_OFF,	0
	// CALL_NOP
	.equ	CALL_PRINT,	5			// X1, X2 in hexadecimal

l2_handle:
	stp	x29, x30, [sp, #-16]!
	ldr	x1, [x20, #CTX_ESR]
	lsr	w2, w1, #ESR_EC_SHIFT
	cmp	w2, #EC_DABT_LOW
	b.eq	l2_abort
	cmp	w2, #EC_SYSREG
	b.eq	handle_sysreg
	cmp	w2, #EC_SMC
	b.eq	2f
	cmp	w2, #EC_HVC
	b.ne	l1_wrong
	and	w2, w1, #0xffff
	cmp	w2, #CALL_NOP
	b.eq	handled
	cmp	w2, #CALL_PRINT
	b.eq	1f
	cbnz	w2, l1_wrong
	l1_finish				// what the session wants of L1 when its guest is done
	adr_l	x0, l1_off_text
	bl	print
	mov_q	x0, PSCI_OFF
	smc	#0				// a hypervisor's firmware is not reached by HVC
	b	l1_wrong
2:	mov	x9, #-1				// NOT_SUPPORTED
	str	x9, [x20, #CTX_X]
	b	handled_skip
1:	ldr	x0, [x20, #CTX_X + 8]
	bl	print_hex
	ldr	x0, [x20, #CTX_X + 16]
	bl	print_hex
	adr_l	x0, newline
	bl	print
	b	handled

// A write to the UART; L2 does not read it.
l2_abort:
	ldr	x3, [x20, #CTX_HPFAR]
	lsr	x3, x3, #4
	mov	x5, #UART >> 12
	cmp	x3, x5
	b.ne	l1_wrong
	tbz	w1, #24, l1_wrong		// ISV
	tbz	w1, #6, l1_wrong		// WnR
	ubfx	w3, w1, #16, #5			// SRT
	ldr	x0, [x20, w3, uxtw #3]
	bl	print_char
	b	handled_skip

	.pushsection .rodata
l1_off_text:
	.asciz	"L1: the guest is done\n"
	.popsection
