// Runs code under one setting of the debug registers after the other and prints each debug exception: vector, ESR, ELR, SPSR,
// and FAR of a watchpoint. Runs the same on QEMU's virt board and on the emulator. The settings are appended behind "cases".
	.arch armv8.5-a
	.equ	UART, 0x09000000
	.equ	RW, 0x80000000
	.equ	DONE, 0x77
	.equ	TABLES, 0x40600000
	.equ	STACK2, 0x40810000
	.equ	STACK1, 0x40820000
	.equ	STEPS, 0x40830000
	.equ	MOST_STEPS, 30
	.equ	BUFFER, 0x40a00000

	.section .text
	.globl	_start
_start:
	msr	daifset, #15
	// 2 MiB blocks by identity: the first one read-only for code, others for data; the first gigabyte is Device memory
	ldr	x0, =TABLES
	add	x1, x0, #4096
	ldr	x2, =0x00000401 | (1 << 2)               // Device, AF
	str	x2, [x0]
	orr	x2, x1, #3
	str	x2, [x0, #8]
	ldr	x2, =0x400007c1                          // Normal, AF, inner shareable, read-only at each level
	mov	x3, #0
1:	str	x2, [x1, x3, lsl #3]
	add	x2, x2, #0x200000
	bic	x2, x2, #0x80                            // AP[2]: the others are read-write
	add	x3, x3, #1
	cmp	x3, #64
	b.ne	1b
	mov	x2, #0x04ff                              // attribute 0 Normal, 1 Device-nGnRE
	msr	mair_el1, x2
	msr	mair_el2, x2
	ldr	x2, =0x80823519                          // 39 bits, 4 KiB, write-back, EPD1
	msr	tcr_el1, x2
	msr	tcr_el2, x2
	msr	ttbr0_el1, x0
	msr	ttbr0_el2, x0
	isb
	ldr	x2, =0x30d01805 | (1 << 23) | (1 << 14) | (1 << 26)
	msr	sctlr_el1, x2
	ldr	x2, =0x30c51835 | (1 << 14) | (1 << 26)
	msr	sctlr_el2, x2
	mov	x2, #0x300000
	msr	cpacr_el1, x2
	ldr	x2, =0x3033ff
	msr	cptr_el2, x2
	adr	x1, vectors2
	msr	vbar_el2, x1
	adr	x1, vectors1
	msr	vbar_el1, x1
	isb
	msr	oslar_el1, xzr
	msr	osdlr_el1, xzr
	adr	x28, cases

next_case:
	ldr	x1, =RW
	msr	hcr_el2, x1
	msr	mdcr_el2, xzr
	msr	mdscr_el1, xzr
	isb
	tlbi	alle1
	tlbi	alle2
	dsb	sy
	isb
	ldr	x1, =STACK1
	msr	sp_el1, x1
	ldr	x1, =STACK2
	mov	sp, x1
	ldr	x1, =STEPS
	str	xzr, [x1]
	adr	x1, cases_end
	cmp	x28, x1
	b.eq	finish
	mov	w0, #'#'
	bl	putc
	adr	x1, cases
	sub	x0, x28, x1
	bl	hex
	mov	w0, #'\n'
	bl	putc
	ldr	x26, [x28], #8                           // HCR_EL2
	ldr	x1, [x28], #8
	msr	mdcr_el2, x1
	ldr	x27, [x28], #8                           // MDSCR_EL1
	ldr	x1, [x28], #8
	msr	spsr_el2, x1
	ldr	x1, [x28], #8
	adr	x2, payload_start
	add	x2, x2, x1
	ldr	x1, [x28], #8                            // in quads: DBGBVR is an offset in the payload if DBGBCR says so
	msr	dbgbcr1_el1, x1
	msr	dbgbvr1_el1, x2
	ldr	x1, [x28], #8
	msr	dbgbvr5_el1, x1
	ldr	x1, [x28], #8
	msr	dbgbcr5_el1, x1
	ldr	x1, [x28], #8
	msr	dbgwvr2_el1, x1
	ldr	x1, [x28], #8
	msr	dbgwcr2_el1, x1
	ldr	x1, [x28], #8
	msr	contextidr_el1, x1
	ldr	x1, [x28], #8
	msr	contextidr_el2, x1
	adr	x1, payload_start
	msr	elr_el2, x1
	msr	hcr_el2, x26
	isb
	tlbi	alle1
	tlbi	alle2
	dsb	sy
	msr	mdscr_el1, x27
	isb
	ldr	x8, =BUFFER
	ldr	x9, =BUFFER
	mov	x0, #0
	mov	x1, #0
	mov	x2, #0
	mov	x3, #0
	msr	nzcv, xzr
	eret

	// What is watched. Uses no register from x16 on.
payload_start:
	ldrb	w0, [x8, #5]
	ldrh	w0, [x8, #2]
	ldr	w0, [x8, #4]
	ldr	x0, [x8]
	ldrsw	x0, [x8, #8]
	strb	w0, [x8, #7]
	strh	w0, [x8, #6]
	str	w0, [x8, #12]
	str	x0, [x8, #8]
	ldp	x0, x1, [x8]
	stp	x0, x1, [x8, #8]
	ldp	w0, w1, [x8, #8]
	stp	w0, w1, [x8, #4]
	ldr	q0, [x8]
	str	q0, [x8, #16]
	ldp	q0, q1, [x8]
	stp	q0, q1, [x8]
	ld1	{v0.16b}, [x8]
	st1	{v0.8b}, [x8]
	b	1f
	brk	#0x99
1:	ldtr	x0, [x8, #8]
	sttr	w0, [x8, #4]
	ldar	w0, [x8]
	stlr	x0, [x8]
	ldxr	w0, [x8]
	clrex
	ldaxp	x0, x1, [x8]
	clrex
	ldadd	w0, w1, [x8]
	swp	x0, x1, [x8]
	mov	x0, #1
	cas	x0, x1, [x8]
	mov	x2, #1
	casp	x2, x3, x0, x1, [x8]
	dc	zva, x8
	brk	#0x55
	ldr	x0, [x9], #8
	str	x0, [x9, #8]!
	svc	#5
	isb
	nop
	nop
	svc	#DONE
	b	.

finish:	mov	w0, #'.'
	bl	putc
	mov	w0, #'\n'
	bl	putc
	ldr	x0, =0x84000008
	smc	#0
	b	.

	.ltorg

// ---- printing: clobbers x0 and x9 to x15, which callers save
putc:	ldr	x9, =UART
	strb	w0, [x9]
	ret
hex:	mov	x10, x30
	mov	x11, x0
	clz	x12, x11
	mov	w13, #60
	bic	w12, w12, #3
	subs	w12, w13, w12
	csel	w12, wzr, w12, lt
1:	lsr	x0, x11, x12
	and	w0, w0, #15
	cmp	w0, #9
	add	w13, w0, #'0'
	add	w14, w0, #('a' - 10)
	csel	w0, w13, w14, ls
	bl	putc
	subs	w12, w12, #4
	b.ge	1b
	mov	w0, #' '
	bl	putc
	ret	x10
	.ltorg

	.macro	vectors el
	.balign	2048
vectors\el:
	.set	offset, 0
	.rept	16
	stp	x29, x30, [sp, #-16]!
	mov	x29, #offset
	b	taken\el
	.balign	128
	.set	offset, offset + 0x80
	.endr
	.endm
	vectors	1
	vectors	2

	.macro	taken el
taken\el:
	msr	pan, #0
	stp	x0, x9, [sp, #-16]!
	stp	x10, x11, [sp, #-16]!
	stp	x12, x13, [sp, #-16]!
	stp	x14, x15, [sp, #-16]!
	stp	x16, x17, [sp, #-16]!
	mrs	x16, esr_el\el
	lsr	x17, x16, #26
	cmp	x17, #0x15
	b.ne	2f
	and	w17, w16, #0xffff
	cmp	w17, #DONE
	b.eq	done\el
	b	leave\el
2:	cmp	x17, #0x16
	b.eq	done\el
	mov	w0, #('0' + \el)
	bl	putc
	mov	x0, x29
	bl	hex
	mov	x0, x16
	bl	hex
	mrs	x0, elr_el\el
	bl	hex
	mrs	x0, spsr_el\el
	bl	hex
	and	x0, x17, #0x3e
	cmp	x0, #0x34
	b.ne	3f
	mrs	x0, far_el\el
	bl	hex
	ldr	x0, =BUFFER + 0x800                      // QEMU keeps a stale WnR until an access near by does not match
	ldr	x0, [x0]
3:	mov	w0, #'\n'
	bl	putc
	and	x0, x17, #0x3e
	cmp	x0, #0x32
	b.eq	stepped\el
	cmp	x0, #0x30
	b.lt	done\el
	mrs	x0, elr_el\el
	add	x0, x0, #4
	msr	elr_el\el, x0
leave\el:
	ldp	x16, x17, [sp], #16
	ldp	x14, x15, [sp], #16
	ldp	x12, x13, [sp], #16
	ldp	x10, x11, [sp], #16
	ldp	x0, x9, [sp], #16
	ldp	x29, x30, [sp], #16
	eret
stepped\el:
	ldr	x9, =STEPS
	ldr	x10, [x9]
	add	x10, x10, #1
	str	x10, [x9]
	cmp	x10, #MOST_STEPS
	b.lt	4f
	msr	mdscr_el1, xzr
	isb
4:	and	x10, x10, #7
	cmp	x10, #5
	mrs	x0, spsr_el\el
	orr	x9, x0, #0x200000
	csel	x0, x0, x9, eq                           // now and then the step is left pending
	msr	spsr_el\el, x0
	b	leave\el
	.endm
	taken	1
done1:	hvc	#DONE
	b	.
	taken	2
done2:	msr	spsel, #1
	b	next_case
	.ltorg
	.balign	8
cases:
