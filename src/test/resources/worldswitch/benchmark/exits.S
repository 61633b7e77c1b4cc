// Guest exits: a hypercall and a trapped MSR each round, the whole register frame saved and restored, EL1 under stage 2.

	.equ	HCR, (1 << 31) | (1 << 26) | 1	// RW, TVM, VM

	.text
	.global	_start
_start:
	adrp	x0, stack_top
	mov	sp, x0
	adr	x0, vectors
	msr	vbar_el2, x0
	ldr	x0, =0x80023540 | 25		// VTCR_EL2: 4 KiB, 39-bit IPA, walk from level 1
	msr	vtcr_el2, x0
	adrp	x0, stage2
	mov	x1, #0x40000000
	ldr	x2, =0x7fd			// a block: AF, inner shareable, readable and writable, normal
	orr	x1, x1, x2
	str	x1, [x0, #8]
	msr	vttbr_el2, x0
	ldr	x0, =HCR
	msr	hcr_el2, x0
	ldr	x0, =0x30d00800
	msr	sctlr_el1, x0
	adr	x0, guest
	msr	elr_el2, x0
	mov	x0, #0x3c5
	msr	spsr_el2, x0
	mov	x19, #0
	isb
	tlbi	alle1
	dsb	sy
	isb
	eret

guest:
	ldr	x20, =ROUNDS
1:	hvc	#0
	msr	contextidr_el1, x0
	subs	x20, x20, #1
	b.ne	1b
	hvc	#1

	.macro	frame way
	\way	x0, x1, [sp, #0]
	\way	x2, x3, [sp, #16]
	\way	x4, x5, [sp, #32]
	\way	x6, x7, [sp, #48]
	\way	x8, x9, [sp, #64]
	\way	x10, x11, [sp, #80]
	\way	x12, x13, [sp, #96]
	\way	x14, x15, [sp, #112]
	\way	x16, x17, [sp, #128]
	\way	x18, x19, [sp, #144]
	\way	x20, x21, [sp, #160]
	\way	x22, x23, [sp, #176]
	\way	x24, x25, [sp, #192]
	\way	x26, x27, [sp, #208]
	\way	x28, x29, [sp, #224]
	.endm

leave_guest:
	sub	sp, sp, #256
	frame	stp
	str	x30, [sp, #240]
	mrs	x0, esr_el2
	lsr	x1, x0, #26
	ldr	x2, [sp, #152]			// the guest's x19 counts
	cmp	x1, #0x16
	b.ne	2f
	add	x2, x2, #1
	and	x0, x0, #0xffff
	cbnz	x0, 3f
	b	4f
2:	add	x2, x2, #0x100, lsl #12
	mrs	x1, elr_el2
	add	x1, x1, #4
	msr	elr_el2, x1
4:	str	x2, [sp, #152]
	frame	ldp
	ldr	x30, [sp, #240]
	add	sp, sp, #256
	eret
3:	mov	x0, x2
	b	finish

	.include "common.S"
	.ltorg

	.balign	2048
vectors:
	.org	vectors + 0x400
	b	leave_guest
	.balign	2048

	.bss
	.balign	4096
stage2:	.space	4096
	.space	4096
stack_top:
	.space	16
