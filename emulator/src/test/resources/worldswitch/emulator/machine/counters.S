// The performance monitors at EL2: an overflow that interrupts, a pair of chained counters, and counted exceptions.
	.include "board.inc"
	.equ	NSH, 1 << 27
	.equ	INSTRUCTIONS, 0x08
	.equ	EXCEPTIONS, 0x09
	.equ	RETURNS, 0x0a
	.equ	CHAIN, 0x1e
	.global	_start
_start:
	adr	x0, vectors
	msr	vbar_el2, x0
	mov	x0, #0x10
	orr	x0, x0, #0x80000000
	msr	hcr_el2, x0
	gic_on	0x00800000
	mov	x20, #0
	ldr	x0, =NSH | INSTRUCTIONS
	msr	pmevtyper0_el0, x0
	msr	pmevtyper2_el0, x0
	ldr	x0, =NSH | CHAIN
	msr	pmevtyper3_el0, x0
	ldr	x0, =NSH | EXCEPTIONS
	msr	pmevtyper4_el0, x0
	ldr	x0, =NSH | RETURNS
	msr	pmevtyper5_el0, x0
	ldr	x0, =0xfffffc18		// 1000 before the overflow
	msr	pmevcntr0_el0, x0
	ldr	x0, =0xfffffff0
	msr	pmevcntr2_el0, x0
	mov	x0, #1
	msr	pmintenset_el1, x0
	mov	x0, #0x3d
	msr	pmcntenset_el0, x0
	msr	daifclr, #2
	mov	x0, #1
	msr	pmcr_el0, x0
1:	add	x20, x20, #1
	cbz	x21, 1b
	mrs	x21, pmevcntr5_el0
	msr	pmcr_el0, xzr
	mov	x0, x21
	bl	print_hex
	mrs	x0, pmevcntr3_el0
	bl	print_hex
	mrs	x0, pmevcntr4_el0
	bl	print_hex
	firmware SYSTEM_OFF
	b	.
interrupt:
	mrs	x22, pmevcntr0_el0
	mrs	x23, pmovsclr_el0
	mov	x0, x20
	bl	print_hex
	mov	w0, w22
	bl	print_hex
	mov	x0, x23
	bl	print_hex
	mrs	x22, icc_iar1_el1
	mov	x0, x22
	bl	print_hex
	mov	x0, #-1
	msr	pmovsclr_el0, x0
	isb
	msr	icc_eoir1_el1, x22
	mov	x21, #1
	eret
	.include "print.inc"
	.balign	2048
vectors:
	.org	vectors + 0x280
	b	interrupt
	.org	vectors + 0x800
