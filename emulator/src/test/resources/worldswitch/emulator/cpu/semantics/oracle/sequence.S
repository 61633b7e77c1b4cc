// Executes sequences of instructions in given states under a Linux user-mode emulator and tells the states they lead to.
//
// Standard input holds cases, one after the other: the number of states (64 bits), the block of 1024 words, then the states. A
// state is X0 to X30, SP, NZCV, a doubleword without use, the window of memory that the instructions may touch, V0 to V31, FPCR
// and FPSR. Standard output receives the states after execution.
//
// Linked with --section-start=.image=0x40100000, everything writable and executable, so that the block stands at
// 0x40100000, what follows it at 0x40101000, and the window at 0x40104000.

	.include "states.inc"

	.equ	BLOCK_SIZE, 0x1000

	.section .image, "awx"
block:	.space	BLOCK_SIZE
	b	arrived

	.org	0x2000
	.global	_start
_start:	receive	header, #8
	cbz	x0, finish
	receive	block, #BLOCK_SIZE
	adr	x4, block
	mov	x3, #BLOCK_SIZE
1:	dc	cvau, x4
	ic	ivau, x4
	add	x4, x4, #16
	subs	x3, x3, #16
	b.ne	1b
	dsb	ish
	isb
	adr	x1, header
	ldr	x19, [x1]
	mov	x3, #STATE_SIZE
	mul	x19, x19, x3
	receive	states, x19
	adr	x20, states
	adr	x1, bounds
	add	x19, x19, x20
	stp	x20, x19, [x1]

each:	ldr	x0, bounds
	take_over
	clrex
	pairs	ldp
	ldr	x0, [x0]
	b	block

arrived:
	msr	tpidr_el0, x0
	ldr	x0, bounds
	str	x1, [x0, #8]
	tell

finish:	mov	x8, #EXIT
	svc	#0

	.org	0x4000			// pages without code: a write to one that has code is slow
window:	.space	WINDOW_SIZE
	.balign	4096
header:	.quad	0
bounds:	.quad	0, 0			// the present state, the end of the states
states:	.space	MOST_STATES * STATE_SIZE
