// Takes one exception after the other and prints what entry wrote: vector, ESR, ELR, SPSR, FAR, PSTATE fields.
// Runs the same on QEMU's virt board and on the emulator. MMU off throughout.
	.arch armv8.5-a
	.equ	UART, 0x09000000
	.equ	EL2H, 0x3c9
	.equ	EL1H, 0x3c5
	.equ	EL1T, 0x3c4
	.equ	EL0T, 0x3c0
	.equ	DONE, 0x77

	.section .text
	.globl	_start
_start:
	msr	daifset, #15
	adr	x1, stack_top
	mov	sp, x1
	adr	x1, vectors2
	msr	vbar_el2, x1
	adr	x1, vectors1
	msr	vbar_el1, x1
	adr	x1, stack_el1
	msr	sp_el1, x1
	ldr	x1, =0x30c40830
	msr	sctlr_el2, x1
	ldr	x1, =0x30d00800
	msr	sctlr_el1, x1
	mov	x1, #0x33ff
	msr	cptr_el2, x1
	msr	mdcr_el2, xzr
	msr	mdscr_el1, xzr
	msr	osdlr_el1, xzr
	msr	oslar_el1, xzr
	msr	far_el1, xzr
	msr	far_el2, xzr
	isb

// Runs code at a level: where \psr is the saved state it starts with, and \hcr is HCR_EL2 meanwhile.
	.macro	at psr, hcr
	ldr	x1, =\hcr
	msr	hcr_el2, x1
	isb
	adr	x28, 97f
	adr	x1, 98f
	msr	elr_el2, x1
	ldr	x1, =\psr
	msr	spsr_el2, x1
	bl	name
	eret
98:
	.endm
	.macro	finish
	hvc	#DONE
97:
	.endm
	.equ	RW, 0x80000000
	.equ	TGE, 0x08000000
	.equ	E2H, 0x400000000

	// ---- EL1 to EL1
	at	EL1H, RW
	svc	#0x1234
	finish
	at	EL1T, RW
	svc	#1
	finish
	at	EL1H, RW
	.inst	0x00000000
	finish
	at	EL1H, RW
	brk	#0xbeef
	finish
	at	EL1H, RW
	hlt	#1
	finish
	at	(EL1H + 0xf0000000), RW
	svc	#2
	finish
	at	(EL1H + 0x00400000), RW                  // PAN
	svc	#3
	finish
	at	(EL1H + 0x00801000 + 0x01000000), RW     // UAO SSBS DIT
	svc	#4
	finish
	at	0x005, RW                                // nothing masked
	svc	#5
	finish
	at	(EL1H + 0x00100000), RW                  // IL
	nop
	finish
	at	EL1H, RW                                 // misaligned PC
	adr	x1, 1f
	add	x1, x1, #2
	br	x1
1:	finish
	at	EL1H, RW                                 // a register of EL2
	mrs	x1, hcr_el2
	finish
	at	EL1H, RW                                 // eret with illegal saved state: EL2 from EL1
	mov	x1, #EL2H
	msr	spsr_el1, x1
	adr	x1, 1f
	msr	elr_el1, x1
	eret
1:	nop
	finish
	at	EL1H, RW                                 // EL0 with SP_ELx
	mov	x1, #0x3c1
	msr	spsr_el1, x1
	adr	x1, 1f
	msr	elr_el1, x1
	eret
1:	nop
	finish

	// ---- EL1 to EL2
	at	EL1H, RW
	hvc	#0x4321
	finish
	at	EL1T, RW
	hvc	#0x4321
	finish
	b	2f
	.ltorg
2:
	at	EL1H, (RW + 0x80000)                     // TSC
	smc	#0x99
	finish
	at	EL1H, (RW + 0x04000000)                  // TVM
	msr	contextidr_el1, x17
	finish
	at	EL1H, (RW + 0x40000000)                  // TRVM
	mrs	x18, ttbr1_el1
	finish
	at	EL1H, (RW + 0x02000000)                  // TTLB
	tlbi	vaae1is, x5
	finish
	at	EL1H, (RW + 0x2000)                      // TWI
	wfi
	finish
	at	EL1H, (RW + 0x40000)                     // TID3
	mrs	xzr, id_aa64pfr0_el1
	finish

	// ---- EL0
	at	EL0T, RW
	svc	#7
	finish
	at	EL0T, RW
	hvc	#7
	finish
	at	EL0T, RW
	smc	#7
	finish
	at	EL0T, RW
	brk	#7
	finish
	at	EL0T, RW
	mrs	x3, midr_el1
	finish
	at	EL0T, RW
	msr	spsel, #1
	finish
	at	EL0T, RW
	wfi
	finish
	at	EL0T, RW
	mrs	x4, ctr_el0
	finish
	at	EL0T, RW
	eret
	finish
	at	EL0T, RW
	dc	zva, x1
	finish

	// ---- EL0 under TGE
	at	EL0T, (RW + TGE)
	svc	#8
	finish
	at	EL0T, (RW + TGE)
	.inst	0
	finish
	at	EL0T, (RW + TGE)
	brk	#8
	finish
	at	EL0T, (RW + TGE + E2H)
	svc	#9
	finish
	at	EL0T, (RW + TGE + E2H)
	wfi
	finish
	at	EL0T, (RW + TGE + E2H)
	mrs	x3, midr_el1
	finish

	// ---- EL1 with TGE is an illegal return
	at	EL1H, (RW + TGE)
	nop
	finish

	// ---- EL2
	msr	hcr_el2, x30
	at	EL2H, RW
	svc	#10
	finish
	at	EL2H, RW
	hvc	#10
	finish
	at	EL2H, RW
	.inst	0
	finish
	at	(EL2H - 1), RW
	brk	#10
	finish
	at	0x209, (RW + TGE + E2H)
	svc	#11
	finish

	// ---- MDCR_EL2.TDE
	mov	x1, #0x100
	msr	mdcr_el2, x1
	at	EL1H, RW
	brk	#12
	finish
	msr	mdcr_el2, xzr

	// ---- software step of EL1 from EL2
	mov	x1, #0x100
	msr	mdcr_el2, x1
	mov	x1, #1
	msr	mdscr_el1, x1
	at	(EL1H + 0x200000), RW
	nop
	nop
	finish
	at	EL1H, RW
	nop
	finish
	at	(EL1H + 0x200000), RW
	ldxr	x1, [x0]
	nop
	finish
	at	(EL1H + 0x200000), RW
	svc	#13
	finish
	at	(EL1H + 0x200000), RW
	.inst	0
	finish
	msr	mdscr_el1, xzr
	msr	mdcr_el2, xzr

	// ---- virtual SError
	mov	x1, #0x123
	.inst	0xd51c5260 | 1                           // msr vsesr_el2, x1
	at	0x2c5, (RW + 0x20 + 0x100)
	nop
	finish
	at	0x0c5, (RW + 0x10 + 0x80)                // virtual IRQ is masked, then not
	nop
	msr	daifclr, #2
	nop
	finish
	at	0x005, (RW + 8 + 0x40)                   // virtual FIQ
	nop
	finish

	msr	hcr_el2, xzr
	ldr	x1, =RW
	msr	hcr_el2, x1
	mov	w0, #'.'
	bl	putc
	mov	w0, #'\n'
	bl	putc
	ldr	x0, =0x84000008
	smc	#0
	b	.

	.ltorg

// ---- printing
putc:	ldr	x9, =UART
	strb	w0, [x9]
	ret
hex:	mov	x10, x30
	mov	x11, x0
	mov	w12, #60
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
name:	mov	x15, x30
	mov	w0, #'#'
	bl	putc
	adr	x1, count
	ldrb	w0, [x1]
	add	w0, w0, #1
	strb	w0, [x1]
	bl	hex
	mov	w0, #'\n'
	bl	putc
	mov	x0, #0
	adr	x0, stack_top
	ret	x15
	.ltorg

	.macro	show register
	mrs	x0, \register
	bl	hex
	.endm
	.macro	vectors el
	.balign	2048
vectors\el:
	.set	offset, 0
	.rept	16
	mov	x20, #offset
	b	taken\el
	.balign	128
	.set	offset, offset + 0x80
	.endr
	.endm
	vectors	1
	vectors	2

taken1:	adr	x1, stack_el1
	mov	x29, sp
	mov	w0, #'1'
	bl	putc
	mov	x0, x20
	bl	hex
	show	esr_el1
	show	elr_el1
	show	spsr_el1
	show	far_el1
	show	daif
	show	spsel
	show	pan
	show	ssbs
	mov	w0, #'\n'
	bl	putc
	ldr	x1, =0x30d00800
	msr	sctlr_el1, x1
	adr	x1, stack_el1
	mov	sp, x1
	hvc	#DONE

taken2:	mrs	x0, esr_el2
	movz	x1, #(0x5a00), lsl #16
	movk	x1, #DONE
	cmp	x0, x1
	b.eq	1f
	mov	w0, #'2'
	bl	putc
	mov	x0, x20
	bl	hex
	show	esr_el2
	show	elr_el2
	show	spsr_el2
	show	far_el2
	show	daif
	show	spsel
	show	pan
	show	ssbs
	mov	w0, #'\n'
	bl	putc
1:	msr	spsel, #1
	adr	x1, stack_top
	mov	sp, x1
	msr	pan, #0
	mov	x1, #0
	msr	far_el2, x1
	ldr	x1, =RW
	msr	hcr_el2, x1
	isb
	msr	far_el1, xzr
	br	x28

	.ltorg
	.data
count:	.byte	0
	.balign	4096
	.space	4096
stack_el1:
	.space	4096
stack_top:
	.space	64
