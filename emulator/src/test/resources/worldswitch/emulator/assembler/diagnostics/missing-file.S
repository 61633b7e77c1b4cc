// A file that is missing.
	b	undefined
	.include "missing.inc"
	b	undefined
