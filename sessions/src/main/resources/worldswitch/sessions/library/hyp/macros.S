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
