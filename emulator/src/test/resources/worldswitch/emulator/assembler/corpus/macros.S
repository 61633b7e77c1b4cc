// Macros: arguments of every kind, nesting, counting, leaving early, defining one another.
	.macro	positional a, b=0x22, c
	.byte	\a, \b, 0\c
	.endm
	positional 1 2 3
	positional 1, , 3
	positional 1
	positional a=4, c=7
	positional (1 + 2), 2 * 3, 1

	.macro	needed value:req, rest:vararg
	.hword	\value
	.ifnb	\rest
	needed	\rest
	.endif
	.endm
	needed	1, 2, 3, 0x1234

	.macro	join first, second
\first\()_\second\():
	.byte	\first\()\second
	.endm
	.set	onetwo, 12
	join	one, two
	.word	one_two - .

	.macro	unique
.Lunique_\@:
	.hword	\@, .Lunique_\@ - .
	.endm
	unique
	unique

	.macro	countdown n
	.byte	\n
	.if	\n
	countdown "(\n - 1)"
	.endif
	.endm
	countdown 5

	.macro	early kind
	.byte	0x11
	.ifc	\kind, stop
	.exitm
	.endif
	.byte	0x22
	.endm
	early	stop
	early	go

	.macro	maker name, value
	.macro	\name extra
	.byte	\value, \extra
	.endm
	.endm
	maker	made, 0x77
	made	0x78
	.purgem	made
	.macro	made
	.byte	0x79
	.endm
	made
	MADE

	.macro	quoted text
	.ascii	"\text"
	.endm
	quoted	"a, b; c"
	quoted	plain

	.macro	save first, second, at
	stp	\first, \second, [sp, #\at]
	.endm
	.macro	save_all from=0
	.irp	pair, 0, 2, 4
	save_pair \pair
	.endr
	.endm
	.macro	save_pair n
	.if	\n == 0
	save	x0, x1, 0
	.elseif	\n == 2
	save	x2, x3, 16
	.else
	save	x4, x5, 32
	.endif
	.endm
	save_all

	.macro	branch_on condition, to
	b.\condition \to
	.endm
1:	branch_on eq, 1b
	branch_on ne 1f
1:	nop
	.macro	one_line; .byte 0x55; .endm; one_line; one_line
	.balign	4
	.macro	semicolons first
	\first
	.endm
	semicolons "nop; nop"
