// Executes pointer authentication instructions at EL1 or EL2 of a bare machine (QEMU's virt board) and tells the results.
//
// At CASES, which a loader fills, stand the keys (for IA, IB, DA, DB and GA: high half, low half), the number of cases,
// then the cases: the word under test, TCR_ELx, X0, X1. The word takes the pointer in X0 (and X2) and the modifier in X1
// and leaves its result in X0. The results go to the UART, eight bytes each.
//
// HOST=1 sets HCR_EL2.E2H. Linked with --section-start=.image=0x40080000.

	.equ	UART, 0x09000000
	.equ	CASES, 0x48000000
	.equ	E2H, 1 << 34
	.equ	API_APK, 3 << 40
	.equ	ENABLED, 1 << 31 | 1 << 30 | 1 << 27 | 1 << 13
	.equ	SYS_EXIT, 0x18
	.equ	APPLICATION_EXIT, 0x20026

	.macro	key name
	ldp	x0, x1, [x20], #16
	msr	ap\name\()keyhi_el1, x0
	msr	ap\name\()keylo_el1, x1
	.endm

	.section .image, "awx"
	.global	_start
_start:	ldr	x20, =CASES
	.irp	name, ia, ib, da, db, ga
	key	\name
	.endr
	ldr	x21, [x20], #8
	ldr	x22, =UART
	mrs	x23, CurrentEL
	cmp	x23, #2 << 2
	b.eq	el2
	mrs	x0, sctlr_el1
	ldr	x1, =ENABLED
	orr	x0, x0, x1
	msr	sctlr_el1, x0
	b	ready
el2:	ldr	x0, =API_APK | HOST * E2H | 1 << 31
	msr	hcr_el2, x0
	isb
	mrs	x0, sctlr_el2
	ldr	x1, =ENABLED
	orr	x0, x0, x1
	msr	sctlr_el2, x0
ready:	isb

next:	ldp	x3, x4, [x20], #16
	ldp	x0, x1, [x20], #16
	mov	x2, x0
	adr	x5, word
	str	w3, [x5]
	dc	cvau, x5
	dsb	ish
	ic	ivau, x5
	dsb	ish
	cmp	x23, #2 << 2
	b.eq	1f
	msr	tcr_el1, x4
	b	2f
1:	msr	tcr_el2, x4
2:	isb
word:	nop
	mov	x6, #8
3:	strb	w0, [x22]
	lsr	x0, x0, #8
	sub	x6, x6, #1
	cbnz	x6, 3b
	sub	x21, x21, #1
	cbnz	x21, next

	mov	x0, #SYS_EXIT
	adr	x1, reason
	hlt	#0xf000
	b	.

	.balign	16
reason:	.quad	APPLICATION_EXIT, 0
