// Does a write of HCR_EL2 on the exit path need an ISB?
//
// A hypervisor at EL2 and its guest, built in variants that differ in the few instructions around the write. Follow
// vcpu_run in hyp/switch.S: exit_hcr_write is the write in question, and the accesses behind it are the ones that might,
// or might not, go by it.

	.equ	EXITS,		1000			// hypercalls of the guest

	.include "hyp/constants.S"
	.include "hyp/macros.S"
	.include "hyp/start.S"
	.include "hyp/vectors.S"
	.include "hyp/speculative-at.S"
	.include "hyp/context.S"
	.include "hyp/switch.S"
	.include "hyp/exits.S"
	.include "hyp/stage2.S"
	.include "hyp/tlb.S"
	.include "hyp/vgic.S"
	.include "hyp/timer.S"
	.include "hyp/psci.S"
	.include "hyp/uart.S"

	.ifdef	E2H_TOGGLE
// The accesses of the VHE exit path behind a write that flips HCR_EL2.E2H instead of keeping it. With the new value
// CPACR_EL1 is itself; with the old one it is CPTR_EL2.
flip_e2h:
	stp	x29, x30, [sp, #-16]!
	mov_q	x9, HCR_HYP_NVHE
flip_hcr_write:
	msr	hcr_el2, x9
	host_registers_vhe
	isb
	mrs	x27, cpacr_el1			// kept to the end, to be compared
	mrs	x28, cptr_el2
flip_done:
	mov_q	x9, HCR_HYP_VHE
	msr	hcr_el2, x9
	isb
	mov	x9, #CPACR_FPEN
	msr	cpacr_el1, x9
	adr_l	x9, hyp_vectors
	msr	vbar_el1, x9
	isb
	adr_l	x0, flip_text
	bl	print
	mov	x0, x27
	bl	print_hex
	mov	x0, x28
	bl	print_hex
	adr_l	x0, newline
	bl	print
	ldp	x29, x30, [sp], #16
	ret

	.pushsection .rodata
flip_text:
	.asciz	"hyp: CPACR_EL1 CPTR_EL2"
	.popsection
	.endif

	.include "hyp/guest.S"
