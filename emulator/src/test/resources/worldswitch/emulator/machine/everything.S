// A hypervisor and its guest that use what a machine has state for: both stages with hardware management of access flag and
// dirty state, stage 2 mapped on demand, software step, exclusives and atomics, pointer authentication, code that changes,
// timer interrupts waited for, writes of control registers that are not synchronised for a while.
	.include "board.inc"
	.equ	EL1H, 0x3c5
	.equ	STEP, 1 << 21
	.equ	ROUNDS, 4
	.global	_start
_start:
	adr	x0, hypervisor_vectors
	msr	vbar_el2, x0
	ldr	x1, =hypervisor_stack
	mov	sp, x1
	// Stage 2: devices by one block, 2 MiB of RAM with its access flag clear, the rest on demand.
	ldr	x2, =stage2_level1
	ldr	x3, =0x4c1
	str	x3, [x2]
	ldr	x4, =stage2_level2
	orr	x3, x4, #3
	str	x3, [x2, #8]
	ldr	x3, =0x400003fd
	str	x3, [x4]
	msr	vttbr_el2, x2
	ldr	x3, =0x80623559		// 39 bits from level 1, 40 bits out, HA, HD
	msr	vtcr_el2, x3
	ldr	x3, =0x30d00800
	msr	sctlr_el1, x3
	mov	x3, #0x100		// MDCR_EL2.TDE
	msr	mdcr_el2, x3
	msr	oslar_el1, xzr
	ldr	x3, =0x30080000001	// APK, API, RW, VM
	msr	hcr_el2, x3
	msr	cntvoff_el2, xzr
	ldr	x3, =EL1H
	msr	spsr_el2, x3
	adr	x3, guest
	msr	elr_el2, x3
	isb
	eret

synchronous:
	stp	x0, x1, [sp, #-16]!
	stp	x2, x3, [sp, #-16]!
	mrs	x0, esr_el2
	lsr	x1, x0, #26
	cmp	x1, #0x16
	b.eq	called
	cmp	x1, #0x24
	b.eq	absent
	cmp	x1, #0x32
	b.eq	stepped
	b	.
absent:	mrs	x1, hpfar_el2
	ubfx	x1, x1, #4, #36
	lsl	x1, x1, #12
	lsr	x1, x1, #21
	lsl	x2, x1, #21
	ldr	x3, =0x3fd
	orr	x2, x2, x3
	and	x1, x1, #511
	ldr	x3, =stage2_level2
	str	x2, [x3, x1, lsl #3]
	dsb	ish
	b	return
stepped:
	ldr	x1, =steps
	ldr	x2, [x1]
	add	x2, x2, #1
	str	x2, [x1]
	ands	x2, x2, #15
	b.eq	1f
	mrs	x1, spsr_el2
	orr	x1, x1, #STEP
	msr	spsr_el2, x1
	b	return
1:	mrs	x1, mdscr_el1
	bic	x1, x1, #1
	msr	mdscr_el1, x1
	b	return
called:	and	x0, x0, #0xff
	cbz	x0, 1f
	mrs	x1, mdscr_el1
	orr	x1, x1, #1
	msr	mdscr_el1, x1
	mrs	x1, spsr_el2
	orr	x1, x1, #STEP
	msr	spsr_el2, x1
	b	return
1:	ldr	x1, =stage2_level2	// takes the pages mapped on demand away again
	str	xzr, [x1, #16]
	str	xzr, [x1, #24]
	dsb	ish
	tlbi	vmalls12e1is
	dsb	ish
return:	ldp	x2, x3, [sp], #16
	ldp	x0, x1, [sp], #16
	eret

guest:	adr	x0, guest_vectors
	msr	vbar_el1, x0
	ldr	x1, =guest_stack
	mov	sp, x1
	gic_on	0x08000000
	ldr	x0, =0x123456789abcdef
	msr	apiakeylo_el1, x0
	mvn	x0, x0
	msr	apiakeyhi_el1, x0
	mov	x25, #ROUNDS
	mov	x26, #0
	mov	x27, #0
round:	// Data on demand, exclusives and atomics.
	ldr	x1, =0x40400000
	mov	x2, #20
1:	ldxr	x3, [x1]
	add	x3, x3, x2
	stxr	w4, x3, [x1]
	cbnz	w4, 1b
	ldadd	x2, x5, [x1]
	add	x8, x1, #32
	swpal	x5, x6, [x8]
	cas	x5, x6, [x1]
	ldxp	x6, x7, [x1]
	add	x7, x7, #1
	stxp	w4, x6, x7, [x1]
	add	x8, x1, #0x200000
	stp	x6, x7, [x8, #24]
	subs	x2, x2, #1
	b.ne	1b
	// Pointer authentication.
	ldr	x0, =0xb0d00800		// EnIA
	msr	sctlr_el1, x0
	isb
	mov	x2, #10
	adr	x3, guest
1:	pacia	x3, x2
	eor	x26, x26, x3
	autia	x3, x2
	subs	x2, x2, #1
	b.ne	1b
	// Code that changes.
	mov	x2, #8
1:	adr	x3, changing
	ldr	w4, [x3]
	add	w4, w4, #0x400		// the immediate of ADD
	str	w4, [x3]
	dc	cvau, x3
	dsb	ish
	ic	ivau, x3
	dsb	ish
	isb
	bl	changing
	subs	x2, x2, #1
	b.ne	1b
	// Stage 1, with access flag and dirty state by hardware, and without an ISB for a while.
	ldr	x2, =stage1_level1
	ldr	x3, =0x401
	str	x3, [x2]
	ldr	x4, =stage1_level2
	orr	x3, x4, #3
	str	x3, [x2, #8]
	ldr	x3, =0x40000705
	str	x3, [x4]
	ldr	x3, =0x80000404003a5	// DBM, read-only until written, no access flag
	ldr	x5, =0x0008000040400385
	str	x5, [x4, #16]
	msr	ttbr0_el1, x2
	ldr	x0, =0xff00
	msr	mair_el1, x0
	ldr	x0, =0x18200803519	// HA, HD, 39 bits, EPD1
	msr	tcr_el1, x0
	mov	x2, #9
1:	add	x26, x26, x2
	subs	x2, x2, #1
	b.ne	1b
	isb
	tlbi	vmalle1
	dsb	ish
	isb
	ldr	x0, =0xb0d01805		// EnIA, I, C, M
	msr	sctlr_el1, x0
	add	x26, x26, #1
	add	x26, x26, #1
	isb
	ldr	x1, =0x40400000
	ldr	x3, [x1, #64]
	str	x3, [x1, #72]
	add	x8, x1, #1024
	dc	zva, x8
	at	s1e1r, x1
	isb
	mrs	x3, par_el1
	eor	x26, x26, x3
	hvc	#1			// steps what follows
	mov	x2, #3
1:	ldxr	x3, [x1]
	add	x3, x3, #1
	stxr	w4, x3, [x1]
	subs	x2, x2, #1
	b.ne	1b
	clrex
	ldr	x0, =0x30d00800
	msr	sctlr_el1, x0
	isb
	// A timer interrupt.
	mov	x0, #40
	msr	cntv_tval_el0, x0
	mov	x0, #1
	msr	cntv_ctl_el0, x0
	msr	daifclr, #2
	add	x28, x27, #1
1:	wfi
	cmp	x27, x28
	b.lo	1b
	msr	daifset, #2
	sevl
	wfe
	hvc	#0
	add	x0, sp, #-64
	str	x26, [x0]
	subs	x25, x25, #1
	b.ne	round
	ldr	x0, =SYSTEM_OFF
	smc	#0
	b	.
changing:
	add	x9, x9, #0
	ret
interrupt:
	msr	cntv_ctl_el0, xzr
	mrs	x22, icc_iar1_el1
	msr	icc_eoir1_el1, x22
	add	x27, x27, #1
	eret
	.ltorg
	.balign	2048
guest_vectors:
	.org	guest_vectors + 0x280
	b	interrupt
	.org	guest_vectors + 0x800
hypervisor_vectors:
	.org	hypervisor_vectors + 0x400
	b	synchronous
	.org	hypervisor_vectors + 0x800
	.balign	4096
stage1_level1:	.space	4096
stage1_level2:	.space	4096
stage2_level1:	.space	4096
stage2_level2:	.space	4096
	.space	4096
hypervisor_stack:
	.space	4096
guest_stack:
steps:	.quad	0
