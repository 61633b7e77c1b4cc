// Macros of the hypervisor.

	// Loads a 64-bit constant without a literal pool.
	.macro	mov_q reg, value
	movz	\reg, #((\value) >> 48) & 0xffff, lsl #48
	movk	\reg, #((\value) >> 32) & 0xffff, lsl #32
	movk	\reg, #((\value) >> 16) & 0xffff, lsl #16
	movk	\reg, #(\value) & 0xffff
	.endm

	// The address of a symbol, wherever the program runs.
	.macro	adr_l reg, symbol
	adrp	\reg, \symbol
	add	\reg, \reg, :lo12:\symbol
	.endm

	// Stores the pair of registers a and b at an offset of the context.
	.macro	save_pair base, offset, a, b
	stp	\a, \b, [\base, #\offset]
	.endm

	// Keeps the registers that a called function may not change, and the stack pointer, in a context.
	.macro	save_callee base, scratch
	stp	x19, x20, [\base, #CTX_X + 19 * 8]
	stp	x21, x22, [\base, #CTX_X + 21 * 8]
	stp	x23, x24, [\base, #CTX_X + 23 * 8]
	stp	x25, x26, [\base, #CTX_X + 25 * 8]
	stp	x27, x28, [\base, #CTX_X + 27 * 8]
	stp	x29, x30, [\base, #CTX_X + 29 * 8]
	mov	\scratch, sp
	str	\scratch, [\base, #CTX_SP]
	.endm

	.macro	restore_callee base, scratch
	ldp	x19, x20, [\base, #CTX_X + 19 * 8]
	ldp	x21, x22, [\base, #CTX_X + 21 * 8]
	ldp	x23, x24, [\base, #CTX_X + 23 * 8]
	ldp	x25, x26, [\base, #CTX_X + 25 * 8]
	ldp	x27, x28, [\base, #CTX_X + 27 * 8]
	ldp	x29, x30, [\base, #CTX_X + 29 * 8]
	ldr	\scratch, [\base, #CTX_SP]
	mov	sp, \scratch
	.endm

	// Keeps the general registers of what was interrupted in the context at base, which is X1; its X0 and X1 are on the stack.
	.macro	save_general base
	stp	x2, x3, [\base, #CTX_X + 2 * 8]
	ldp	x2, x3, [sp], #16
	stp	x2, x3, [\base, #CTX_X]
	stp	x4, x5, [\base, #CTX_X + 4 * 8]
	stp	x6, x7, [\base, #CTX_X + 6 * 8]
	stp	x8, x9, [\base, #CTX_X + 8 * 8]
	stp	x10, x11, [\base, #CTX_X + 10 * 8]
	stp	x12, x13, [\base, #CTX_X + 12 * 8]
	stp	x14, x15, [\base, #CTX_X + 14 * 8]
	stp	x16, x17, [\base, #CTX_X + 16 * 8]
	stp	x18, x19, [\base, #CTX_X + 18 * 8]
	stp	x20, x21, [\base, #CTX_X + 20 * 8]
	stp	x22, x23, [\base, #CTX_X + 22 * 8]
	stp	x24, x25, [\base, #CTX_X + 24 * 8]
	stp	x26, x27, [\base, #CTX_X + 26 * 8]
	stp	x28, x29, [\base, #CTX_X + 28 * 8]
	str	x30, [\base, #CTX_X + 30 * 8]
	.endm

	// Gives back the general registers from the context at base, which is X0.
	.macro	restore_general base
	ldp	x2, x3, [\base, #CTX_X + 2 * 8]
	ldp	x4, x5, [\base, #CTX_X + 4 * 8]
	ldp	x6, x7, [\base, #CTX_X + 6 * 8]
	ldp	x8, x9, [\base, #CTX_X + 8 * 8]
	ldp	x10, x11, [\base, #CTX_X + 10 * 8]
	ldp	x12, x13, [\base, #CTX_X + 12 * 8]
	ldp	x14, x15, [\base, #CTX_X + 14 * 8]
	ldp	x16, x17, [\base, #CTX_X + 16 * 8]
	ldp	x18, x19, [\base, #CTX_X + 18 * 8]
	ldp	x20, x21, [\base, #CTX_X + 20 * 8]
	ldp	x22, x23, [\base, #CTX_X + 22 * 8]
	ldp	x24, x25, [\base, #CTX_X + 24 * 8]
	ldp	x26, x27, [\base, #CTX_X + 26 * 8]
	ldp	x28, x29, [\base, #CTX_X + 28 * 8]
	ldr	x30, [\base, #CTX_X + 30 * 8]
	ldp	x0, x1, [\base, #CTX_X]
	.endm
