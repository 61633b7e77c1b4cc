// Conditionals: every directive, nesting, and text that is never read.
	.macro	mark value
	.byte	\value
	.endm
	.equ	one, 1
	.if	one
	mark	1
	.else
	mark	2
	.endif
	.if	one - 1
	mark	3
	this is ! never read
	.if	1
	mark	4
	.else
	mark	5
	.endif
	.elseif	one == 1
	mark	6
	.elseif	1
	mark	7
	.else
	mark	8
	.endif
	.ifdef	one
	mark	9
	.endif
	.ifndef	later
	mark	10
	.endif
	.ifnotdef one
	mark	11
	.endif
later:
	.ifdef	later; mark 12; .endif
	.ifc	a b , a  b
	mark	13
	.endif
	.ifc	x0, x1
	mark	14
	.else
	mark	15
	.endif
	.ifnc	"a", "b"
	mark	16
	.endif
	.ifb
	mark	17
	.endif
	.ifnb	text
	mark	18
	.endif
	.ifeq	0
	mark	19
	.endif
	.ifne	-1
	mark	20
	.endif
	.ifgt	-1
	mark	21
	.endif
	.ifge	0
	mark	22
	.endif
	.iflt	-1
	mark	23
	.endif
	.ifle	1
	mark	24
	.endif
	.ifeqs	"same", "same"
	mark	25
	.endif
	.ifnes	"same", "other"
	mark	26
	.endif
	.if	. - later > 3 && one
	mark	27
	.endif
	.if	0
	.macro	hidden
	.endm
	.endif
	.ifdef	given
	mark	given
	.endif
	.if	given == 5
	mark	28
	.endif
