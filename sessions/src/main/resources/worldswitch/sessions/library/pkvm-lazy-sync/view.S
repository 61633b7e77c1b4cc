// What the host has of a protected guest: a view of the vCPU, which is copied as the vCPU itself would be. The hypervisor's
// own copy is whole and goes nowhere. How an exit is dealt with decides what of it shows in the view, and what of the host's
// answer counts at the next entry:
//
//	hypercall	X0 to X3 show, and X0 to X3 count
//	data abort	of a store the register shows; of a load it counts; the guest may go on behind it
//	WFI, WFE	nothing shows; the guest may go on behind it
//	others		nothing shows, nothing counts
//
// PC and PSTATE show always; they are the guest's, so that of PC only a step over the instruction counts.

	.macro	copy_arguments from, to
	ldp	x9, x10, [\from, #CTX_X]
	stp	x9, x10, [\to, #CTX_X]
	ldp	x9, x10, [\from, #CTX_X + 16]
	stp	x9, x10, [\to, #CTX_X + 16]
	.endm

	// The register of a data abort, unless it is XZR, or there is no description of the access. ESR_EL2 in w3.
	.macro	copy_transferred from, to, otherwise
	tbz	w3, #24, \otherwise		// ISV
	ubfx	w5, w3, #16, #5			// SRT
	cmp	w5, #31
	b.eq	\otherwise
	ldr	x9, [\from, w5, uxtw #3]
	str	x9, [\to, w5, uxtw #3]
	.endm

// An exit, what ended the guest being in x0: makes the view anew, but for the timer, which is the host's. Uses x1 to x10.
view_expose:
	adr_l	x1, hyp_vcpu
	adr_l	x2, host_view
	mov	x9, #0
1:	str	xzr, [x2, x9, lsl #3]
	add	x9, x9, #1
	cmp	x9, #TIMER_BEGIN
	b.lo	1b
	mov	x9, #KEYS_BEGIN
2:	str	xzr, [x2, x9, lsl #3]
	add	x9, x9, #1
	cmp	x9, #KEYS_END
	b.lo	2b
	ldp	x9, x10, [x1, #CTX_PC]		// and PSTATE
	stp	x9, x10, [x2, #CTX_PC]
	ldr	w3, [x1, #CTX_ESR]
	lsr	w4, w3, #ESR_EC_SHIFT
	cmp	x0, #0
	csel	w4, w4, wzr, eq			// not synchronous: of no class
	adr_l	x5, view_class
	str	w4, [x5]
	cmp	w4, #EC_HVC
	b.eq	3f
	cmp	w4, #EC_DABT_LOW
	b.ne	4f
	tbz	w3, #6, 4f			// WnR
	copy_transferred x1, x2, 4f
	ret
3:	copy_arguments x1, x2
4:	ret

// An entry: takes what counts of the host's answer. Uses x1 to x10.
view_accept:
	adr_l	x1, host_view
	adr_l	x2, hyp_vcpu
	adr_l	x5, view_class
	ldr	w4, [x5]
	cmp	w4, #EC_HVC
	b.eq	3f
	cmp	w4, #EC_WFX
	b.eq	1f
	cmp	w4, #EC_DABT_LOW
	b.ne	2f
	ldr	w3, [x2, #CTX_ESR]
	tbnz	w3, #6, 1f			// WnR
	copy_transferred x1, x2, 1f
1:	ldr	x9, [x1, #CTX_PC]
	ldr	x10, [x2, #CTX_PC]
	add	x10, x10, #4
	cmp	x9, x10
	b.ne	2f
	str	x10, [x2, #CTX_PC]
2:	ret
3:	copy_arguments x1, x2
	ret
