// A conditional that is not closed in a macro, and one that is not closed at all.
	.macro	open
	.if	1
	.byte	1
	.endm
	open
	b	undefined
	.if	1
	.byte	2
