// Sections: names, flags, types, the stack of sections, their order in memory.
	.globl	_start
	.type	_start, %function
	.hidden	secret
	.data
first:	.byte	1
	.text
_start:	adrp	x0, zeroed
	add	x0, x0, :lo12:zeroed
	adr	x1, first
	ldr	x2, constant
	b	elsewhere
	.size	_start, . - _start
	.section .rodata
	.balign	8
constant:
	.quad	_start, zeroed, secret
	.type	constant, @object
	.size	constant, 24
	.section .rodata.text, "a", @progbits
	.asciz	"text"
	.section .text.elsewhere, "ax", %progbits
elsewhere:
	ret
	.bss
	.byte	0
	.balign	64
zeroed:	.space	1000
	.previous
	nop
	.pushsection .data
	.byte	2
	.pushsection .custom, "aw"
secret:	.byte	3
	.popsection
	.byte	4
	.popsection
	nop
	.section ".quoted", "a"
	.byte	5
	.section .noinit, "aw", %nobits
	.skip	12
	.section .empty, "a"
	.section .note.GNU-stack, "", %progbits
	.text
	.quad	first, elsewhere
	.local	first
	.protected elsewhere
