// Repetitions, alone and within one another.
	.rept	3
	.byte	1
	.endr
	.rept	0
	.byte	2
	.endr
	.set	n, 0
	.rept	8
	.hword	n * n
	.set	n, n + 1
	.endr
	.irp	value, 1, 2, 0x30 4, "5"
	.byte	\value
	.endr
	.irp	nothing
	.byte	0x99\nothing
	.endr
	.irpc	digit, 0123 4
	.byte	\digit, 0x\digit\()f
	.endr
	.rept	2
	.irp	x, 1, 2, 3
	.rept	\x
	.byte	\x
	.endr
	.if	\x == 2
	.exitm
	.endif
	.endr
	.endr
	.rept 2; .byte 0xaa; .endr
	.irp	register, x0, x1, x2
	mov	\register, \register
	.endr
	.balign	128
vectors:
	.rept	4
	b	handler
	.balign	128
	.endr
handler:
	eret
