// From reset at EL2 to the first guest entry, and round and round from there.

	.include "hyp/boot.S"
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
