// The way between the host at EL1 and its hypervisor at EL2 (nVHE, HOST_AT_EL1).
//
// The host asks by HVC #0 with a function number in X0, arguments behind it, and finds the result in X0. Any other
// exception that brings the host here is a mistake: of the host's, or of the value that HCR_EL2 has while it runs.

	.equ	HYP_GET_HCR,	0			// HCR_EL2, which EL1 cannot read
	.equ	HYP_VCPU_RUN,	1			// runs the guest of a context: what ended it, as vcpu_run has it
	.equ	HYP_TLB_FLUSH,	2			// forgets every translation of the guest's
	.ifdef	PKVM
	.equ	HYP_VCPU_PUT,	3			// see pkvm-lazy-sync
	.equ	HYP_VCPU_SYNC,	4
	.equ	HYP_CALLS,	5
	.else
	.equ	HYP_CALLS,	3
	.endif

	.macro	hypercall function
	mov	x0, #\function
	hvc	#0
	.endm

	.balign	2048
host_vectors:
	.rept	8
	vector	hyp_panic			// from EL2
	.endr
	vector	host_sync
	.rept	7
	vector	hyp_panic
	.endr

	.macro	general_registers pair, single, base
	\pair	x2, x3, [\base, #CTX_X + 2 * 8]
	\pair	x4, x5, [\base, #CTX_X + 4 * 8]
	\pair	x6, x7, [\base, #CTX_X + 6 * 8]
	\pair	x8, x9, [\base, #CTX_X + 8 * 8]
	\pair	x10, x11, [\base, #CTX_X + 10 * 8]
	\pair	x12, x13, [\base, #CTX_X + 12 * 8]
	\pair	x14, x15, [\base, #CTX_X + 14 * 8]
	\pair	x16, x17, [\base, #CTX_X + 16 * 8]
	\pair	x18, x19, [\base, #CTX_X + 18 * 8]
	\pair	x20, x21, [\base, #CTX_X + 20 * 8]
	\pair	x22, x23, [\base, #CTX_X + 22 * 8]
	\pair	x24, x25, [\base, #CTX_X + 24 * 8]
	\pair	x26, x27, [\base, #CTX_X + 26 * 8]
	\pair	x28, x29, [\base, #CTX_X + 28 * 8]
	\single	x30, [\base, #CTX_X + 30 * 8]
	.endm

// From the boot code: the host starts at EL1.
host_enter:
	adr_l	x0, host_context
	adr_l	x1, host_start
	str	x1, [x0, #CTX_PC]
	mov	x1, #PSR_DAIF | PSR_EL1H
	str	x1, [x0, #CTX_PSTATE]
	mov_q	x1, SCTLR_EL1_RES1
	msr	sctlr_el1, x1

// Back to the host, whose context is at x0.
host_return:
	adr_l	x1, host_vectors
	msr	vbar_el2, x1
	ldr	x1, [x0, #CTX_PC]
	msr	elr_el2, x1
	ldr	x1, [x0, #CTX_PSTATE]
	msr	spsr_el2, x1
	general_registers ldp, ldr, x0
	ldp	x0, x1, [x0, #CTX_X]
	eret

host_sync:
	stp	x0, x1, [sp, #-16]!
	adr_l	x0, host_context
	general_registers stp, str, x0
	ldp	x2, x3, [sp], #16
	stp	x2, x3, [x0, #CTX_X]
	mrs	x1, elr_el2
	str	x1, [x0, #CTX_PC]
	mrs	x1, spsr_el2
	str	x1, [x0, #CTX_PSTATE]
	mrs	x1, esr_el2
	lsr	w1, w1, #ESR_EC_SHIFT
	cmp	w1, #EC_HVC
	b.ne	host_trapped
	cmp	x2, #HYP_CALLS
	b.hs	host_trapped
	mov	x20, x0
	adr_l	x1, hypercalls
	ldr	x1, [x1, x2, lsl #3]
	mov	x0, x3
	blr	x1
	str	x0, [x20, #CTX_X]
	mov	x0, x20
	b	host_return

// The hypervisor cannot help the host: says what came, and switches the machine off.
host_trapped:
	adr_l	x0, host_trapped_text
	bl	print
	mrs	x0, esr_el2
	bl	print_hex
	mrs	x0, elr_el2
	bl	print_hex
	adr_l	x0, newline
	bl	print
	b	power_off

hyp_get_hcr:
	mrs	x0, hcr_el2
	ret

// Runs the guest whose context is at x0; the host's EL1 registers and keys make room for the guest's meanwhile.
hyp_vcpu_run:
	stp	x29, x30, [sp, #-16]!
	mov	x21, x0
	mov	x0, x20
	bl	save_guest_sysregs
	bl	save_keys
	mov	x0, x21
	bl	restore_keys
	bl	vcpu_run
	isb					// what the exit path has written takes effect here, for all that follows
	mov	x22, x0
	mov	x0, x21
	bl	save_keys
	mov	x0, x20
	bl	restore_guest_sysregs
	bl	restore_keys
	mov	x0, x22
	ldp	x29, x30, [sp], #16
	ret

// VTTBR_EL2 holds the guest's VMID while the host runs, too.
hyp_tlb_flush:
	tlbi	vmalle1is
	dsb	ish
	isb
	ret

	.pushsection .rodata
	.balign	8
hypercalls:
	.ifdef	PKVM
	.quad	hyp_get_hcr, pkvm_vcpu_run, hyp_tlb_flush, hyp_vcpu_put, hyp_vcpu_sync
	.else
	.quad	hyp_get_hcr, hyp_vcpu_run, hyp_tlb_flush
	.endif
host_trapped_text:
	.asciz	"hyp: the host trapped, ESR_EL2 ELR_EL2"
	.popsection
