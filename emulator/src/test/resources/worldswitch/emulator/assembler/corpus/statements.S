/* The shape of statements: comments, separators, labels, case, continued text.
   A comment that spans lines. */
# a comment at the start of a line
	# and one behind blanks
one: two: three : nop // behind code
	nop; nop ; four: nop	/* in the middle */
	.byte 1 /* within */ , /**/ 2
	.BYTE	3
	NOP
	ADD	X0, X1, #':'
5:	.ascii	"// no comment /* nor this */ ; nor this # \" "
	.byte	'"', 6; .byte 7 ; # nothing
	.balign	4
	b	5f
5:	b	5b
	cbz	x0, one
	tbnz	x0, #33, four
	adr	x0, . + 8
	b	.
	b	. - 4
	mov	x0, #(1 << 4 | 2)
	mov	x1, 'a'
	movz	x2, #:abs_g3:four
	movk	x2, #:abs_g2_nc:four
	movk	x2, #:abs_g1_nc:four
	movk	x2, #:abs_g0_nc:four
	adrp	x3, four
	ldr	x4, [x3, #:lo12:eight]
	add	x4, x4, #:lo12:four + 8
	ldr	x5, [x3, :lo12:eight]
	.arch	armv8.5-a
	.cpu	generic
	.ident	"nobody"
	.cfi_startproc
	.cfi_def_cfa_offset 16
	.cfi_endproc
	.balign	8
eight:	.quad	one, two, three, four
	.incbin	"blob.bin"
	.incbin	"blob.bin", 3
	.incbin	"blob.bin", 2, 4
	.include "included.inc"
	.byte	from_include
	.end
	this is never read
