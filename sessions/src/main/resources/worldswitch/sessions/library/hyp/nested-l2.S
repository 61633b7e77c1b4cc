// L2: the guest of the guest hypervisor, a kernel at EL1 with a task at EL0. It knows nothing of all this.
//
//	L2_CALLS	how many hypercalls it makes

l2_start:
	adr_l	x0, l2_stack_top
	mov	sp, x0
	adr_l	x0, l2_vectors
	msr	vbar_el1, x0
	adr_l	x0, l2_text
	bl	print
	mrs	x1, midr_el1
	mrs	x2, mpidr_el1
l2_identified:
	adr_l	x0, l2_midr_text
	bl	print
	hvc	#CALL_PRINT
	mov	x0, #0x12			// L1 traps the virtual memory controls
	msr	contextidr_el1, x0
	mrs	x1, contextidr_el1
	cmp	x0, x1
	b.ne	l2_wrong
	mov_q	x0, PSCI_VERSION		// and SMC
	smc	#0
	cmn	x0, #1
	b.ne	l2_wrong
	wfi					// but not WFI: L0 does, for itself
	adr_l	x0, l2_task
	msr	elr_el1, x0
	mov	x0, #PSR_EL0T
	msr	spsr_el1, x0
	eret
l2_back_from_task:
	mov	x22, #L2_CALLS
1:	hvc	#CALL_NOP
	subs	x22, x22, #1
	b.ne	1b
	hvc	#CALL_OFF
	b	.

l2_task:
	mov	x0, #7
	svc	#0
	b	.

l2_svc:
	cmp	x0, #7
	b.eq	l2_back_from_task
l2_wrong:
	adr_l	x0, l2_wrong_text
	bl	print
	hvc	#CALL_OFF
	b	.

	.balign	2048
l2_vectors:
	.rept	8
	vector	l2_wrong
	.endr
	vector	l2_svc				// from EL0
	.rept	7
	vector	l2_wrong
	.endr

	.pushsection .rodata
l2_text:
	.asciz	"L2: up at EL1\n"
l2_midr_text:
	.asciz	"L2: MIDR_EL1 MPIDR_EL1"
l2_wrong_text:
	.asciz	"L2: SOMETHING IS WRONG\n"
	.popsection

	.pushsection .bss
	.balign	16
	.space	4096
l2_stack_top:
	.popsection
