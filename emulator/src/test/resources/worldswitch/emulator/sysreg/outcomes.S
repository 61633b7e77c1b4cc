// Runs single system register accesses at EL0, EL1 and EL2 and prints where each was taken: a line "N00" where it was
// carried out, else the exception level that took the exception and the exception class in hexadecimal ("118").
// Each case is 16 quads: the instruction word with the exception level in its upper half, then the control registers.
.text
	.global	_start
_start:
	ldr	x0,=cases
	ldr	x1,=cur
	str	x0,[x1]

// Sets up one case: neutral state, the instruction into its three places, the controls, then down to its level.
next:
	ldr	x20,=cur
	ldr	x21,[x20]
	ldr	x22,=cases_end
	cmp	x21,x22
	b.hs	done
	mov	x0,#0x80000000
	msr	hcr_el2,x0
	isb
	ldr	x0,=vec2
	msr	vbar_el2,x0
	ldr	x0,=vec1
	msr	vbar_el1,x0
	ldr	x2,=stubs
	ldr	w0,[x21]
	str	w0,[x2]
	str	w0,[x2,#8]
	str	w0,[x2,#16]
	dsb	sy
	ic	iallu
	dsb	sy
	isb
	msr	spsel,#1
	msr	vttbr_el2,xzr
	msr	osdlr_el1,xzr
	msr	oslar_el1,xzr
	ldr	x0,[x21,#8+8*1]
	msr	cptr_el2,x0
	ldr	x0,[x21,#8+8*2]
	msr	cpacr_el1,x0
	ldr	x0,[x21,#8+8*3]
	msr	mdcr_el2,x0
	ldr	x0,[x21,#8+8*4]
	msr	cnthctl_el2,x0
	ldr	x0,[x21,#8+8*5]
	msr	cntkctl_el1,x0
	ldr	x0,[x21,#8+8*6]
	msr	sctlr_el1,x0
	ldr	x0,[x21,#8+8*7]
	msr	sctlr_el2,x0
	ldr	x0,[x21,#8+8*8]
	msr	pmuserenr_el0,x0
	ldr	x0,[x21,#8+8*9]
	msr	mdscr_el1,x0
	mov	x0,#0xf
	msr	s3_4_c12_c9_5,x0
	isb
	mov	x0,#7
	msr	s3_0_c12_c12_5,x0
	ldr	x0,[x21,#8+8*10]
	msr	s3_4_c12_c11_0,x0
	ldr	w1,[x21,#4]
	ldr	x2,=stubs
	add	x2,x2,x1,lsl #3
	msr	elr_el2,x2
	mov	x3,#0x3c0
	mov	x4,#0x3c5
	cmp	w1,#1
	csel	x3,x4,x3,eq
	mov	x4,#0x3c9
	cmp	w1,#2
	csel	x3,x4,x3,eq
	msr	spsr_el2,x3
	ldr	w5,[x21]
	ldr	x0,=0x30c50830
	ubfx	w5,w5,#19,#2
	ldr	x6,=buffer
	cmp	w5,#1
	csel	x0,x6,x0,eq
	ldr	x7,[x21,#8]
	msr	hcr_el2,x7
	isb
	eret

// The instruction under test, and what reports that it was carried out: from EL0, EL1 and EL2.
	.balign	64
stubs:
	nop
	svc	#7
	nop
	hvc	#7
	nop
	brk	#7
	b	.
	.macro	ent t
	.balign	128
	b	\t
	.endm
	.balign	2048
vec2:
	.rept	16
	ent	trap2
	.endr
	.balign	2048
vec1:
	.rept	16
	ent	trap1
	.endr

// An exception to EL1 is handed up; one to EL2 is classified and printed.
	.balign	128
trap1: hvc #1
trap2:
	mov	x1,#0x80000000
	msr	hcr_el2,x1
	isb
	mrs	x2,esr_el2
	ubfx	x3,x2,#26,#6
	and	x4,x2,#0xffff
	mov	x5,#'2'
	cmp	x3,#0x16
	b.ne	1f
	cmp	x4,#7
	b.eq	normal
	mrs	x2,esr_el1
	ubfx	x3,x2,#26,#6
	and	x4,x2,#0xffff
	mov	x5,#'1'
	cmp	x3,#0x15
	b.ne	out
	cmp	x4,#7
	b.eq	normal
	b	out
1: cmp x3,#0x15
	ccmp	x4,#7,#0,eq
	b.eq	normal
	cmp	x3,#0x3c
	ccmp	x4,#7,#0,eq
	b.eq	normal
	b	out
normal:
	mov	x5,#'N'
	mov	x3,#0
out:
	mov	x6,#0x09000000
	str	w5,[x6]
	lsr	x7,x3,#4
	bl	hex
	and	x7,x3,#15
	bl	hex
	mov	w7,#10
	str	w7,[x6]
	ldr	x20,=cur
	ldr	x21,[x20]
	add	x21,x21,#128
	str	x21,[x20]
	b	next
hex:
	cmp	x7,#10
	add	x8,x7,#'0'
	add	x9,x7,#('a'-10)
	csel	x7,x8,x9,lo
	str	w7,[x6]
	ret
done:
	ldr	w0,=0x84000008
	smc	#0
	b	.
	.ltorg
	.data
	.balign	8
cur: .quad 0
	.balign	4096
buffer: .space 4096
	.balign	4096
cases:
