// L1's own world switch: L2's registers in, ERET; L2's registers out. Both are what any hypervisor does; that its accesses trap,
// or are memory, it cannot tell.

	// L2's registers, as L1 names them.
	.macro	l2_save base, offset, register
	.ifdef	L1_VHE
	save_named \base, \offset, \register\()_el12
	.else
	save_named \base, \offset, \register\()_el1
	.endif
	.endm

	.macro	l2_restore base, offset, register
	.ifdef	L1_VHE
	restore_named \base, \offset, \register\()_el12
	.else
	restore_named \base, \offset, \register\()_el1
	.endif
	.endm

// Runs the guest whose context is at x0 until it exits.
l2_run:
	adr_l	x1, l1_context
	save_callee x1, x9
	msr	tpidr_el2, x0
	context_registers l2_restore, x0, 0
	stack_pointers restore_named, x0
	mov_q	x9, HCR_L2
l1_entry_hcr_write:
	msr	hcr_el2, x9
	ldr	x9, [x0, #CTX_PC]
	l1_write elr, x9
	ldr	x9, [x0, #CTX_PSTATE]
	l1_write spsr, x9
	isb
	restore_general x0
l2_entry:
	eret

l2_exit_sync:
	stp	x0, x1, [sp, #-16]!
	mrs	x1, tpidr_el2
	save_general x1
	l1_read	x9, esr
	str	x9, [x1, #CTX_ESR]
	l1_read	x9, far
	str	x9, [x1, #CTX_FAR]
	mrs	x9, hpfar_el2
	str	x9, [x1, #CTX_HPFAR]
	l1_read	x9, elr
	str	x9, [x1, #CTX_PC]
	l1_read	x9, spsr
	str	x9, [x1, #CTX_PSTATE]
	context_registers l2_save, x1, 0
	stack_pointers save_named, x1
	mov_q	x9, HCR_L1
l1_exit_hcr_write:
	msr	hcr_el2, x9
	isb
	adr_l	x1, l1_context
	restore_callee x1, x9
	ret

	.pushsection .bss
	.balign	16
l1_context:
	.space	CTX_SIZE
l2_context:
	.space	CTX_SIZE
	.popsection
