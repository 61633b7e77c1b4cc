// The smallest hypervisor: one page at EL2, one page at EL1, three instructions at EL0.
//
// Four ways up: an SVC from EL0 to EL1; an HVC, a stage 2 data abort and a trapped MSR from EL1 to EL2.

	.equ	HCR_VM,		1 << 0		// stage 2 on
	.equ	HCR_TVM,	1 << 26		// writes of the EL1 translation controls trap
	.equ	HCR_RW,		1 << 31		// EL1 is AArch64
	.equ	NOWHERE,	0x30000000	// an address that stage 2 does not map

	.text
	.global	_start
_start:						// EL2, everything off
	adr	x0, vectors_el2
	msr	vbar_el2, x0
	adr	x0, stage2
	msr	vttbr_el2, x0
	ldr	x0, =0x80053558			// VTCR_EL2: 4 KiB, 40-bit IPA, walk from level 1
	msr	vtcr_el2, x0
	ldr	x0, =HCR_RW | HCR_TVM | HCR_VM
	msr	hcr_el2, x0
	adr	x0, kernel
	msr	elr_el2, x0
	mov	x0, #0x3c5			// EL1h, interrupts masked
	msr	spsr_el2, x0
	eret					// the guest begins; this synchronises all of the above

guest_exit:					// every exit comes here
	mrs	x10, esr_el2
	lsr	x11, x10, #26			// the exception class: why
	cmp	x11, #0x16
	b.eq	hypercall
	add	x20, x20, #1			// 0x18: trapped MSR, 0x24: data abort. Skip the instruction
	mrs	x12, elr_el2
	add	x12, x12, #4
	msr	elr_el2, x12
	eret
hypercall:
	add	x20, x20, #1
	and	x10, x10, #0xffff
	cbnz	x10, power_off
	eret
power_off:
	movz	x0, #0x8400, lsl #16		// PSCI SYSTEM_OFF
	movk	x0, #8
	smc	#0

kernel:						// EL1
	adr	x0, vectors_el1
	msr	vbar_el1, x0
	adr	x0, task
	msr	elr_el1, x0
	msr	spsr_el1, xzr			// EL0
	eret
task:						// EL0
	mov	x0, #42
	svc	#0				// up to EL1
	b	.
system_call:					// EL1 again
	hvc	#0				// exit 0: asks the hypervisor
	ldr	x1, =NOWHERE
	str	x0, [x1]			// exit 1: stage 2 has no such page
	msr	contextidr_el1, x0		// exit 2: HCR_EL2.TVM
	hvc	#1				// exit 3: done

	.balign	2048
vectors_el1:
	.org	vectors_el1 + 0x400		// synchronous, from EL0
	b	system_call
	.balign	2048
vectors_el2:
	.org	vectors_el2 + 0x400		// synchronous, from EL1 or EL0
	b	guest_exit

	.balign	8192
stage2:						// two tables of level 1; one block maps RAM where it is
	.quad	0
	.quad	0x400007fd			// 1 GiB at 0x40000000, read and write, normal memory
	.fill	1022, 8, 0
