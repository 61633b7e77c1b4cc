// Symbols missing, doubled, going in circles.
start:
	b	nowhere
	bl	nowhere
	.quad	nowhere + 8, also_nowhere
	b	1f
	b	2b
2:
start:
	.set	start, 1
	.equiv	constant, 1
	.equiv	constant, 2
	.set	constant, 3
constant:
	.set	variable, 1
	.set	variable, 2
variable:
	.set	one, two
	.set	two, one
	.quad	one
	.set	five, missing + 1
	.quad	five
	.if	later
	.endif
	.if	start
	.endif
	.if	start - elsewhere
	.endif
	.space	later - start
	.org	later
	.rept	later
	.endr
later:
	.byte	start
	.word	later - start
	.size	start, . - unknown
	.size	start
	.type	start, %nothing
	.global	1
	.weak
	given:
	given = 6
	.data
elsewhere:
	.org	start
