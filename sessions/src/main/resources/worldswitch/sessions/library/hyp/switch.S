// The world switch. Entry: traps on, guest registers in, ERET. Exit: guest registers out, traps off.
//
// The order of the control registers is the point of the whole: on the way in HCR_EL2, MDCR_EL2, CPTR_EL2, VBAR_EL2; on
// the way out MDCR_EL2, HCR_EL2, CPTR_EL2, VBAR_EL2 (nVHE), or HCR_EL2, CNTP_CVAL_EL0, CPACR_EL1, VBAR_EL1 (VHE, where
// those names reach the EL2 registers).
//
//	SPECULATIVE_AT	a CPU that may speculate an AT instruction, nVHE: see hyp/speculative-at.S
//	HCR_PRESERVED	the host's own HCR_EL2 on the way out, not a constant
//	NO_RAS		a CPU without RAS: no DSB NSHST, ISB ahead of the entry
//	EXIT_ISB	an ISB right behind the write of HCR_EL2 on the way out

	.macro	activate_traps context
	ldr	x9, [\context, #CTX_HCR]
entry_hcr_write:
	msr	hcr_el2, x9
	.ifdef	SPECULATIVE_AT
	open_guest_tables \context
	.endif
	mov	x9, #MDCR_TDA | MDCR_TDRA
	msr	mdcr_el2, x9
	.ifdef	VHE
	.ifdef	NESTED
	nested_cptr	x9			// and CPACR_EL1, for some
	msr	cpacr_el1, x9
	.else
	msr	cpacr_el1, xzr			// reaches CPTR_EL2: FP traps
	.endif
	adr_l	x9, guest_vectors
	msr	vbar_el1, x9			// reaches VBAR_EL2
	.else
	mov	x9, #CPTR_NVHE_RES1 | CPTR_NVHE_TFP
	msr	cptr_el2, x9
	adr_l	x9, guest_vectors
	msr	vbar_el2, x9
	.endif
	.endm

	// What follows the write of HCR_EL2 on the way out under VHE.
	.macro	host_registers_vhe
	mrs	x9, cntp_cval_el0		// reaches CNTHP_CVAL_EL2
	ldr	x10, =cntp_offset
	ldr	x10, [x10]
	add	x9, x9, x10
	msr	cntp_cval_el0, x9
	mov	x9, #CPACR_FPEN
	msr	cpacr_el1, x9
	adr_l	x9, hyp_vectors
	msr	vbar_el1, x9
	.endm

	// The HCR_EL2 of what runs between guests: a constant, or what it had when it came up. Into x9.
	.macro	host_hcr constant
	.ifdef	HCR_PRESERVED
	adr_l	x9, host_context
	ldr	x9, [x9, #CTX_HCR]
	.else
	mov_q	x9, \constant
	.endif
	.endm

	.macro	deactivate_traps
	.ifdef	VHE
	host_hcr HCR_HYP_VHE
exit_hcr_write:
	msr	hcr_el2, x9
	.ifdef	EXIT_ISB
	isb
	.endif
	host_registers_vhe
	.else
	msr	mdcr_el2, xzr
	.ifdef	SPECULATIVE_AT
	shut_guest_tables
	.endif
	host_hcr HCR_HYP_NVHE
exit_hcr_write:
	msr	hcr_el2, x9
	.ifdef	EXIT_ISB
	isb
	.endif
	.ifdef	SPECULATIVE_AT
	open_host_tables
	.endif
	mov	x9, #CPTR_NVHE_RES1
	msr	cptr_el2, x9
	adr_l	x9, hyp_vectors
	msr	vbar_el2, x9
	.endif
	.endm

// Runs the guest whose context is at x0 until it exits. Returns what ended it: 0 synchronous, 1 interrupt, 2 SError.
vcpu_run:
	adr_l	x1, hyp_context
	save_callee x1, x9
	msr	tpidr_el2, x0
	.ifdef	SPECULATIVE_AT
	shut_host_tables x0
	.endif
	bl	restore_guest_sysregs
	bl	timer_restore
	bl	vgic_restore
	activate_traps x0
guest_enter:
	ldr	x9, [x0, #CTX_PC]
	msr	elr_el2, x9
	ldr	x9, [x0, #CTX_PSTATE]
	msr	spsr_el2, x9
	.ifndef	NO_RAS
	dsb	nshst				// an SError of the hypervisor's must not hit the guest
	isb
	.endif
	.ifdef	SPECULATIVE_AT
	speculated_at
entry_done:
	.endif
	ldp	x2, x3, [x0, #CTX_X + 2 * 8]
	ldp	x4, x5, [x0, #CTX_X + 4 * 8]
	ldp	x6, x7, [x0, #CTX_X + 6 * 8]
	ldp	x8, x9, [x0, #CTX_X + 8 * 8]
	ldp	x10, x11, [x0, #CTX_X + 10 * 8]
	ldp	x12, x13, [x0, #CTX_X + 12 * 8]
	ldp	x14, x15, [x0, #CTX_X + 14 * 8]
	ldp	x16, x17, [x0, #CTX_X + 16 * 8]
	ldp	x18, x19, [x0, #CTX_X + 18 * 8]
	ldp	x20, x21, [x0, #CTX_X + 20 * 8]
	ldp	x22, x23, [x0, #CTX_X + 22 * 8]
	ldp	x24, x25, [x0, #CTX_X + 24 * 8]
	ldp	x26, x27, [x0, #CTX_X + 26 * 8]
	ldp	x28, x29, [x0, #CTX_X + 28 * 8]
	ldr	x30, [x0, #CTX_X + 30 * 8]
	ldp	x0, x1, [x0, #CTX_X]
guest_entry:
	eret

guest_exit_sync:
	stp	x0, x1, [sp, #-16]!
	mov	x0, #0
	b	guest_exit
guest_exit_irq:
	stp	x0, x1, [sp, #-16]!
	mov	x0, #1
	b	guest_exit
guest_exit_serror:
	stp	x0, x1, [sp, #-16]!
	mov	x0, #2
guest_exit:
	mrs	x1, tpidr_el2
	stp	x2, x3, [x1, #CTX_X + 2 * 8]
	ldp	x2, x3, [sp], #16
	stp	x2, x3, [x1, #CTX_X]
	stp	x4, x5, [x1, #CTX_X + 4 * 8]
	stp	x6, x7, [x1, #CTX_X + 6 * 8]
	stp	x8, x9, [x1, #CTX_X + 8 * 8]
	stp	x10, x11, [x1, #CTX_X + 10 * 8]
	stp	x12, x13, [x1, #CTX_X + 12 * 8]
	stp	x14, x15, [x1, #CTX_X + 14 * 8]
	stp	x16, x17, [x1, #CTX_X + 16 * 8]
	stp	x18, x19, [x1, #CTX_X + 18 * 8]
	stp	x20, x21, [x1, #CTX_X + 20 * 8]
	stp	x22, x23, [x1, #CTX_X + 22 * 8]
	stp	x24, x25, [x1, #CTX_X + 24 * 8]
	stp	x26, x27, [x1, #CTX_X + 26 * 8]
	stp	x28, x29, [x1, #CTX_X + 28 * 8]
	str	x30, [x1, #CTX_X + 30 * 8]
	mrs	x9, esr_el2
	str	x9, [x1, #CTX_ESR]
	mrs	x9, far_el2
	str	x9, [x1, #CTX_FAR]
	mrs	x9, hpfar_el2
	str	x9, [x1, #CTX_HPFAR]
	mrs	x9, elr_el2
	str	x9, [x1, #CTX_PC]
	mrs	x9, spsr_el2
	str	x9, [x1, #CTX_PSTATE]
	mov	x19, x0
	mov	x0, x1
	bl	save_guest_sysregs
	bl	timer_save
	bl	vgic_save
	deactivate_traps
	mov	x0, x19
	adr_l	x1, hyp_context
	restore_callee x1, x9
	ret

	.ltorg

	.pushsection .bss
	.balign	16
hyp_context:
	.space	CTX_SIZE
guest_context:
	.space	CTX_SIZE
cntp_offset:
	.space	8
	.popsection
