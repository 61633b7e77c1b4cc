// The protected hypervisor: the host's stage 2, its own copy of the vCPU, and the hypercalls about it.

	.equ	S2_DEVICE,	(1 << 10) | (3 << 6) | (1 << 2) | 1

	.macro	both_copies from, to
	adr_l	x0, \from
	adr_l	x1, \to
	.endm

// Puts the host under a stage 2 of its own, VMID 0, that maps everything but the page of the hypervisor's copy.
host_boot:
	mov	x13, x30
	mrs	x9, vttbr_el2
	adr_l	x10, guest_vttbr
	str	x9, [x10]
	adr_l	x0, host_root
	mov_q	x1, S2_DEVICE
	str	x1, [x0]
	adr_l	x1, host_level2
	orr	x2, x1, #TABLE
	str	x2, [x0, #8]
	mov_q	x2, RAM | S2_BLOCK
	mov	x3, #512
1:	str	x2, [x1], #8
	add	x2, x2, #0x200000
	subs	x3, x3, #1
	b.ne	1b
	adr_l	x1, host_level2
	adr_l	x2, host_level3
	orr	x3, x2, #TABLE
	str	x3, [x1]
	mov_q	x3, RAM | S2_BLOCK | 2
	mov	x4, #512
2:	str	x3, [x2], #8
	add	x3, x3, #0x1000
	subs	x4, x4, #1
	b.ne	2b
	adr_l	x2, host_level3
	adr_l	x3, hyp_vcpu
	ubfx	x3, x3, #12, #9
	str	xzr, [x2, x3, lsl #3]
	adr_l	x2, stage2_root
	adr_l	x3, guest_devices		// and the guest has a device of its own
	orr	x4, x3, #TABLE
	str	x4, [x2]
	mov_q	x4, RESPONDER | S2_DEVICE
	str	x4, [x3, #(RESPONDER >> 21) * 8]
	dsb	ishst
	msr	vttbr_el2, x0
	mrs	x0, hcr_el2
	mov_q	x1, HCR_API | HCR_APK | HCR_VM
	orr	x0, x0, x1
	msr	hcr_el2, x0
	isb
	adr_l	x9, host_context
	str	x0, [x9, #CTX_HCR]
	both_copies guest_context, hyp_vcpu
	copy_words 0, KEYS_END			// HCR_EL2 of the guest among it, once and for all
	ret	x13

// Runs the vCPU. Entry: the host's copy comes in, if it must. Exit: the hypervisor's goes out, as far as it must.
pkvm_vcpu_run:
	stp	x29, x30, [sp, #-16]!
	both_copies guest_context, hyp_vcpu
	bl	copy_vgic
	.ifdef	EAGER
	bl	copy_everything
	.else
	.ifdef	PROTECTED
	adr_l	x1, host_view
	bl	copy_everything
	bl	view_accept
	.else
	adr_l	x9, vcpu_dirty
	ldr	x9, [x9]
	cbz	x9, 1f
	bl	copy_state
1:
	.endif
	.endif
	mrs	x23, vttbr_el2
	adr_l	x9, guest_vttbr
	ldr	x9, [x9]
	msr	vttbr_el2, x9
	adr_l	x0, hyp_vcpu
	bl	hyp_vcpu_run
	msr	vttbr_el2, x23
	mov	x23, x0
	both_copies hyp_vcpu, guest_context
	bl	copy_vgic
	bl	copy_fault
	.ifdef	EAGER
	bl	copy_everything
	.else
	.ifdef	PROTECTED
	mov	x0, x23
	bl	view_expose
	both_copies host_view, guest_context
	bl	copy_everything
	.else
	copy_words CTX_PC / 8, CTX_PSTATE / 8 + 1
	.endif
	.endif
	mov	x0, x23
	ldp	x29, x30, [sp], #16
	ret

// The host wants to see the state, or is done with the vCPU for now.
hyp_vcpu_put:
	adr_l	x9, vcpu_dirty
	ldr	x9, [x9]
	cbnz	x9, hyp_sync_done
hyp_vcpu_sync:
	.ifndef	EAGER
	.ifndef	PROTECTED
	both_copies hyp_vcpu, guest_context
	b	copy_state
	.endif
	.endif
hyp_sync_done:
	ret

// The guest's timer is the host's to save and restore, not the hypervisor's.
timer_save:
timer_restore:
	ret

	.pushsection .bss
	.balign	8192
host_root:
	.space	8192
host_level2:
	.space	4096
host_level3:
	.space	4096
hyp_vcpu:
	.space	CTX_SIZE
hyp_vcpu_end:
host_view:
	.space	CTX_SIZE
view_class:
	.space	8				// what the last exit was, for view.S
	.space	4096 - 2 * CTX_SIZE - 8
guest_devices:
	.space	4096
host_context:
	.space	CTX_SIZE
guest_vttbr:
	.space	8
vcpu_dirty:
	.space	8
	.popsection
