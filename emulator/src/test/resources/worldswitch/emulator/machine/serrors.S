// Virtual SErrors, taken and deferred, and the external aborts of loads and stores where nothing answers: what a guest at
// EL1 sees of them, and what its hypervisor does. As on QEMU's virt board; HCR_EL2.TEA, which QEMU 7.2 does not obey, is left
// out.
	.include "board.inc"
	.equ	AMO, 1 << 5
	.equ	VSE, 1 << 8
	.equ	RW, 1 << 31
	.equ	EL1H, 0x3c5
	.equ	NOTHING, 0x0b001000
	.global	_start
_start:
	ldr	x0, =stack
	mov	sp, x0
	adr	x0, vectors2
	msr	vbar_el2, x0
	adr	x0, vectors1
	msr	vbar_el1, x0
	ldr	x0, =stack
	sub	x0, x0, #256
	msr	sp_el1, x0
	ldr	x0, =0x30d00800
	msr	sctlr_el1, x0
	msr	disr_el1, xzr

	.macro	with syndrome, hcr, psr
	ldr	x0, =\syndrome
	msr	vsesr_el2, x0
	ldr	x0, =(RW | \hcr)
	msr	hcr_el2, x0
	adr	x0, 98f
	msr	elr_el2, x0
	mov	x0, #\psr
	msr	spsr_el2, x0
	adr	x28, 97f
	isb
	eret
98:
	.endm
	.macro	done
	hvc	#0
97:	mrs	x0, hcr_el2
	bl	print_hex
	mrs	x0, vdisr_el2
	bl	print_hex
	.endm

	with	0x1234567, AMO | VSE, EL1H		// masked, and then not
	mrs	x0, isr_el1
	bl	print_hex
	msr	daifclr, #4
	nop
	done
	with	0x0000011, AMO | VSE, (EL1H & ~0x100)	// not masked from the start
	nop
	done
	with	0x1000042, AMO | VSE, EL1H		// deferred
	esb
	mrs	x0, isr_el1
	bl	print_hex
	mrs	x0, disr_el1
	bl	print_hex
	msr	daifclr, #4
	msr	disr_el1, xzr
	mrs	x0, disr_el1
	bl	print_hex
	done
	with	0, VSE, (EL1H & ~0x100)			// not enabled
	mrs	x0, isr_el1
	bl	print_hex
	done
	.macro	abort access, hcr
	with	0, \hcr, (EL1H & ~0x100)
	ldr	x1, =NOTHING
	\access
	done
	.endm
	abort	"ldr w2, [x1]", 0
	abort	"str w2, [x1]", 0
	abort	"str x2, [x1, #8]!", AMO
	abort	"ldrsb x3, [x1, #1]", AMO
	firmware SYSTEM_OFF

	.macro	tell level
	mov	x27, x30
	mov	x0, #\level
	bl	print_hex
	mrs	x0, esr_el\level
	bl	print_hex
	mrs	x0, far_el\level
	bl	print_hex
	mov	x30, x27
	.endm

	// An SError is told of, and over; what is synchronous ends the case.
	.balign	2048
vectors1:
	.rept	16
	b	told1
	.balign	128
	.endr
told1:	tell	1
	mrs	x0, esr_el1
	lsr	x0, x0, #26
	cmp	x0, #0x2f
	b.ne	1f
	eret
1:	hvc	#0
	.balign	2048
vectors2:
	.rept	16
	b	told2
	.balign	128
	.endr
told2:	tell	2
	br	x28
	.ltorg
	.include "print.inc"
	.bss
	.balign	16
	.space	1024
stack:
