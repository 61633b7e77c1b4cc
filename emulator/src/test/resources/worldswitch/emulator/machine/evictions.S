// A guest under a stage 2 of pages, its stage 1 off, that stores to more pages of one set of the stage 2 TLB than it has ways,
// so that the translation of the page it executes from goes while it executes.
	.include "board.inc"
	.global	_start
_start:
	ldr	x2, =level1
	ldr	x4, =level2
	orr	x3, x4, #3
	str	x3, [x2, #8]
	ldr	x5, =level3
	mov	x7, #8
1:	orr	x3, x5, #3
	str	x3, [x4], #8
	add	x5, x5, #0x1000
	subs	x7, x7, #1
	b.ne	1b
	adr	x6, guest
	ldr	x5, =level3
	ldr	x8, =0x7ff
	mov	x7, #12
2:	ubfx	x3, x6, #12, #12
	orr	x4, x6, x8
	str	x4, [x5, x3, lsl #3]
	add	x6, x6, #0x100, lsl #12
	subs	x7, x7, #1
	b.ne	2b
	msr	vttbr_el2, x2
	ldr	x3, =0x80023559
	msr	vtcr_el2, x3
	ldr	x3, =0x30d00800
	msr	sctlr_el1, x3
	ldr	x3, =0x80000001
	msr	hcr_el2, x3
	mov	x3, #0x3c5
	msr	spsr_el2, x3
	adr	x3, guest
	msr	elr_el2, x3
	isb
	eret
	.balign	4096
guest:	mov	x1, #0x100000
	adr	x2, guest
	mov	x3, #0
1:	add	x4, x2, x1
	mov	x5, #11
2:	str	x3, [x4]
	add	x4, x4, x1
	add	x3, x3, x5
	add	x3, x3, #1
	add	x3, x3, #2
	subs	x5, x5, #1
	b.ne	2b
	cmp	x3, #4000
	b.lo	1b
	mov	x0, #8
	movk	x0, #0x8400, lsl #16
	smc	#0
	.balign	4096
level1:	.space	4096
level2:	.space	4096
level3:	.space	8 * 4096
