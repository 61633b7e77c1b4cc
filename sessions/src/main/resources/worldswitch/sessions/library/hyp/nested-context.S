// EL1 given to what is to run, and taken back: to L1 at virtual EL2 (nested-virtual-el2.S), or to L2.

	.macro	save_home base, offset, register
	mrs	x9, \register\()_el12
	str	x9, [\base, #\offset]
	.endm

	.macro	load_home base, offset, register
	ldr	x9, [\base, #\offset]
	msr	\register\()_el12, x9
	.endm

	// The registers of virtual EL1.
	.macro	virtual_el1_registers direction, base
	\direction	\base, VNCR_SCTLR_EL1, sctlr
	\direction	\base, VNCR_CPACR_EL1, cpacr
	\direction	\base, VNCR_TTBR0_EL1, ttbr0
	\direction	\base, VNCR_TTBR1_EL1, ttbr1
	\direction	\base, VNCR_TCR_EL1, tcr
	\direction	\base, VNCR_ESR_EL1, esr
	\direction	\base, VNCR_AFSR0_EL1, afsr0
	\direction	\base, VNCR_AFSR1_EL1, afsr1
	\direction	\base, VNCR_FAR_EL1, far
	\direction	\base, VNCR_MAIR_EL1, mair
	\direction	\base, VNCR_VBAR_EL1, vbar
	\direction	\base, VNCR_CONTEXTIDR_EL1, contextidr
	\direction	\base, VNCR_AMAIR_EL1, amair
	\direction	\base, VEL1_CNTKCTL, cntkctl
	\direction	\base, VNCR_ELR_EL1, elr
	\direction	\base, VNCR_SPSR_EL1, spsr
	.endm

// Gives EL1 to what is to run, and chooses its HCR_EL2, CPTR_EL2 and stage 2. The context is at x0. Uses x9 to x12.
restore_guest_sysregs:
	adr_l	x10, nested_vcpu
	ldr	x9, [x10, #VCPU_CSSELR]
	msr	csselr_el1, x9
	ldr	x9, [x10, #VCPU_PAR]
	msr	par_el1, x9
	ldr	x9, [x10, #VCPU_TPIDR]
	msr	tpidr_el1, x9
	ldr	x9, [x10, #VCPU_SP_EL0]
	msr	sp_el0, x9
	ldr	x11, [x10, #VNCR_HCR_EL2]
	ldr	x9, [x10, #VCPU_EL]
	cmp	x9, #2
	b.eq	load_virtual_el2

	// L2: it is identified by what L1 says, and it runs under the traps of both.
	virtual_el1_registers load_home, x10
	ldr	x9, [x10, #VNCR_SP_EL1]
	msr	sp_el1, x9
	ldr	x9, [x10, #VNCR_VPIDR_EL2]
	msr	vpidr_el2, x9
	ldr	x9, [x10, #VNCR_VMPIDR_EL2]
	msr	vmpidr_el2, x9
	adr_l	x9, shadow_vttbr
	ldr	x9, [x9]
	msr	vttbr_el2, x9
	str	xzr, [x10, #VCPU_CPTR]
	mov_q	x9, HCR_TVM | HCR_TRVM
	and	x11, x11, x9
	mov_q	x9, HCR_GUEST | HCR_E2H
	orr	x9, x9, x11
	str	x9, [x0, #CTX_HCR]
vel1_loaded:
	ret

// Takes EL1 back from what ran. The context is at x0. Uses x9 to x12.
save_guest_sysregs:
	adr_l	x10, nested_vcpu
	mrs	x9, csselr_el1
	str	x9, [x10, #VCPU_CSSELR]
	mrs	x9, par_el1
	str	x9, [x10, #VCPU_PAR]
	mrs	x9, tpidr_el1
	str	x9, [x10, #VCPU_TPIDR]
	mrs	x9, sp_el0
	str	x9, [x10, #VCPU_SP_EL0]
	mrs	x9, midr_el1			// what processor this is, to any guest that is not nested
	msr	vpidr_el2, x9
	mrs	x12, mpidr_el1
	msr	vmpidr_el2, x12
host_identified:
	ldr	x9, [x10, #VCPU_EL]
	cmp	x9, #2
	b.eq	save_virtual_el2
	virtual_el1_registers save_home, x10
	mrs	x9, sp_el1
	str	x9, [x10, #VNCR_SP_EL1]
vel1_saved:
	ret
