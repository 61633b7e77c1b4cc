// A repetition without end, within a macro.
	.macro	outer
	.rept	3
	nop
	.endm
	outer
