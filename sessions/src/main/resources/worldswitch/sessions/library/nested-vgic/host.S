// L0: runs L1 and L2, each in a context of its own, and moves between them.

	.include "hyp/boot.S"
	bl	gic_init
	adr_l	x0, vncr_page
	msr	vncr_el2, x0
	adr_l	x20, l1_context
	adr_l	x0, l1_start
	str	x0, [x20, #CTX_PC]
	mov	x0, #PSR_DAIF | PSR_EL1H
	str	x0, [x20, #CTX_PSTATE]
	mov_q	x0, SCTLR_EL1_RES1
	str	x0, [x20, #CTX_SYS]
	mov_q	x0, HCR_GUEST | HCR_NV | HCR_NV2
	str	x0, [x20, #CTX_HCR]
	adr_l	x1, l2_context
	mov_q	x0, HCR_GUEST
	str	x0, [x1, #CTX_HCR]
host_loop:
	mov	x0, x20
	bl	vcpu_run
	isb
	bl	handle_exit
	bl	preempt_l2
	b	host_loop

// Serves the exit whose kind is in x0, of the context at x20; x20 becomes the context to run next.
handle_exit:
	stp	x29, x30, [sp, #-16]!
	cbnz	x0, exit_interrupt
	ldr	x1, [x20, #CTX_ESR]
	lsr	w2, w1, #ESR_EC_SHIFT
	cmp	w2, #EC_SMC
	b.eq	exit_smc
	adr_l	x3, l1_context
	cmp	x20, x3
	b.ne	exit_for_l1
	cmp	w2, #EC_ERET
	b.eq	exit_eret
	cmp	w2, #EC_SYSREG
	b.eq	exit_sysreg
	cmp	w2, #EC_DABT_LOW
	b.eq	exit_abort
	b	hyp_panic

exit_interrupt:
	cmp	x0, #1
	b.ne	hyp_panic
	bl	gic_acknowledge
	b	handled
exit_smc:
	and	w2, w1, #0xffff
	cmp	w2, #SMC_FIRE
	b.eq	1f
	mov	x0, x20
	bl	psci_call
	b	handled_skip
1:	bl	device_fire
	b	handled_skip
exit_eret:
	bl	enter_l2
	b	handled
exit_for_l1:					// HVC: L1 is what L2 calls
	mov	x0, #0x400
	bl	leave_l2
	b	handled
exit_sysreg:
	bl	maintenance_read
	b	handled_skip
exit_abort:					// L1's UART; every register of it reads zero
	ldr	x3, [x20, #CTX_HPFAR]
	lsr	x3, x3, #4
	mov	x5, #UART >> 12
	cmp	x3, x5
	b.ne	hyp_panic
	tbz	w1, #6, hyp_panic
	ubfx	w3, w1, #16, #5
	ldr	x0, [x20, w3, uxtw #3]
	bl	print_char
handled_skip:
	ldr	x9, [x20, #CTX_PC]
	add	x9, x9, #4
	str	x9, [x20, #CTX_PC]
handled:
	ldp	x29, x30, [sp], #16
	ret

// L1 has executed ERET: what it has prepared becomes L2's, and L2 runs next.
enter_l2:
	stp	x29, x30, [sp, #-16]!
	mov	x0, x20
	adr_l	x1, l2_context
	bl	copy_registers
	ldr	x9, [x20, #CTX_SYS + 14 * 8]	// ELR_EL1, which stands in for L1's ELR_EL2
	str	x9, [x1, #CTX_PC]
	ldr	x9, [x20, #CTX_SYS + 15 * 8]	// and SPSR_EL1 for SPSR_EL2
	str	x9, [x1, #CTX_PSTATE]
	adr_l	x2, vncr_page
	adr_l	x3, nested_registers
1:	ldp	w4, w5, [x3], #8
	cbz	w4, 2f
	ldr	x9, [x2, w4, uxtw]
	str	x9, [x1, w5, uxtw #3]
	b	1b
2:	mov	x20, x1
	ldr	x9, [x2, #VNCR_VTCR]		// what L0 gives to L1 is where it is: L1's stage 2 will do
	msr	vtcr_el2, x9
	ldr	x9, [x2, #VNCR_VTTBR]
	mov	x10, #2				// but a VMID is L0's to give
	bfi	x9, x10, #48, #16
	msr	vttbr_el2, x9
	bl	shadow_load
	bl	maintenance_update		// L1 may have done something about it
	ldp	x29, x30, [sp], #16
	ret

// L2 has exited for L1: L1 runs next, as if it had taken the exception at the vector offset in x0.
leave_l2:
	stp	x29, x30, [sp, #-16]!
	mov	x15, x0
	bl	shadow_put
	adr_l	x1, l1_context
	adr_l	x0, l2_context
	bl	copy_registers
	ldr	x9, [x0, #CTX_PC]
	str	x9, [x1, #CTX_SYS + 14 * 8]
	ldr	x9, [x0, #CTX_PSTATE]
	str	x9, [x1, #CTX_SYS + 15 * 8]
	ldr	x9, [x0, #CTX_ESR]
	str	x9, [x1, #CTX_SYS + 5 * 8]
	ldr	x9, [x0, #CTX_FAR]
	str	x9, [x1, #CTX_SYS + 8 * 8]
	ldr	x9, [x1, #CTX_SYS + 10 * 8]	// VBAR_EL1 stands in for L1's VBAR_EL2
	add	x9, x9, x15
	str	x9, [x1, #CTX_PC]
	mov	x9, #PSR_DAIF | PSR_EL1H
	str	x9, [x1, #CTX_PSTATE]
	adr_l	x2, vncr_page
	adr_l	x3, nested_registers
1:	ldp	w4, w5, [x3], #8
	cbz	w4, 2f
	ldr	x9, [x0, w5, uxtw #3]
	str	x9, [x2, w4, uxtw]
	b	1b
2:	mov	x20, x1
	mov_q	x9, VTCR_GUEST
	msr	vtcr_el2, x9
	adr_l	x9, stage2_root
	mov	x10, #1
	bfi	x9, x10, #48, #16
	msr	vttbr_el2, x9
	ldp	x29, x30, [sp], #16
	ret

// If L2 is to run next and an interrupt waits for L1, L1 takes it first.
preempt_l2:
	adr_l	x9, l2_context
	cmp	x20, x9
	b.ne	1f
	stp	x29, x30, [sp, #-16]!
	bl	l1_interrupt_waits
	ldp	x29, x30, [sp], #16
	cbz	x0, 1f
	mov	x0, #0x480
	b	leave_l2
1:	ret

// Copies X0 to X30, and the registers of EL1 that L1 and L2 have in common, from the context at x0 to that at x1.
copy_registers:
	mov	x9, #0
1:	ldr	x10, [x0, x9]
	str	x10, [x1, x9]
	add	x9, x9, #8
	cmp	x9, #31 * 8
	b.ne	1b
	ldp	x9, x10, [x0, #CTX_SYS + 17 * 8]	// SP_EL0, TPIDR_EL1
	stp	x9, x10, [x1, #CTX_SYS + 17 * 8]
	ldr	x9, [x0, #CTX_SYS + 19 * 8]	// PAR_EL1
	str	x9, [x1, #CTX_SYS + 19 * 8]
	ret

	// A register of L2's that L1 writes to its page: the offset there, and the place in a context.
	.macro	nested offset, slot
	.word	\offset, CTX_SYS / 8 + \slot
	.endm

	.pushsection .rodata
	.balign	8
nested_registers:
	nested	0x110, 0			// SCTLR_EL1
	nested	0x100, 1			// CPACR_EL1
	nested	0x200, 2			// TTBR0_EL1
	nested	0x210, 3			// TTBR1_EL1
	nested	0x120, 4			// TCR_EL1
	nested	0x138, 5			// ESR_EL1
	nested	0x128, 6			// AFSR0_EL1
	nested	0x130, 7			// AFSR1_EL1
	nested	0x220, 8			// FAR_EL1
	nested	0x140, 9			// MAIR_EL1
	nested	0x250, 10			// VBAR_EL1
	nested	0x108, 11			// CONTEXTIDR_EL1
	nested	0x148, 12			// AMAIR_EL1
	nested	0x230, 14			// ELR_EL1
	nested	0x160, 15			// SPSR_EL1
	nested	0x240, 16			// SP_EL1
	.word	0, 0
	.popsection

	.pushsection .bss
	.balign	4096
vncr_page:
	.space	4096
l1_context:
	.space	CTX_SIZE
l2_context:
	.space	CTX_SIZE
	.popsection
