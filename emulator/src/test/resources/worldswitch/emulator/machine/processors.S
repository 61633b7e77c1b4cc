// Starts every processor; each adds to a sum under a lock of exclusives, tells processor 0 by SGI 1, and switches itself off.
	.include "board.inc"
	.global	_start
_start:
	gic_on	2
	mov	x19, #1
1:	mov	x1, x19
	adr	x2, secondary
	mov	x3, x19
	firmware CPU_ON
	cbnz	x0, 2f
	add	x19, x19, #1
	b	1b
2:	bl	print_hex
	sub	x19, x19, #1
	mov	x20, #0
3:	cmp	x20, x19
	b.hs	5f
4:	wfi
	mrs	x0, icc_iar1_el1
	cmp	x0, #1
	b.ne	4b
	msr	icc_eoir1_el1, x0
	b	6f
6:	adr	x1, done
	ldr	x20, [x1]
	b	3b
5:	adr	x1, sum
	ldr	x0, [x1]
	bl	print_hex
	mov	x19, #1
7:	mov	x1, x19
	mov	x2, #0
	firmware AFFINITY_INFO
	bl	print_hex
	add	x19, x19, #1
	cmp	x19, #5
	b.lo	7b
	firmware SYSTEM_OFF
	b	.
secondary:
	mov	x10, x0
	mov	x11, #100
	adr	x12, sum
1:	ldaxr	x13, [x12]
	add	x13, x13, x10
	stlxr	w14, x13, [x12]
	cbnz	w14, 1b
	subs	x11, x11, #1
	b.ne	1b
	adr	x12, done
2:	ldaxr	x13, [x12]
	add	x13, x13, #1
	stlxr	w14, x13, [x12]
	cbnz	w14, 2b
	ldr	x1, =0x01000001
	msr	icc_sgi1r_el1, x1
	isb
	firmware CPU_OFF
	b	.
	.include "print.inc"
	.balign	8
sum:	.quad	0
done:	.quad	0
