// L2: takes virtual interrupts, ends them, and now and then calls L0 (SMC) or L1 (HVC).

l2_start:
	adr_l	x0, l2_stack_top
	mov	sp, x0
	adr_l	x0, l2_vectors
	msr	vbar_el1, x0
	mov	x0, #0xf0
	msr	icc_pmr_el1, x0
	mov	x0, #1
	msr	icc_igrpen1_el1, x0
	isb
	msr	daifclr, #2
	.ifdef	DEVICE
	mov	x20, #3
1:	smc	#SMC_FIRE			// the interrupt should come before the next instruction
l2_fired:
	hvc	#CALL_ROUND
	subs	x20, x20, #1
	b.ne	1b
	.else
	hvc	#CALL_START
l2_started:
	mov	x20, #8
1:	mov_q	x0, PSCI_VERSION		// exits that are L0's alone
	smc	#SMC_PSCI
	subs	x20, x20, #1
	b.ne	1b
	hvc	#CALL_ROUND
	.endif
	hvc	#CALL_DONE
	b	.

	.balign	2048
l2_vectors:
	.rept	5
	vector	l2_wrong
	.endr
	vector	l2_irq
	.rept	10
	vector	l2_wrong
	.endr

l2_irq:
	stp	x0, x1, [sp, #-16]!
	mrs	x0, icc_iar1_el1
	.ifdef	EOI_COUNT
	hvc	#CALL_PARK
	.endif
l2_end:
	msr	icc_eoir1_el1, x0
l2_ended:
	ldr	x1, =l2_seen
	ldr	x0, [x1]
	add	x0, x0, #1
	str	x0, [x1]
	ldp	x0, x1, [sp], #16
	eret

l2_wrong:
	hvc	#0xff
	b	.

	.ltorg

	.pushsection .bss
	.balign	16
l2_seen:
	.space	16
	.space	4096
l2_stack_top:
	.popsection
