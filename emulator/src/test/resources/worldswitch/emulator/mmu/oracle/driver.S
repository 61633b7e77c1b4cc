// Runs translation cases on a real or emulated processor and prints what came of each.
//
// Loaded and started at 0x41000000, at EL2, MMU off; data is at 0x44000000. Cases lie at 0x41100000, 64 words of 64 bits each:
//   0 operation (0 ends)        8 VTCR_EL2         16 SPSR_EL2 to enter with
//   1 virtual address           9 VTTBR_EL2        17 number of pokes
//   2 HCR_EL2                  10 SCTLR_EL2        18.. pairs: address, value
//   3 SCTLR_EL1                11 TCR_EL2
//   4 TCR_EL1                  12 TTBR0_EL2
//   5 TTBR0_EL1                13 TTBR1_EL2
//   6 TTBR1_EL1                14 MAIR_EL2
//   7 MAIR_EL1                 15 PSTATE.PAN at EL2
// For each case one line: ESR_EL2 FAR_EL2 HPFAR_EL2 PAR_EL1 ESR_EL1 FAR_EL1, in hexadecimal, and what the pokes have
// become, each exclusive-ORed to those before it, rotated right by 7. Memory is then zero again where the pokes were.
	.arch	armv8.5-a
	.text
start:	b	begin

	.balign	2048
vectors2:
	.rept	16
	b	caught
	.balign	128
	.endr
	.balign	2048
vectors1:
	.rept	16
	hvc	#1
	b	.
	.balign	128
	.endr

begin:	adr	x0, vectors2
	msr	vbar_el2, x0
	adr	x0, vectors1
	msr	vbar_el1, x0
	mov	x0, #0x33ff
	msr	cptr_el2, x0
	mov	x0, #(3 << 20)
	msr	cpacr_el1, x0
	ldr	x19, =0x41100000
	ldr	x20, =0x09000000
	ldr	x0, =0x30c50830
	msr	sctlr_el2, x0
	isb

	// Where data can be, every instruction is HVC #0x55, which tells that it was fetched.
	ldr	x24, =0xd4000aa2d4000aa2
	ldr	x0, =0x44000000
	add	x1, x0, #0x10000
1:	stp	x24, x24, [x0], #16
	cmp	x0, x1
	b.lo	1b

next:	ldr	x21, [x19]
	cbz	x21, done
	ldr	x22, [x19, #17 * 8]
	add	x23, x19, #18 * 8
1:	cbz	x22, 2f
	ldp	x0, x1, [x23], #16
	str	x1, [x0]
	sub	x22, x22, #1
	b	1b
2:	msr	esr_el2, xzr
	msr	far_el2, xzr
	msr	hpfar_el2, xzr
	msr	par_el1, xzr
	msr	esr_el1, xzr
	msr	far_el1, xzr
	ldp	x0, x1, [x19, #3 * 8]
	msr	sctlr_el1, x0
	msr	tcr_el1, x1
	ldp	x0, x1, [x19, #5 * 8]
	msr	ttbr0_el1, x0
	msr	ttbr1_el1, x1
	ldp	x0, x1, [x19, #7 * 8]
	msr	mair_el1, x0
	msr	vtcr_el2, x1
	ldr	x0, [x19, #9 * 8]
	msr	vttbr_el2, x0
	ldr	x0, [x19, #2 * 8]
	msr	hcr_el2, x0
	isb
	ldp	x0, x1, [x19, #10 * 8]
	msr	tcr_el2, x1
	ldp	x1, x2, [x19, #12 * 8]
	msr	ttbr0_el2, x1
	msr	s3_4_c2_c0_1, x2		// TTBR1_EL2
	ldp	x1, x2, [x19, #14 * 8]
	msr	mair_el2, x1
	mov	x6, x2
	mov	x4, x24
	ldr	x1, [x19, #1 * 8]
	ldr	x2, [x19, #16 * 8]
	msr	pan, #0
	cbz	x6, 3f
	msr	pan, #1
3:	dsb	sy
	tlbi	alle1
	tlbi	alle2
	dsb	sy
	isb
	msr	sctlr_el2, x0
	isb
	cmp	x21, #16
	b.hs	enter
	adr	x3, operations
	add	x3, x3, x21, lsl #3
	br	x3

	// Each operation is two instructions; an AT is complete behind an ISB.
operations:
	b	.
	nop
	.irp	op, S1E1R, S1E1W, S1E0R, S1E0W, S1E1RP, S1E1WP, S1E2R, S1E2W, S12E1R, S12E1W, S12E0R, S12E0W
	at	\op, x1
	b	returned
	.endr
	b	.
	nop
	b	.
	nop
	b	.
	nop

	// Operations 16 to 31 happen at the exception level of SPSR_EL2; 32 and more at EL2 itself.
enter:	cmp	x21, #32
	b.hs	4f
	adr	x3, accesses - 16 * 16
	add	x3, x3, x21, lsl #4
	msr	elr_el2, x3
	msr	spsr_el2, x2
	isb
	eret
4:	adr	x3, accesses - 32 * 16
	add	x3, x3, x21, lsl #4
	br	x3

	// Four instructions each; SVC 9 goes to EL1's vectors or EL2's, both of which report.
accesses:
	ldr	x4, [x1]
	b	over
	nop
	nop
	str	x4, [x1]
	b	over
	nop
	nop
	ldtr	x4, [x1]
	b	over
	nop
	nop
	sttr	x4, [x1]
	b	over
	nop
	nop
	ldadd	xzr, x5, [x1]
	b	over
	nop
	nop
	br	x1
	nop
	nop
	nop
	ldtrb	w4, [x1]
	b	over
	nop
	nop
	ldtrh	w4, [x1]
	b	over
	nop
	nop
over:	svc	#9
	b	.

returned:
	isb
	b	report
caught:
	isb
report:
	mov	x0, #0x0830			// no load: the MMU is on, and PAN may forbid it
	movk	x0, #0x30c5, lsl #16
	msr	sctlr_el2, x0
	mov	x0, #0x80000000
	msr	hcr_el2, x0
	isb
	mrs	x0, esr_el2
	bl	hex
	mrs	x0, far_el2
	bl	hex
	mrs	x0, hpfar_el2
	bl	hex
	mrs	x0, par_el1
	bl	hex
	mrs	x0, esr_el1
	bl	hex
	mrs	x0, far_el1
	bl	hex
	ldr	x22, [x19, #17 * 8]
	add	x23, x19, #18 * 8
	mov	x0, #0
1:	cbz	x22, 2f
	ldr	x1, [x23], #16
	ldr	x2, [x1]
	eor	x0, x2, x0, ror #7
	str	xzr, [x1]
	sub	x22, x22, #1
	b	1b
2:	bl	hex
	mov	w0, #10
	str	w0, [x20]
	add	x19, x19, #512
	b	next

done:	ldr	w0, =0x84000008
	smc	#0
	b	.

hex:	mov	x2, #60
1:	lsr	x3, x0, x2
	and	x3, x3, #15
	cmp	x3, #10
	add	x4, x3, #48
	add	x5, x3, #87
	csel	x4, x4, x5, lo
	str	w4, [x20]
	subs	x2, x2, #4
	b.pl	1b
	mov	w4, #32
	str	w4, [x20]
	ret
