// Maps a page twice in turn: without TLBI the old translation stays, after it the new one is used.
	.include "board.inc"
	.global	_start
_start:
	adr	x0, level1
	orr	x1, x0, #3
	adr	x2, level1
	movz	x3, #0x0701		// device block, AF, at 0
	str	x3, [x2]
	ldr	x3, =0x40000705		// normal block, AF, inner shareable
	str	x3, [x2, #8]
	adr	x4, level2
	orr	x4, x4, #3
	str	x4, [x2, #16]
	adr	x4, level2
	ldr	x3, =0x40200705
	str	x3, [x4]
	ldr	x0, =0xff00
	msr	mair_el2, x0
	ldr	x0, =0x80803519		// T0SZ 25, 4K, inner shareable, 40 bits
	msr	tcr_el2, x0
	msr	ttbr0_el2, x2
	isb
	ldr	x5, =0x40200000
	mov	x6, #0xa
	str	x6, [x5]
	ldr	x5, =0x40400000
	mov	x6, #0xb
	str	x6, [x5]
	ldr	x0, =0x30c50831		// SCTLR_EL2: RES1 and M
	msr	sctlr_el2, x0
	isb
	ldr	x7, =0x80000000
	ldr	x0, [x7]
	bl	print_hex
	ldr	x3, =0x40400705
	adr	x4, level2
	str	x3, [x4]
	dsb	sy
	tlbi	vae2, xzr
	ldr	x0, [x7]
	bl	print_hex
	lsr	x0, x7, #12
	tlbi	vae2, x0
	dsb	sy
	isb
	ldr	x0, [x7]
	bl	print_hex
	at	s1e2r, x7
	isb
	mrs	x0, par_el1
	ubfx	x0, x0, #12, #36
	bl	print_hex
	firmware SYSTEM_OFF
	b	.
	.include "print.inc"
	.balign	4096
level1:	.space	4096
level2:	.space	4096
