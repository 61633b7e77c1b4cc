// A hypervisor that debugs its guest at EL1 by breakpoint, watchpoint and software step, all at once.
// X20 counts steps, X21 breakpoints, X22 watchpoints. Translation is off.
	.globl	_start
_start:	adr	x0, vectors
	msr	vbar_el2, x0
	mov	x0, #0x80000000
	msr	hcr_el2, x0
	mov	x0, #0x100				// TDE
	msr	mdcr_el2, x0
	msr	oslar_el1, xzr
	adr	x0, here
	msr	dbgbvr0_el1, x0
	mov	x0, #0x1e7
	msr	dbgbcr0_el1, x0
	ldr	x0, =0x40100008
	msr	dbgwvr0_el1, x0
	ldr	x0, =0x1fff
	msr	dbgwcr0_el1, x0
	mov	x0, #0x8000				// MDE
	msr	mdscr_el1, x0
	adr	x0, guest
	msr	elr_el2, x0
	mov	x0, #0x3c5
	msr	spsr_el2, x0
	ldr	x8, =0x40100000
	mov	x9, #0
	isb
	eret

guest:	ldr	x0, [x8]
	str	w9, [x8, #4]
	ldr	x1, [x8, #8]
	ldxr	x2, [x8]
here:	add	x3, x3, #1
	stxr	w4, x9, [x8]
	stp	x9, x9, [x8]
	add	x9, x9, #1
	cmp	x9, #60
	b.ne	guest
	hvc	#0
	b	.
	.ltorg

	.balign	2048
vectors:
	.rept	16
	b	taken
	.balign	128
	.endr
taken:	mrs	x10, esr_el2
	lsr	x10, x10, #26
	cmp	x10, #0x32
	b.eq	stepped
	cmp	x10, #0x30
	b.eq	broken
	cmp	x10, #0x34
	b.eq	watched
	ldr	x0, =0x84000008
	smc	#0
	b	.
broken:	add	x21, x21, #1
	b	skip
watched:
	add	x22, x22, #1
skip:	mrs	x11, elr_el2
	add	x11, x11, #4
	msr	elr_el2, x11
	and	x11, x21, #7				// step through some rounds
	cmp	x11, #3
	cset	x11, eq
	orr	x11, x11, #0x8000
	msr	mdscr_el1, x11
	isb
	b	back
stepped:
	add	x20, x20, #1
back:	mrs	x11, spsr_el2
	orr	x11, x11, #0x200000
	msr	spsr_el2, x11
	eret
	.ltorg
