// Directives that do not exist, or not with these operands.
	.bite	1
	.frobnicate
	.byte	1 2
	.byte	1,
	.byte	, 1
	.byte	0x100, -256
	.word	0x1ffffffff
	.quad	1 / 0, 1 % 0, 09, 0x, 0b2, 12abc, 0x10000000000000000
	.quad	(1, 1), 1 +, * 2, "text", 'ab'
	.octa	0x100000000000000000000000000000000
	.float	one
	.ascii	text
	.ascii	"no end
	.asciz	"a" "b", c
	.align	40
	.balign	3
	.balign	-1
	.balignl 8, 0
	.byte	1
	.balignl 8, 0
	.org	2
	.space	-1
	.space
	.fill	-1
	.fill	1, -1
	.zero	0x7fffffffffffffff
	.space	0x10000000
	.section
	.section .text, "q"
	.section .text, "ax", @nothing
	.section .text, "aw"
	.section .lost
	.popsection
	.subsection 1
	.text	2
	.incbin	"nothing.bin"
	.incbin	nothing
	.incbin	"directives.S", 100000
	.inst	0x100000000
	.set	x
	.set	5, 1
	.set	x, 
	= 5
	.error	"a message of the source's own"
	.warning "and a warning"
	.print	"and a note"
	.err
	5
	"text"
	!
