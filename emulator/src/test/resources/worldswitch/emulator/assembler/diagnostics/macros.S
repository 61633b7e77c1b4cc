// Macros and repetitions used wrongly; what their bodies do wrong points into the body and at the use.
	.macro	store register:req, at=0
	str	\register, [sp, #\at]
	.endm
	store
	store	x0, 1, 2
	store	x0, nothing=1
	store	at=8, x0
	store	at=8
	store	x40
	store	x0, at=undefined_symbol
	.macro	store
	.endm
	.macro	twice a, a
	.endm
	.macro	odd a:must
	.endm
	.macro	middle a:vararg, b
	.endm
	.macro	outer value
	store	\value, 99999
	.endm
	outer	x1
	.purgem	nothing
	.endm
	.endr
	.exitm
	.else
	.endif
	.elseif	1
	.rept	-1
	.endr
	.rept	2
	wrong
	.endr
	.irp	r, x0, w1, sp
	add	\r, \r, x2
	.endr
	.if	1 +
	.byte	1
	.else
	.byte	2
	.endif
	.if	1
	.else
	.else
	.elseif	1
	.endif
	.ifdef
	.endif
	.ifc	a
	.endif
	.include "mistaken.inc"
