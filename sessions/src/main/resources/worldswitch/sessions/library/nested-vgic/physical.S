// The physical interrupt controller, and the device whose interrupt L0 hands to L1.

	.equ	GICD_CTLR,	GICD
	.equ	DEVICE_BIT,	1 << (DEVICE_INTID - 32)

// Switches on the distributor, the device's interrupt, the maintenance interrupt and the CPU interface.
gic_init:
	mov_q	x0, GICR
	str	wzr, [x0, #0x14]		// GICR_WAKER
	mov_q	x0, GICR_SGI
	mov	w1, #1 << MAINTENANCE
	str	w1, [x0, #0x80]			// group 1
	.ifndef	LATE				// there nobody looks before L2 is left, and it would cry at each entry
	str	w1, [x0, #0x100]		// on
	.endif
	mov	w2, #0x80
	strb	w2, [x0, #0x400 + MAINTENANCE]
	mov_q	x0, GICD
	mov	w1, #3
	str	w1, [x0]
	mov	w1, #DEVICE_BIT
	str	w1, [x0, #0x84]
	strb	w2, [x0, #0x400 + DEVICE_INTID]
	mov	w2, #2 << ((DEVICE_INTID - 32) * 2 % 32)
	str	w2, [x0, #0xc00 + DEVICE_INTID / 16 * 4]	// an edge
	str	w1, [x0, #0x104]
	mov	x1, #0xf0
	msr	icc_pmr_el1, x1
	mov	x1, #2				// EOImode: an end drops the priority, and that is all
	msr	icc_ctlr_el1, x1
	mov	x1, #1
	msr	icc_igrpen1_el1, x1
	isb
	ret

// Takes the interrupt that ended a run. Uses x1, x2, x9.
gic_acknowledge:
	mrs	x1, icc_iar1_el1
	cmp	w1, #DEVICE_INTID
	b.eq	1f
	cmp	w1, #MAINTENANCE
	b.ne	2f				// gone by now: the interface is off
	msr	icc_eoir1_el1, x1
	msr	icc_dir_el1, x1
2:	ret
1:	msr	icc_eoir1_el1, x1		// it stays active until L1, or L2, deactivates it
	mov	x2, #1
	adr_l	x9, device_pending
device_interrupts:
	str	x2, [x9]
	ret

// The device interrupts. Uses x9, x10.
device_fire:
	mov_q	x9, GICD
	mov	w10, #DEVICE_BIT
	str	w10, [x9, #0x204]		// GICD_ISPENDR1
	ret

// The list register of L1's interrupt from the device: x9. One of hardware is never pending and active at once. Uses x10 to x12.
device_list:
	adr_l	x10, device_pending
	ldp	x11, x12, [x10]
	mov	x9, #0
	orr	x10, x11, x12
	cbz	x10, 1f
	mov_q	x9, (1 << LR_HW_BIT) | (DEVICE_INTID << LR_PHYSICAL) | LR_VALUE | DEVICE_INTID
	eor	x10, x12, #1
	bfi	x9, x10, #LR_PENDING_BIT, #1
	bfi	x9, x12, #LR_ACTIVE_BIT, #1
1:	ret

// What L1 has made of it: the list register in x9. Uses x10 to x13.
device_listed:
	adr_l	x10, device_pending
	ldp	x11, x12, [x10]
	ubfx	x13, x9, #LR_PENDING_BIT, #1
	cmp	x12, #0
	csel	x11, x11, x13, ne		// while it was active another one was not in the list
	lsr	x12, x9, #LR_ACTIVE_BIT
	stp	x11, x12, [x10]
	ret

// Whether an interrupt waits that L1 would take now: x0. Uses x9 to x12.
l1_interrupt_waits:
	adr_l	x9, device_pending
	ldp	x10, x11, [x9]
	bic	x0, x10, x11
	adr_l	x9, maintenance_level
	ldp	x10, x11, [x9]
	bic	x10, x10, x11
	orr	x0, x0, x10
	ret

	.pushsection .bss
	.balign	16
device_pending:
	.space	8
device_active:
	.space	8
	.popsection
