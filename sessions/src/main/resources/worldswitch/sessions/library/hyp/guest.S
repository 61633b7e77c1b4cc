// The guest: a small kernel at EL1 with its own translation, a task at EL0, and calls for the hypervisor.

	.equ	WINDOW,		RAM + 0x3fe00000	// the last 2 MiB of its address space show one page

guest_start:
	adr_l	x0, guest_stack_top
	mov	sp, x0
	adr_l	x0, kernel_vectors
	msr	vbar_el1, x0
	bl	guest_mmu_on
	adr_l	x0, hello_text
	bl	guest_print

	// Virtual interrupts: priority mask open, group 1 on.
	mov	x0, #0xf0
	msr	icc_pmr_el1, x0
	mov	x0, #1
	msr	icc_igrpen1_el1, x0
	isb
	msr	daifclr, #2

	// A task at EL0, which calls back with SVC.
	adr_l	x0, user_task
	msr	elr_el1, x0
	mov	x0, #PSR_EL0T
	msr	spsr_el1, x0
	eret
guest_back_from_user:

	hvc	#CALL_INJECT			// the interrupt comes at the next entry
	ldr	x0, =interrupts_seen
	ldr	x0, [x0]
	cbz	x0, guest_wrong

	// A page of the window changes under the guest's feet; after the hypervisor's TLBI it must see the new one.
	ldr	x19, =WINDOW
	ldr	x20, [x19]			// fills the TLB
	adr_l	x0, window_table
	adr_l	x1, page_two
	mov_q	x2, S1_NORMAL | 2		// a page, not a block
	orr	x1, x1, x2
	hvc	#CALL_REMAP
	ldr	x21, [x19]
	adr_l	x0, fresh_text
	adr_l	x1, stale_text
	cmp	x20, x21
	csel	x0, x1, x0, eq
	bl	guest_print

	.ifdef	HOST_AT_EL1
	bl	guest_signs
	.endif

	.ifdef	E2H_TOGGLE
	hvc	#CALL_FLIP
	.endif

	// Exits to count: hypercalls, and a trapped register now and then.
	mov	x22, #EXITS
guest_loop:
	hvc	#CALL_NOP
	tst	x22, #63
	b.ne	1f
	msr	contextidr_el1, x22
1:	subs	x22, x22, #1
	b.ne	guest_loop

	mov_q	x0, PSCI_OFF
	hvc	#CALL_PSCI
guest_wrong:
	adr_l	x0, wrong_text
	bl	guest_print
	mov_q	x0, PSCI_OFF
	hvc	#CALL_PSCI
	b	.

// Prints the text at x0; every character is an exit. Uses x9, x10, x11.
guest_print:
	mov	x9, #UART
	mov	x10, x0
1:	ldrb	w11, [x10], #1
	cbz	w11, 2f
	str	w11, [x9]
	b	1b
2:	ret

// Builds the guest's own tables and turns its translation on.
guest_mmu_on:
	adr_l	x0, kernel_level1
	mov_q	x1, S1_DEVICE			// the first GiB: devices
	str	x1, [x0]
	adr_l	x1, kernel_level2
	orr	x2, x1, #TABLE
	str	x2, [x0, #8]			// the second: RAM
	mov_q	x2, RAM | S1_NORMAL
	mov	x3, #512
1:	str	x2, [x1], #8
	add	x2, x2, #0x200000
	subs	x3, x3, #1
	b.ne	1b
	adr_l	x1, kernel_level2
	adr_l	x2, kernel_level3
	orr	x3, x2, #TABLE
	str	x3, [x1]			// its first 2 MiB in pages
	adr_l	x3, window_table
	orr	x3, x3, #TABLE
	str	x3, [x1, #511 * 8]		// its last 2 MiB: the window
	mov_q	x3, RAM | S1_NORMAL | 2
	mov	x4, #512
2:	str	x3, [x2], #8
	add	x3, x3, #0x1000
	subs	x4, x4, #1
	b.ne	2b
	adr_l	x1, user_task
	lsr	x2, x1, #12
	and	x2, x2, #511
	mov_q	x3, S1_NORMAL | S1_USER | (1 << 7) | 2	// read-only, for EL0 too
	orr	x1, x1, x3
	adr_l	x4, kernel_level3
	str	x1, [x4, x2, lsl #3]
	adr_l	x1, page_one
	mov_q	x3, S1_NORMAL | 2
	orr	x1, x1, x3
	adr_l	x4, window_table
	str	x1, [x4]
	dsb	ishst
	mov_q	x1, MAIR_GUEST
	msr	mair_el1, x1
	mov_q	x1, TCR_GUEST
	msr	tcr_el1, x1
	msr	ttbr0_el1, x0
	isb
	tlbi	vmalle1
	dsb	ish
	isb
	mov_q	x1, SCTLR_EL1_RES1 | SCTLR_M
	msr	sctlr_el1, x1
	isb
	ret

	.balign	2048
kernel_vectors:
	.rept	4
	vector	guest_wrong
	.endr
	vector	guest_wrong
	vector	kernel_irq			// while the kernel runs
	vector	guest_wrong
	vector	guest_wrong
	vector	kernel_svc			// from EL0
	vector	kernel_irq
	vector	guest_wrong
	vector	guest_wrong
	.rept	4
	vector	guest_wrong
	.endr

// SVC #0 counts, any other ends the task.
kernel_svc:
	mrs	x1, esr_el1
	and	x1, x1, #0xffff
	cbnz	x1, 1f
	add	x0, x0, #1
	eret
1:	adr_l	x1, guest_back_from_user
	msr	elr_el1, x1
	mov	x1, #PSR_EL1H
	msr	spsr_el1, x1
	eret

kernel_irq:
	stp	x0, x1, [sp, #-16]!
	mrs	x0, icc_iar1_el1
	msr	icc_eoir1_el1, x0
	ldr	x1, =interrupts_seen
	ldr	x0, [x1]
	add	x0, x0, #1
	str	x0, [x1]
	ldp	x0, x1, [sp], #16
	eret

	.ltorg

	.balign	4096
user_task:
	mov	x0, #0
	svc	#0
	svc	#0
	svc	#1
	.balign	4096

	.pushsection .rodata
hello_text:
	.asciz	"guest: up at EL1\n"
fresh_text:
	.asciz	"guest: sees the new page\n"
stale_text:
	.asciz	"guest: STALE TRANSLATION, still sees the old page\n"
wrong_text:
	.asciz	"guest: SOMETHING IS WRONG\n"
	.popsection

	.pushsection .data
	.balign	4096
page_one:
	.quad	1
	.balign	4096
page_two:
	.quad	2
	.balign	4096
	.popsection

	.pushsection .bss
	.balign	4096
kernel_level1:
	.space	4096
kernel_level2:
	.space	4096
kernel_level3:
	.space	4096
window_table:
	.space	4096
interrupts_seen:
	.space	16
	.space	4096
guest_stack_top:
	.popsection
