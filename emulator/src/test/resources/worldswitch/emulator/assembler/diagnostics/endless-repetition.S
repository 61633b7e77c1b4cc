// More repetitions than anyone can want.
	.rept	2000000000
	.rept	2000000000
	.byte	1
	.endr
	.endr
