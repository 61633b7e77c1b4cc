// From reset at EL2 to a hypervisor with a stack, vectors, and stage 2 tables. What includes this goes on behind it.
//
//	VHE		the hypervisor runs with HCR_EL2.E2H = 1
//	EOS_CLEAR	SCTLR_EL2.EOS = 0: an exception return does not synchronise

	.pushsection .bss
	.balign	16
	.space	4096
hyp_stack_top:
	.popsection

	.text
	.global	_start
_start:
	msr	daifset, #15
	adr_l	x0, hyp_stack_top
	mov	sp, x0
	.ifdef	VHE
	mov_q	x0, HCR_HYP_VHE
	.else
	mov_q	x0, HCR_HYP_NVHE
	.endif
	msr	hcr_el2, x0
	isb
	.ifdef	EOS_CLEAR
	mov_q	x0, SCTLR_EL2_RES1 & ~SCTLR_EOS
	.else
	mov_q	x0, SCTLR_EL2_RES1
	.endif
	msr	sctlr_el2, x0
	adr_l	x0, hyp_vectors
	msr	vbar_el2, x0
	.ifdef	VHE
	mov	x0, #3 << 10			// EL1 may use its physical timer and counter
	.else
	mov	x0, #3
	.endif
	msr	cnthctl_el2, x0
	msr	cntvoff_el2, xzr
	mrs	x0, midr_el1
	msr	vpidr_el2, x0
	mrs	x0, mpidr_el1
	msr	vmpidr_el2, x0
	mov	x0, #0xf			// SRE, DFB, DIB, and EL1 may have it
	msr	icc_sre_el2, x0
	isb
	bl	stage2_init
