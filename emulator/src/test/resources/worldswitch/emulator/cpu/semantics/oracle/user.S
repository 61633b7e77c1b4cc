// Executes single instructions in given states under a Linux user-mode emulator and tells the states they lead to.
//
// Standard input holds cases, one after the other: the word to execute before, the word under test, the number of states
// (64 bits), then the states. A state is X0 to X30, SP, NZCV, where execution went (relative to the word under test), the
// window of memory that the instruction may touch, V0 to V31, FPCR and FPSR. Standard output receives the states after execution.
//
// Linked with --section-start=.image=0x10000000, everything writable and executable, so that the word under test
// stands at 0x10000800 and the window at 0x10001400.

	.include "states.inc"

	.equ	WENT, 33 * 8

	.macro	arrive distance
	msr	tpidr_el0, x0
	ldr	x0, bounds
	str	x1, [x0, #8]
	mov	x1, #\distance
	b	arrived
	.endm

	.section .image, "awx"
	.org	0x7f8
	b	backward
before:	nop
	nop				// the word under test
	b	onward
	b	forward

	.org	0x1400
window:	.space	WINDOW_SIZE

	.org	0x2000
	.global	_start
_start:	mov	x0, #0
	adr	x1, header
	mov	x2, #16
	mov	x8, #READ
	svc	#0
	cbz	x0, finish
	adr	x1, header
	ldp	w2, w3, [x1]
	ldr	x19, [x1, #8]
	adr	x4, before
	stp	w2, w3, [x4]
	dc	cvau, x4
	dsb	ish
	ic	ivau, x4
	dsb	ish
	isb
	mov	x3, #STATE_SIZE
	mul	x2, x19, x3
	mov	x0, #0
	adr	x1, states
	mov	x8, #READ
	svc	#0
	adr	x20, states
	adr	x1, bounds
	madd	x19, x19, x3, x20
	stp	x20, x19, [x1]

each:	ldr	x0, bounds
	take_over
	pairs	ldp
	ldr	x0, [x0]
	b	before

backward:
	arrive	-8
onward:	arrive	4
forward:
	arrive	8
arrived:
	str	x1, [x0, #WENT]
	tell

finish:	mov	x8, #EXIT
	svc	#0

	.balign	4096			// a page without code: a write to one that has code is slow
header:	.quad	0, 0
bounds:	.quad	0, 0			// the present state, the end of the states
states:	.space	MOST_STATES * STATE_SIZE
