// What breaks if the host's HCR_EL2 is not preserved?
//
// The hypervisor gives a guest an HCR_EL2 of its own and afterwards returns the host's: a constant that was chosen when
// the hypervisor was written, or the value that the host had when the hypervisor came up (HCR_PRESERVED). Under nVHE the
// host is at EL1 and cannot read HCR_EL2: it gets the value by a hypercall, once, and keeps it in its context. Under VHE
// the host is at EL2 and reads it.
//
//	HOST_AT_EL1	nVHE with a host at EL1
//	HOST_EXTRA_BIT	the host's boot code sets EnSCXT, too: EL1 may use SCXTNUM_EL1
//	CONSTANT_AUTH	the constant has API and APK
//	HCR_PRESERVED	the host's value instead of the constant
//	TLB_CONSTANT	VHE TLB maintenance ends with the constant
//	TLB_RMW		VHE TLB maintenance sets TGE in the value that is there

	.equ	EXITS,		20			// hypercalls of the guest

	.include "hyp/constants.S"
	.include "hyp/macros.S"
	.include "hyp/start.S"
	.include "hyp/vectors.S"
	.include "hyp/context.S"
	.include "hyp/pointer-auth.S"
	.include "hyp/switch.S"
	.include "hyp/exits.S"
	.include "hyp/stage2.S"
	.include "hyp/vgic.S"
	.include "hyp/timer.S"
	.include "hyp/psci.S"
	.include "hyp/uart.S"
	.ifdef	HOST_AT_EL1
	.include "hyp/host-entry.S"
	.include "hyp/host.S"
	.else
	.include "hyp/tlb.S"
	.endif

// What the boot code sets in HCR_EL2 for its host besides what the hypervisor knows of. Uses x0, x1.
host_boot:
	mrs	x0, hcr_el2
	mov_q	x1, HCR_API | HCR_APK
	orr	x0, x0, x1
	.ifdef	HOST_EXTRA_BIT
	mov_q	x1, HCR_ENSCXT
	orr	x0, x0, x1
	.endif
	msr	hcr_el2, x0
	isb
host_booted:
	ret

// Keeps the HCR_EL2 that the host runs under in its context. Uses x0, x9.
host_hcr_init:
	.ifdef	HCR_PRESERVED
	.ifdef	HOST_AT_EL1
	hypercall HYP_GET_HCR
	.else
	mrs	x0, hcr_el2
	.endif
	adr_l	x9, host_context
	str	x0, [x9, #CTX_HCR]
	.endif
host_hcr_known:
	ret

	.pushsection .bss
	.balign	16
host_context:
	.space	CTX_SIZE
	.popsection

	.include "hyp/guest.S"
