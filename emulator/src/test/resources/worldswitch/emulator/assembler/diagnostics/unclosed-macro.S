// A macro without end.
	nop
	.macro	open a
	nop
	.macro inner
	.endm
	b	undefined
