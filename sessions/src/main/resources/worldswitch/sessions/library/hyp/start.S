// From reset at EL2 to the first guest entry, and round and round from there.
//
//	VHE		the hypervisor runs with HCR_EL2.E2H = 1
//	EOS_CLEAR	SCTLR_EL2.EOS = 0: an exception return does not synchronise

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
	bl	guest_init
	.ifdef	HOST_AT_EL1
	bl	host_boot
	b	host_enter
	.else
	.ifdef	HCR_PRESERVED
	bl	host_boot
	bl	host_hcr_init
	.endif
	.endif
	.ifdef	SPECULATIVE_AT
	bl	host_init
	.endif
	adr_l	x20, guest_context
1:	mov	x0, x20
	bl	vcpu_run
	isb					// what the exit path has written takes effect here, for all that follows
	bl	handle_exit
	b	1b

	.ifndef	NESTED				// nested.S has its own
// Makes the guest's context as it is at its reset.
guest_init:
	adr_l	x0, guest_context
	adr_l	x1, guest_start
	str	x1, [x0, #CTX_PC]
	mov	x1, #PSR_DAIF | PSR_EL1H
	str	x1, [x0, #CTX_PSTATE]
	mov_q	x1, SCTLR_EL1_RES1
	str	x1, [x0, #CTX_SYS]
	.ifdef	VHE
	mov_q	x1, HCR_GUEST | HCR_TVM | HCR_E2H
	.else
	mov_q	x1, HCR_GUEST | HCR_TVM
	.endif
	.ifdef	HOST_AT_EL1
	mov_q	x2, HCR_API | HCR_APK
	orr	x1, x1, x2
	.endif
	str	x1, [x0, #CTX_HCR]
	mov	x1, #ICH_HCR_EN
	str	x1, [x0, #CTX_ICH_HCR]
	ret
	.endif

	.pushsection .bss
	.balign	16
	.space	4096
hyp_stack_top:
	.popsection
