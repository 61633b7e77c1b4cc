// A guest that exits in every way, and says what became of its registers. It has its secret in every register that no exit
// is about; in X0 to X3, too, when no hypercall is next.

	.equ	SECRET,		0x5ec4e75ec4e75ec4
	.equ	DEADLINE,	0x7000000000001111

	.macro	call number
	mov	x0, #0
	mov	x1, #0
	mov	x2, #0
	mov	x3, #0
	hvc	#\number
	secret_arguments
	.endm

	.macro	secret_arguments
	mov	x0, x20
	mov	x1, x20
	mov	x2, x20
	mov	x3, x20
	.endm

guest_start:
	adr_l	x0, guest_vectors_el1
	msr	vbar_el1, x0
	mov_q	x20, SECRET
	.irp	register, x4, x5, x6, x7, x8, x9, x10, x11, x12, x13, x14, x15, x16, x17, x18, x19, x23, x24, x29
	mov	\register, x20
	.endr
	.irp	register, sp_el0, tpidr_el1, elr_el1, apiakeylo_el1, apdbkeyhi_el1
	msr	\register, x20
	.endr

	// Its timer over a trap.
	mov_q	x0, DEADLINE
	msr	cntv_cval_el0, x0
	call	CALL_NOP
	call	CALL_NOP
	mrs	x21, cntv_cval_el0
	mov_q	x22, DEADLINE
	adr_l	x2, timer_kept
	adr_l	x3, timer_lost
	bl	say_which

	// An interrupt, over which the host sets X26.
	mov	x26, #0
	mov	x25, #0
	call	CALL_TIMER
1:	add	x25, x25, #1
	cbnz	x26, 2f
	cmp	x25, #4000
	b.ne	1b
2:	mov	x25, #0
	mov	x21, x26
	mov	x22, #INJECTED
	adr_l	x2, register_set
	adr_l	x3, register_lost
	bl	say_which

	// An SError: by the time that the device's error comes back, the store has retired.
	mov	x27, #0
	msr	daifclr, #4
	mov	x25, #RESPONDER
	secret_arguments
guest_store:
	str	xzr, [x25]
	nop
	mov	x21, x27
	mov_q	x22, ESR_SERROR
	adr_l	x2, serror_came
	adr_l	x3, serror_lost
	bl	say_which

	secret_arguments
	wfi
	mov	x28, #100
3:	call	CALL_NOP
	subs	x28, x28, #1
	b.ne	3b

	// Interrupts that the host does not care about.
	mov	x28, #20
4:	call	CALL_TIMER
	mov	x25, #1500
5:	subs	x25, x25, #1
	b.ne	5b
	subs	x28, x28, #1
	b.ne	4b
	adr_l	x0, guest_results
	stp	x20, x26, [x0]
	stp	x27, x28, [x0, #16]
	mov_q	x0, PSCI_OFF
	mov	x1, #0
	mov	x2, #0
	mov	x3, #0
	hvc	#CALL_PSCI
	b	.

// Prints the text at x2 if x21 is x22, else that at x3.
say_which:
	cmp	x21, x22
	csel	x2, x2, x3, eq
	mov	x0, #UART
1:	ldrb	w1, [x2], #1
	cbz	w1, 2f
	str	w1, [x0]
	b	1b
2:	ret

	.balign	2048
guest_vectors_el1:
	.rept	7
	vector	guest_wrong
	.endr
	vector	guest_serror
	.rept	8
	vector	guest_wrong
	.endr

guest_serror:
	mrs	x27, esr_el1
	eret
guest_wrong:
	b	.

	.pushsection .rodata
timer_kept:
	.asciz	"guest: its timer is kept\n"
timer_lost:
	.asciz	"guest: its timer is LOST\n"
register_set:
	.asciz	"guest: its register was set\n"
register_lost:
	.asciz	"guest: its register was NOT set\n"
serror_came:
	.asciz	"guest: its SError came\n"
serror_lost:
	.asciz	"guest: NO SError came\n"
	.popsection

	.pushsection .bss
	.balign	16
guest_results:
	.space	32
	.popsection
