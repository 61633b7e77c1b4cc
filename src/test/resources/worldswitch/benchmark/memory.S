// Memory: a chase through 8 MiB in an order that a multiplicative generator gives, and streams over the same, under
// translation in 4 KiB pages, with the TLB invalidated every round.

	.equ	AREA, 0x41000000
	.equ	NODES, 0x100000			// of 8 bytes
	.equ	STEPS, 0x100000

	.text
	.global	_start
_start:
	bl	translation_on
	ldr	x20, =ROUNDS
	ldr	x21, =AREA
	ldr	x22, =NODES - 1
	mov	x19, #0
	mov	x0, #0				// node i holds i
1:	str	x0, [x21, x0, lsl #3]
	add	x0, x0, #1
	cmp	x0, x22
	b.ls	1b
	ldr	w5, =1664525
	ldr	w6, =1013904223
round:
	tlbi	alle2
	dsb	sy
	isb
	mov	x1, #0
	ldr	x2, =STEPS
2:	madd	w1, w1, w5, w6			// the chase
	and	x3, x1, x22
	ldr	x4, [x21, x3, lsl #3]
	add	x4, x4, x2
	str	x4, [x21, x3, lsl #3]
	add	x19, x19, x4
	subs	x2, x2, #1
	b.ne	2b
	mov	x3, x21				// the stream
	mov	x2, #0
3:	ldp	x4, x7, [x3]
	eor	x4, x4, x2
	add	x19, x19, x7
	stp	x4, x7, [x3], #16
	add	x2, x2, #2
	cmp	x2, x22
	b.ls	3b
	subs	x20, x20, #1
	b.ne	round
	mov	x0, x19
	b	finish

// EL2 translation: 39 bits, devices in the first GiB, RAM in 4 KiB pages.
translation_on:
	adrp	x0, level1
	mov	x1, #0x405			// AF, attribute 1: a block of device memory
	str	x1, [x0]
	adrp	x1, level2
	orr	x2, x1, #3
	str	x2, [x0, #8]
	adrp	x2, level3
	mov	x3, #16				// 32 MiB
	mov	x4, x2
4:	orr	x5, x4, #3
	str	x5, [x1], #8
	add	x4, x4, #0x1000
	subs	x3, x3, #1
	b.ne	4b
	ldr	x3, =0x40000000 | 0x743		// a page: AF, inner shareable, EL2 may write
	ldr	x4, =16 * 512
5:	str	x3, [x2], #8
	add	x3, x3, #0x1000
	subs	x4, x4, #1
	b.ne	5b
	dsb	sy
	ldr	x1, =0x00ff
	msr	mair_el2, x1
	ldr	x1, =(1 << 31) | (1 << 23) | (2 << 16) | 0x3500 | 25
	msr	tcr_el2, x1
	msr	ttbr0_el2, x0
	isb
	tlbi	alle2
	dsb	sy
	isb
	ldr	x1, =0x30c51835
	bic	x1, x1, #8
	msr	sctlr_el2, x1
	isb
	ret

	.include "common.S"
	.ltorg

	.bss
	.balign	4096
level1:	.space	4096
level2:	.space	4096
level3:	.space	16 * 4096
