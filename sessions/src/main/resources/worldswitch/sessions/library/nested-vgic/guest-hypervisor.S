// L1: a hypervisor with the host extensions, at virtual EL2. It gives L2 a stage 2 of its own and virtual interrupts.
//
// Its names _EL1 are its own registers. Those of EL2 and of its guest (_EL12) are memory at VNCR_EL2, except the few that
// trap: ICH_VTR_EL2, ICH_MISR_EL2, ICH_EISR_EL2, ICH_ELRSR_EL2.

l1_start:
	adr_l	x0, l1_stack_top
	mov	sp, x0
	adr_l	x0, l1_vectors
	msr	vbar_el1, x0
	mov_q	x0, HCR_GUEST | HCR_E2H
	msr	hcr_el2, x0
	bl	l1_stage2
	mov	x0, #0xf0
	msr	icc_pmr_el1, x0
	mov	x0, #2				// EOImode: L1's interrupts end when L2's do
	msr	icc_ctlr_el1, x0
	mov	x0, #1
	msr	icc_igrpen1_el1, x0
	mov_q	x0, SCTLR_EL1_RES1
	msr	sctlr_el12, x0
	mov	x0, #ICH_HCR_EN
	msr	ich_hcr_el2, x0
	adr_l	x0, l2_start
	msr	elr_el2, x0
	mov	x0, #PSR_DAIF | PSR_EL1H
	msr	spsr_el2, x0
	isb
	eret

// Maps RAM for L2 where it is.
l1_stage2:
	map_ram	l1_stage2_root, l1_stage2_level2
	msr	vttbr_el2, x0
	dsb	ishst
	ret

	.balign	2048
l1_vectors:
	.rept	8
	vector	l1_wrong
	.endr
	vector	l1_sync
	vector	l1_irq
	.rept	6
	vector	l1_wrong
	.endr

	// What L2 has in X0 to X3, X9 to X13 and X30 waits on L1's stack.
	.macro	l1_enter
	stp	x0, x1, [sp, #-80]!
	stp	x2, x3, [sp, #16]
	stp	x9, x10, [sp, #32]
	stp	x11, x12, [sp, #48]
	stp	x13, x30, [sp, #64]
	.endm

l1_return:
	ldp	x2, x3, [sp, #16]
	ldp	x9, x10, [sp, #32]
	ldp	x11, x12, [sp, #48]
	ldp	x13, x30, [sp, #64]
	ldp	x0, x1, [sp], #80
	eret

// L2 calls.
l1_sync:
	l1_enter
	mrs	x0, esr_el2
	lsr	w1, w0, #ESR_EC_SHIFT
	cmp	w1, #EC_HVC
	b.ne	l1_wrong
	and	w0, w0, #0xffff
	cmp	w0, #CALL_START
	b.eq	l1_give
	cmp	w0, #CALL_PARK
	b.eq	l1_park
	cmp	w0, #CALL_DONE
	b.eq	l1_done
	b	l1_return

// Puts L2's first interrupts into list registers.
l1_give:
	.ifdef	EOI_COUNT
	mov_q	x0, LR_PENDING | LR_VALUE | L2_FIRST
	msr	ich_lr0_el2, x0
	mov	x0, #ICH_HCR_EN | ICH_LRENPIE
	.else
	mov_q	x0, LR_PENDING | LR_VALUE | (1 << LR_EOI_BIT) | L2_FIRST
	msr	ich_lr1_el2, x0
	mov_q	x0, LR_PENDING | LR_GROUP1 | (0x90 << 48) | L2_SECOND
	msr	ich_lr3_el2, x0
	mov	x0, #ICH_HCR_EN | ICH_UIE	// a third waits: say when there is room
	.endif
	msr	ich_hcr_el2, x0
	b	l1_return

// Takes the interrupt that L2 has just acknowledged out of its list register, as if that were needed for another.
l1_park:
	mrs	x0, ich_lr0_el2
	adr_l	x1, l1_parked
	str	x0, [x1]
l1_parks:
	msr	ich_lr0_el2, xzr
	b	l1_return

l1_irq:
	l1_enter
	mrs	x0, icc_iar1_el1
	cmp	w0, #MAINTENANCE
	b.eq	l1_maintenance
	cmp	w0, #DEVICE_INTID
	b.ne	l1_wrong

// The device's interrupt is for L2. It stays active here until L2 ends it.
l1_device:
	msr	icc_eoir1_el1, x0
	mov_q	x0, LR_PENDING | (1 << LR_HW_BIT) | (DEVICE_INTID << LR_PHYSICAL) | LR_VALUE | L2_DEVICE
	msr	ich_lr0_el2, x0
	b	l1_return

l1_maintenance:
	mrs	x1, ich_misr_el2
	mrs	x2, ich_eisr_el2
	mrs	x3, ich_elrsr_el2
	mrs	x9, ich_hcr_el2
l1_maintenance_read:
	adr_l	x10, l1_status
	stp	x1, x2, [x10]
	stp	x3, x9, [x10, #16]
	.ifdef	EOI_COUNT
	adr_l	x10, l1_parked			// the end was of this one
	str	xzr, [x10]
	.else
	mov_q	x1, LR_PENDING | LR_VALUE | L2_THIRD
	msr	ich_lr1_el2, x1
	.endif
	mov	x1, #ICH_HCR_EN
	msr	ich_hcr_el2, x1
	msr	icc_eoir1_el1, x0
	msr	icc_dir_el1, x0
	b	l1_return

l1_wrong:
	adr_l	x0, l1_wrong_text
	bl	print
	b	l1_off
l1_done:
	.ifndef	DEVICE
	adr_l	x0, l1_status_text
	bl	print
	ldr	x2, =l1_status
	ldr	x0, [x2]
	bl	print_hex
	ldr	x0, [x2, #8]
	bl	print_hex
	ldr	x0, [x2, #16]
	bl	print_hex
	adr_l	x0, newline
	bl	print
	.endif
	adr_l	x0, l1_seen_text
	bl	print
	ldr	x0, =l2_seen
	ldr	x0, [x0]
	bl	print_hex
	adr_l	x0, newline
	bl	print
l1_off:
	mov_q	x0, PSCI_OFF
	smc	#SMC_PSCI
	b	.

	.ltorg

	.pushsection .rodata
l1_status_text:
	.asciz	"L1: maintenance, ICH_MISR_EL2 ICH_EISR_EL2 ICH_ELRSR_EL2"
l1_seen_text:
	.asciz	"L1: interrupts that L2 has ended"
l1_wrong_text:
	.asciz	"L1: SOMETHING IS WRONG\n"
	.popsection

	.pushsection .bss
	.balign	8192
l1_stage2_root:
	.space	8192
l1_stage2_level2:
	.space	4096
l1_status:
	.space	32				// ICH_MISR_EL2, ICH_EISR_EL2, ICH_ELRSR_EL2, ICH_HCR_EL2 at the last maintenance interrupt
l1_parked:
	.space	16
	.space	4096
l1_stack_top:
	.popsection
