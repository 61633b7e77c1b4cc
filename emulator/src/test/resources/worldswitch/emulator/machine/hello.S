	.include "board.inc"
	.global	_start
_start:
	print_text text
	mrs	x0, CurrentEL
	bl	print_hex
	mrs	x0, mpidr_el1
	bl	print_hex
	firmware SYSTEM_OFF
	b	.
text:	.asciz	"hello from the board\n"
	.balign	4
	.include "print.inc"
