// Executes sequences of instructions in given states under a Linux user-mode emulator and tells the states they lead to.
//
// Standard input holds cases, one after the other: the number of states (64 bits), the block of 1024 words, then the states. A
// state is X0 to X30, SP, NZCV, a doubleword without use, the window of memory that the instructions may touch, V0 to V31, FPCR
// and FPSR. Standard output receives the states after execution.
//
// Linked with --section-start=.image=0x40100000, everything writable and executable, so that the block stands at
// 0x40100000, what follows it at 0x40101000, and the window at 0x40104000.

	.equ	STACK, 31 * 8
	.equ	FLAGS, 32 * 8
	.equ	WINDOW, 34 * 8
	.equ	WINDOW_SIZE, 128
	.equ	VECTORS, WINDOW + WINDOW_SIZE
	.equ	CONTROLS, VECTORS + 32 * 16
	.equ	STATE_SIZE, CONTROLS + 16
	.equ	MOST_STATES, 64
	.equ	BLOCK_SIZE, 0x1000
	.equ	READ, 63
	.equ	WRITE, 64
	.equ	EXIT, 93

	.macro	receive place, size
	mov	x0, #0
	adr	x1, \place
	mov	x2, \size
	mov	x8, #READ
	svc	#0
	.endm

	.macro	pairs operation			// X1 to X30, beside the state at X0
	\operation	x1, x2, [x0, #8]
	\operation	x3, x4, [x0, #24]
	\operation	x5, x6, [x0, #40]
	\operation	x7, x8, [x0, #56]
	\operation	x9, x10, [x0, #72]
	\operation	x11, x12, [x0, #88]
	\operation	x13, x14, [x0, #104]
	\operation	x15, x16, [x0, #120]
	\operation	x17, x18, [x0, #136]
	\operation	x19, x20, [x0, #152]
	\operation	x21, x22, [x0, #168]
	\operation	x23, x24, [x0, #184]
	\operation	x25, x26, [x0, #200]
	\operation	x27, x28, [x0, #216]
	\operation	x29, x30, [x0, #232]
	.endm

	.macro	vectors operation		// V0 to V31, beside the state at X0; uses X1
	add	x1, x0, #VECTORS
	.irp	n, 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30
	vector_pair	\operation, \n, %(\n + 1)
	.endr
	.endm

	.altmacro
	.macro	vector_pair operation, first, second
	\operation	q\first, q\second, [x1], #32
	.endm

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
	.irp	offset, 0, 16, 32, 48, 64, 80, 96, 112
	ldp	x1, x2, [x0, #WINDOW + \offset]
	adr	x3, window + \offset
	stp	x1, x2, [x3]
	.endr
	ldp	x1, x2, [x0, #STACK]
	mov	sp, x1
	msr	nzcv, x2
	vectors	ldp
	ldr	x2, [x0, #CONTROLS]
	msr	fpcr, x2
	ldr	x2, [x0, #CONTROLS + 8]
	msr	fpsr, x2
	clrex
	pairs	ldp
	ldr	x0, [x0]
	b	block

arrived:
	msr	tpidr_el0, x0
	ldr	x0, bounds
	str	x1, [x0, #8]
	mrs	x1, tpidr_el0
	str	x1, [x0]
	mov	x1, sp
	str	x1, [x0, #STACK]
	mrs	x1, nzcv
	str	x1, [x0, #FLAGS]
	ldr	x1, [x0, #8]
	pairs	stp
	vectors	stp
	mrs	x2, fpcr
	str	x2, [x0, #CONTROLS]
	mrs	x2, fpsr
	str	x2, [x0, #CONTROLS + 8]
	.irp	offset, 0, 16, 32, 48, 64, 80, 96, 112
	adr	x3, window + \offset
	ldp	x1, x2, [x3]
	stp	x1, x2, [x0, #WINDOW + \offset]
	.endr
	add	x0, x0, #STATE_SIZE
	adr	x1, bounds
	str	x0, [x1]
	ldr	x2, [x1, #8]
	cmp	x0, x2
	b.ne	each
	mov	x0, #1
	adr	x1, states
	sub	x2, x2, x1
	mov	x8, #WRITE
	svc	#0
	b	_start

finish:	mov	x8, #EXIT
	svc	#0

	.org	0x4000			// pages without code: a write to one that has code is slow
window:	.space	WINDOW_SIZE
	.balign	4096
header:	.quad	0
bounds:	.quad	0, 0			// the present state, the end of the states
states:	.space	MOST_STATES * STATE_SIZE
