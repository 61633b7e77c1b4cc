// What L0 does about the exits of L1 and of L2.

// Serves an exit: the syndrome is in x1, its class in w2, the context is at x20. What is not about nesting is served as
// with any guest.
nested_exit:
	adr_l	x10, nested_vcpu
	ldr	x9, [x10, #VCPU_EL]
	cmp	x9, #2
	b.ne	l2_exit
	cmp	w2, #EC_SYSREG
	b.eq	virtual_el2_access
	cmp	w2, #EC_ERET
	b.eq	virtual_el2_return
	cmp	w2, #EC_HVC
	b.eq	nested_inject			// an HVC at EL2 is taken at EL2
	b	handle_own

// An exit of L2 is L1's business if L1 asked for it: a hypercall always; an access that only L1 wants trapped; an abort that
// L1's stage 2 explains; SMC and WFI by L1's HCR_EL2.
l2_exit:
	cmp	w2, #EC_HVC
	b.eq	nested_inject
	cmp	w2, #EC_SYSREG
	b.eq	nested_inject
	cmp	w2, #EC_DABT_LOW
	b.eq	shadow_fault
	cmp	w2, #EC_IABT_LOW
	b.eq	shadow_fault
	ldr	x9, [x10, #VNCR_HCR_EL2]
	cmp	w2, #EC_SMC
	b.ne	1f
	tbnz	x9, #19, nested_inject		// TSC
	b	handle_own
1:	cmp	w2, #EC_WFX
	b.ne	hyp_panic
	tbnz	x9, #13, nested_inject		// TWI
	b	handle_own

// Takes an exception to virtual EL2: its syndrome is in x1. What the hardware does for EL2, L0 does in nested_vcpu.
nested_inject:
	str	x1, [x10, #VEL2_ESR]
	ldr	x3, [x20, #CTX_FAR]
	str	x3, [x10, #VEL2_FAR]
	ldr	x3, [x20, #CTX_HPFAR]
	str	x3, [x10, #VEL2_HPFAR]
	ldr	x3, [x20, #CTX_PC]
	str	x3, [x10, #VEL2_ELR]
	ldr	x3, [x20, #CTX_PSTATE]
	ldr	x4, [x10, #VEL2_VBAR]
	ldr	x9, [x10, #VCPU_EL]
	cmp	x9, #2
	b.eq	2f
	add	x4, x4, #0x400			// from a lower level
	b	3f
2:	ubfiz	x5, x3, #9, #1			// from EL2 itself: with SP_EL0 or with SP_EL2
	add	x4, x4, x5
	spsr_level x3, 1, 2, x5
3:	str	x3, [x10, #VEL2_SPSR]
	str	x4, [x20, #CTX_PC]
	mov	x3, #PSR_DAIF | PSR_EL1H	// virtual EL2 with SP_EL2
	str	x3, [x20, #CTX_PSTATE]
	mov	x3, #2
	str	x3, [x10, #VCPU_EL]
nested_injected:
	b	handled

// ERET at virtual EL2: to where L1's ELR_EL2 and SPSR_EL2 say.
virtual_el2_return:
	ldr	x3, [x10, #VEL2_ELR]
	str	x3, [x20, #CTX_PC]
	ldr	x3, [x10, #VEL2_SPSR]
	ubfx	x4, x3, #2, #3
	cmp	x4, #2
	b.hi	hyp_panic			// EL3, or AArch32
	mov	x5, #1
	csel	x4, x4, x5, eq
	str	x4, [x10, #VCPU_EL]
	spsr_level x3, 2, 1, x5
	str	x3, [x20, #CTX_PSTATE]
nested_returned:
	b	handled

// An access of L1's that trapped: to nested_vcpu.
virtual_el2_access:
	ubfx	x3, x1, #20, #2			// op0
	cmp	x3, #1
	b.eq	shadow_flush			// TLB maintenance
	mov_q	x5, 0x3ffc1e			// the register's encoding within the syndrome
	and	w6, w1, w5
	adr_l	x5, virtual_registers
1:	ldp	w7, w8, [x5], #8
	cbz	w7, hyp_panic
	cmp	w7, w6
	b.ne	1b
	ubfx	w3, w1, #5, #5			// Rt
	tbnz	w1, #0, 3f
	mov	x4, xzr
	cmp	w3, #31
	b.eq	2f
	ldr	x4, [x20, w3, uxtw #3]
2:	str	x4, [x10, w8, uxtw]
	b	handled_skip
3:	cmp	w3, #31
	b.eq	handled_skip
	ldr	x4, [x10, w8, uxtw]
	str	x4, [x20, w3, uxtw #3]
	b	handled_skip

	.macro	virtual_register op1, crn, crm, op2, slot
	.word	3 << 20 | \op2 << 17 | \op1 << 14 | \crn << 10 | \crm << 1
	.word	\slot
	.endm

	// A register of EL1 under the name that a host has for it, and under its own.
	.macro	virtual_el1 crn, crm, op2, slot
	virtual_register 5, \crn, \crm, \op2, \slot
	virtual_register 0, \crn, \crm, \op2, \slot
	.endm

	.pushsection .rodata
	.balign	8
virtual_registers:
	virtual_register 4, 0, 0, 0, VNCR_VPIDR_EL2
	virtual_register 4, 0, 0, 5, VNCR_VMPIDR_EL2
	virtual_register 4, 1, 0, 0, VEL2_SCTLR
	virtual_register 4, 1, 1, 0, VNCR_HCR_EL2
	virtual_register 4, 1, 1, 1, VEL2_MDCR
	virtual_register 4, 1, 1, 2, VEL2_CPTR
	virtual_register 4, 1, 1, 3, VNCR_HSTR_EL2
	virtual_register 4, 2, 0, 0, VEL2_TTBR0
	virtual_register 4, 2, 0, 1, VEL2_TTBR1
	virtual_register 4, 2, 0, 2, VEL2_TCR
	virtual_register 4, 2, 1, 0, VNCR_VTTBR_EL2
	virtual_register 4, 2, 1, 2, VNCR_VTCR_EL2
	virtual_register 4, 4, 0, 0, VEL2_SPSR
	virtual_register 4, 4, 0, 1, VEL2_ELR
	virtual_register 4, 4, 1, 0, VNCR_SP_EL1
	virtual_register 4, 5, 1, 0, VEL2_AFSR0
	virtual_register 4, 5, 1, 1, VEL2_AFSR1
	virtual_register 4, 5, 2, 0, VEL2_ESR
	virtual_register 4, 6, 0, 0, VEL2_FAR
	virtual_register 4, 6, 0, 4, VEL2_HPFAR
	virtual_register 4, 10, 2, 0, VEL2_MAIR
	virtual_register 4, 10, 3, 0, VEL2_AMAIR
	virtual_register 4, 12, 0, 0, VEL2_VBAR
	virtual_register 4, 13, 0, 1, VEL2_CONTEXTIDR
	virtual_register 4, 13, 0, 2, VNCR_TPIDR_EL2
	virtual_register 4, 14, 0, 3, VNCR_CNTVOFF_EL2
	virtual_register 4, 14, 1, 0, VEL2_CNTHCTL
	virtual_el1	1, 0, 0, VNCR_SCTLR_EL1
	virtual_el1	1, 0, 2, VNCR_CPACR_EL1
	virtual_el1	2, 0, 0, VNCR_TTBR0_EL1
	virtual_el1	2, 0, 1, VNCR_TTBR1_EL1
	virtual_el1	2, 0, 2, VNCR_TCR_EL1
	virtual_el1	4, 0, 0, VNCR_SPSR_EL1
	virtual_el1	4, 0, 1, VNCR_ELR_EL1
	virtual_el1	5, 1, 0, VNCR_AFSR0_EL1
	virtual_el1	5, 1, 1, VNCR_AFSR1_EL1
	virtual_el1	5, 2, 0, VNCR_ESR_EL1
	virtual_el1	6, 0, 0, VNCR_FAR_EL1
	virtual_el1	10, 2, 0, VNCR_MAIR_EL1
	virtual_el1	10, 3, 0, VNCR_AMAIR_EL1
	virtual_el1	12, 0, 0, VNCR_VBAR_EL1
	virtual_el1	13, 0, 1, VNCR_CONTEXTIDR_EL1
	virtual_el1	14, 1, 0, VEL1_CNTKCTL
	.word	0, 0
	.popsection
