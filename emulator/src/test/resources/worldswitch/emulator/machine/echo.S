// Echoes what is typed, by the receive interrupt, until a full stop.
	.include "board.inc"
	.global	_start
_start:
	adr	x0, vectors
	msr	vbar_el2, x0
	mov	x0, #0x10
	orr	x0, x0, #0x80000000
	msr	hcr_el2, x0
	gic_on	0
	ldr	x1, =GICD
	mov	w2, #2
	str	w2, [x1, #0x84]
	str	w2, [x1, #0x104]
	ldr	x1, =UART
	mov	w2, #0x10
	str	w2, [x1, #0x38]
	msr	daifclr, #2
1:	wfi
	b	1b
interrupt:
	mrs	x22, icc_iar1_el1
	ldr	x1, =UART
	ldr	w0, [x1]
	str	w0, [x1]
	cmp	w0, #'.'
	b.eq	2f
	msr	icc_eoir1_el1, x22
	eret
2:	firmware SYSTEM_OFF
	b	.
	.ltorg
	.balign	2048
vectors:
	.org	vectors + 0x280
	b	interrupt
	.org	vectors + 0x800
