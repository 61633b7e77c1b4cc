// Three virtual timer interrupts, waited for with WFI; prints the counter at each.
	.include "board.inc"
	.global	_start
_start:
	adr	x0, vectors
	.ifdef	EL1
	msr	vbar_el1, x0
	.else
	msr	vbar_el2, x0
	mov	x0, #0x10
	orr	x0, x0, #0x80000000
	msr	hcr_el2, x0
	msr	cntvoff_el2, xzr
	.endif
	gic_on	0x08000000
	mov	x20, #0
	mov	x21, #1000
	msr	cntv_cval_el0, x21
	mov	x0, #1
	msr	cntv_ctl_el0, x0
	msr	daifclr, #2
1:	wfi
	cmp	x20, #3
	b.lo	1b
	firmware SYSTEM_OFF
	b	.
interrupt:
	mrs	x0, cntvct_el0
	bl	print_hex
	mrs	x22, icc_iar1_el1
	mov	x0, x22
	bl	print_hex
	mov	x0, #5000
	add	x21, x21, x0
	msr	cntv_cval_el0, x21
	isb
	msr	icc_eoir1_el1, x22
	add	x20, x20, #1
	eret
	.include "print.inc"
	.balign	2048
vectors:
	.org	vectors + 0x280
	b	interrupt
	.org	vectors + 0x800
