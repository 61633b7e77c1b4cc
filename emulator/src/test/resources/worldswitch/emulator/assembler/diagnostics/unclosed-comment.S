// A comment without end.
	nop
	/* and so on
	nop
