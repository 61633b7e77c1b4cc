// A macro that expands itself.
	.macro	forever n
	.byte	\n
	forever "\n + 1"
	.endm
	forever 1
