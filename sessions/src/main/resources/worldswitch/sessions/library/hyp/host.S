// A host at EL1 that runs a guest by hypercalls, and signs its return addresses (nVHE, HOST_AT_EL1).

host_start:
	adr_l	x0, host_stack_top
	mov	sp, x0
	adr_l	x0, host_el1_vectors
	msr	vbar_el1, x0
	use_key_ia 0xfedcba9876543210
	bl	host_hcr_init
	adr_l	x20, guest_context
1:	mov	x0, x20
	bl	run_guest
	bl	handle_exit
	b	1b

// Runs the guest whose context is at x0 until it exits. The return address is signed, and must be authentic in the end.
run_guest:
	paciasp
	stp	x29, x30, [sp, #-16]!
	mov	x1, x0
host_before_guest:
	hypercall HYP_VCPU_RUN
host_after_guest:
	.ifdef	HOST_EXTRA_BIT
	mrs	x9, scxtnum_el1			// what the extra bit is for
	.endif
	ldp	x29, x30, [sp], #16
host_authenticates:
	autiasp
	ret

	.include "hyp/host-common.S"

	.pushsection .bss
	.balign	16
	.space	4096
host_stack_top:
	.popsection
