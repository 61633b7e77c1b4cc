// What the hypervisor does about an exit.

// Serves the exit whose kind is in x0; the guest's context is at x20.
handle_exit:
	stp	x29, x30, [sp, #-16]!
	cbnz	x0, 9f
	ldr	x1, [x20, #CTX_ESR]
	lsr	w2, w1, #ESR_EC_SHIFT
	mov	x0, x20
	.ifdef	NESTED
	b	nested_exit			// comes back for what is served as with any guest
handle_own:
	.endif
	cmp	w2, #EC_HVC
	b.eq	handle_hvc
	cmp	w2, #EC_SYSREG
	b.eq	handle_sysreg
	cmp	w2, #EC_DABT_LOW
	b.eq	handle_abort
	cmp	w2, #EC_SMC
	b.eq	handle_smc
	cmp	w2, #EC_WFX
	b.eq	handled_skip
	b	hyp_panic
9:	cmp	x0, #1
	b.ne	hyp_panic
	mrs	x1, icc_iar1_el1		// an interrupt of the hypervisor's: nothing here needs it
	msr	icc_eoir1_el1, x1
	b	handled

// The guest goes on behind the instruction that exited.
handled_skip:
	ldr	x9, [x20, #CTX_PC]
	add	x9, x9, #4
	str	x9, [x20, #CTX_PC]
handled:
	ldp	x29, x30, [sp], #16
	ret

handle_smc:
	bl	psci_call
	b	handled_skip

handle_hvc:
	and	w2, w1, #0xffff
	cmp	w2, #CALL_NOP
	b.eq	handled
	cmp	w2, #CALL_INJECT
	b.eq	1f
	cmp	w2, #CALL_REMAP
	b.eq	2f
	.ifdef	E2H_TOGGLE
	cmp	w2, #CALL_FLIP
	b.eq	3f
	.endif
	cbnz	w2, hyp_panic
	bl	psci_call
	b	handled
1:	bl	vgic_inject
	b	handled
2:	ldp	x9, x10, [x20, #CTX_X]		// x0: where the descriptor lies, x1: what goes there
	str	x10, [x9]
	dsb	ishst
	bl	tlb_flush_guest
	b	handled
	.ifdef	E2H_TOGGLE
3:	bl	flip_e2h
	b	handled
	.endif

// A trapped MSR of the virtual memory controls: the value goes to the guest's context.
handle_sysreg:
	tbnz	w1, #0, hyp_panic		// a read: none is trapped
	ubfx	w3, w1, #5, #5			// Rt
	mov	x4, xzr
	cmp	w3, #31
	b.eq	1f
	ldr	x4, [x20, w3, uxtw #3]
1:	mov_q	x5, 0x3ffc1e			// the register's encoding within the syndrome
	and	w1, w1, w5
	adr_l	x5, trapped_registers
2:	ldp	w6, w7, [x5], #8
	cbz	w6, hyp_panic
	cmp	w6, w1
	b.ne	2b
	str	x4, [x20, w7, uxtw #3]
	b	handled_skip

	.macro	trapped op0, op1, crn, crm, op2, slot
	.word	\op0 << 20 | \op2 << 17 | \op1 << 14 | \crn << 10 | \crm << 1
	.word	CTX_SYS / 8 + \slot
	.endm

	.pushsection .rodata
	.balign	8
trapped_registers:
	trapped	3, 0, 1, 0, 0, 0		// SCTLR_EL1
	trapped	3, 0, 2, 0, 0, 2		// TTBR0_EL1
	trapped	3, 0, 2, 0, 2, 4		// TCR_EL1
	trapped	3, 0, 10, 2, 0, 9		// MAIR_EL1
	trapped	3, 0, 13, 0, 1, 11		// CONTEXTIDR_EL1
	.word	0, 0
	.popsection

// A stage 2 data abort: the guest's UART, or a mistake.
handle_abort:
	tbz	w1, #24, hyp_panic		// ISV: no description of the access
	ldr	x3, [x20, #CTX_HPFAR]
	ldr	x4, [x20, #CTX_FAR]
	lsr	x3, x3, #4
	mov	x5, #UART >> 12
	cmp	x3, x5
	b.ne	hyp_panic
	ubfx	w3, w1, #16, #5			// SRT
	tbz	w1, #6, 2f			// WnR
	mov	w0, wzr
	cmp	w3, #31
	b.eq	1f
	ldr	x0, [x20, w3, uxtw #3]
1:	bl	print_char
	b	handled_skip
2:	cmp	w3, #31
	b.eq	handled_skip
	str	xzr, [x20, w3, uxtw #3]		// every register of this UART reads zero: never busy
	b	handled_skip
