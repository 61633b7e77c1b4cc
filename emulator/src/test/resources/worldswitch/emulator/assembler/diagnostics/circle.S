// A file that includes itself.
	.include "circle.S"
	b undefined
