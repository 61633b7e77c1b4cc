// Power state, asked of the firmware.

power_off:
	mov_q	x0, PSCI_OFF
	smc	#0
1:	wfi
	b	1b

// Serves a PSCI call of the guest whose context is at x0.
psci_call:
	ldr	w9, [x0, #CTX_X]
	mov_q	x10, PSCI_OFF
	cmp	w9, w10
	b.eq	2f
	mov_q	x10, PSCI_VERSION
	cmp	w9, w10
	mov_q	x11, 0x10001			// version 1.1
	mov	x12, #-1			// NOT_SUPPORTED
	csel	x11, x11, x12, eq
	str	x11, [x0, #CTX_X]
	ret
2:	adr_l	x0, off_text
	bl	print
	b	power_off

	.pushsection .rodata
off_text:
	.asciz	"hyp: the guest is done\n"
	.popsection
