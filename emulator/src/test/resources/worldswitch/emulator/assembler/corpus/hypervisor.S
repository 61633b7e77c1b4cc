// The start of a small hypervisor, as such code is written: everything together.
	.equ	UART, 0x09000000
	.equ	STACK_SIZE, 0x1000
	.equ	HCR_RW, 1 << 31
	.equ	HCR_VM, 1 << 0

	.macro	vector target
	.balign	128
	b	\target
	.endm

	.macro	pairs operation
	\operation x0, x1, [sp, #16 * 0]
	.irp	n, 2, 4, 6, 8
	.set	next, \n + 1
	\operation x\n, x30, [sp, #8 * \n]
	.endr
	.endm

	.macro	set_register name, value
	ldr	x9, =\value
	msr	\name, x9
	.endm

	.section .text.start, "ax"
	.global	_start
_start:
	msr	daifset, #15
	adrp	x1, stack_top
	add	x1, x1, :lo12:stack_top
	mov	sp, x1
	adrp	x2, __bss_start
	add	x2, x2, :lo12:__bss_start
	adrp	x3, __bss_end
	add	x3, x3, :lo12:__bss_end
1:	cmp	x2, x3
	b.hs	2f
	stp	xzr, xzr, [x2], #16
	b	1b
2:	adr	x1, vectors
	msr	vbar_el2, x1
	set_register hcr_el2, HCR_RW | HCR_VM
	set_register vttbr_el2, stage2
	set_register s3_4_c2_c1_2, 0x80023558
	isb
	adr	x0, guest
	msr	elr_el2, x0
	mov	x0, #0x3c5
	msr	spsr_el2, x0
	eret

	.balign	2048
vectors:
	.rept	8
	vector	fatal
	.endr
	vector	exit
	.rept	7
	vector	fatal
	.endr

exit:	sub	sp, sp, #256
	pairs	stp
	mrs	x0, esr_el2
	lsr	x1, x0, #26
	cmp	x1, #0x16
	b.ne	fatal
	pairs	ldp
	add	sp, sp, #256
	eret

fatal:	ldr	x0, =UART
	ldr	x1, =message
1:	ldrb	w2, [x1], #1
	cbz	w2, 2f
	str	w2, [x0]
	b	1b
2:	wfi
	b	2b

guest:	hvc	#0
	b	guest

	.section .rodata
message:
	.asciz	"fatal exit\n"

	.data
	.balign	4096
stage2:	.rept	512
	.quad	((. - stage2) / 8) << 30 | 0x7fd
	.endr

	.bss
	.balign	16
	.space	STACK_SIZE
stack_top:
	.balign	4096
