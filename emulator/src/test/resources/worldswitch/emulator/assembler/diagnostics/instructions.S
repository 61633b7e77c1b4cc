// Instructions that do not exist, or not with these operands.
	ad	x0, x1, x2
	movv	x0, #1
	frobnicate
	add	x0, x1, #5000
	add	x0, x1 x2
	add	x0, x1, x2, x3
	add	x0
	add	x0, w1, x2
	ldr	x0, [x1, #32768]
	ldr	x0, [x1
	ldr	x0, =
	ldr	x0, =1 +
	ldr	w0, =0x123456789
	ldr	w0, =1, 2
	mov	x0, #0x12345
	msr	nowhere_el1, x0
	ldp	x0, x1, [x2, #5]
	tbz	x0, #64, .
	b.zz	.
	b	. + 2
	b	. + 0x10000000
	cbz	x31, .
	adrp	x0, :got:symbol
	movz	x0, #:abs_g0:large
	add	x0, x1, #(1 + 2
	and	x0, x1, #0
	dsb	nosuch
	.equ	large, 0x12345
	.bss
	nop
	.byte	1
	.space	4, 1
	.byte	0
