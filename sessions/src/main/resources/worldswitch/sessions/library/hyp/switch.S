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
	restore_general x0
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
	save_general x1
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
