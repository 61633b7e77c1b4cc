// Mistakes ahead of a macro without end are told with it; a name that may lie in what was not read is not.
	ldr	x0, [x1, #40000]
	b	undefined
	add	x0, x1, #99999
	.macro	open
	nop
