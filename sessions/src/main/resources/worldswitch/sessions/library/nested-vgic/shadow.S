// The virtual interface, in turn L1's own and that of L2, whose list registers are shadows of those in L1's page.
//
// Life of a shadow: shadow_load makes it when L1 enters L2, vgic_restore switches the interface on at each entry of L2,
// vgic_save reads it and switches the interface off at each exit, shadow_merge brings the page up to date by it.

// Restores the virtual interface for the context at x0. Uses x1 to x3, x9 to x13.
vgic_restore:
	stp	x29, x30, [sp, #-16]!
	adr_l	x9, l2_context
	cmp	x0, x9
	b.eq	vgic_flush
	ldr	x9, [x0, #CTX_ICH_VMCR]
	msr	ich_vmcr_el2, x9
	ldr	x9, [x0, #CTX_ICH_AP1R0]
	msr	ich_ap1r0_el2, x9
	bl	device_list
	msr	ich_lr0_el2, x9
	bl	maintenance_update
	bl	maintenance_list
	msr	ich_lr1_el2, x9
	mov	x9, #ICH_HCR_EN
	msr	ich_hcr_el2, x9
	b	1f
vgic_flush:
	adr_l	x9, vncr_page
	ldr	x10, [x9, #VNCR_ICH_HCR]
	msr	ich_hcr_el2, x10
1:	ldp	x29, x30, [sp], #16
	ret

// Saves the virtual interface of the context at x0 and switches it off. Uses x1 to x14.
vgic_save:
	stp	x29, x30, [sp, #-16]!
	adr_l	x9, l2_context
	cmp	x0, x9
	b.eq	vgic_sync
	mrs	x9, ich_vmcr_el2
	str	x9, [x0, #CTX_ICH_VMCR]
	mrs	x9, ich_ap1r0_el2
	str	x9, [x0, #CTX_ICH_AP1R0]
	mrs	x9, ich_lr0_el2
	bl	device_listed
	mrs	x9, ich_lr1_el2
	bl	maintenance_listed
	msr	ich_hcr_el2, xzr
	msr	ich_lr0_el2, xzr
	msr	ich_lr1_el2, xzr
	b	1f
vgic_sync:
	adr_l	x9, shadow_lists
	mrs	x10, ich_lr0_el2
	mrs	x11, ich_lr1_el2
	stp	x10, x11, [x9]
	mrs	x10, ich_lr2_el2
	mrs	x11, ich_lr3_el2
	stp	x10, x11, [x9, #16]
	mrs	x10, ich_vmcr_el2
	mrs	x11, ich_hcr_el2
	stp	x10, x11, [x9, #32]
	.ifndef	LATE
	bl	shadow_merge
	.endif
	msr	ich_hcr_el2, xzr		// or its maintenance interrupt would cry on
	isb
	.ifndef	LATE
sync_maintenance:
	bl	maintenance_update
	.endif
1:	ldp	x29, x30, [sp], #16
	ret

// Makes the shadows of the valid list registers in L1's page, next to one another, and loads them.
shadow_load:
	adr_l	x0, vncr_page
	adr_l	x1, shadow_lists
	mov	x2, #0				// L1's list register
	mov	x3, #0				// its shadow
	mov	x4, #0				// those that have one
1:	add	x9, x0, #VNCR_ICH_LR0
	ldr	x9, [x9, x2, lsl #3]
	tst	x9, #LR_STATE
	b.eq	3f
	tbz	x9, #LR_HW_BIT, 2f
	ubfx	x10, x9, #LR_PHYSICAL, #13
	cmp	x10, #DEVICE_INTID		// L1's interrupt that is one of the hardware's: the same number
	b.eq	2f
	and	x9, x9, #~(1 << LR_HW_BIT)
2:	str	x9, [x1, x3, lsl #3]
	mov	x10, #1
	lsl	x10, x10, x2
	orr	x4, x4, x10
	add	x3, x3, #1
3:	add	x2, x2, #1
	cmp	x2, #LISTS
	b.ne	1b
	adr_l	x9, shadow_map
	str	x4, [x9]
4:	cmp	x3, #LISTS
	b.eq	5f
	str	xzr, [x1, x3, lsl #3]
	add	x3, x3, #1
	b	4b
5:	ldp	x9, x10, [x1]
	msr	ich_lr0_el2, x9
	msr	ich_lr1_el2, x10
	ldp	x9, x10, [x1, #16]
	msr	ich_lr2_el2, x9
	msr	ich_lr3_el2, x10
	ldr	x9, [x0, #VNCR_ICH_VMCR]
	msr	ich_vmcr_el2, x9
	ldr	x9, [x0, #VNCR_ICH_AP1R0]
	msr	ich_ap1r0_el2, x9
	ret

// Takes the shadows out of the hardware.
shadow_put:
	stp	x29, x30, [sp, #-16]!
	adr_l	x0, vncr_page
	mrs	x9, ich_ap1r0_el2
	str	x9, [x0, #VNCR_ICH_AP1R0]
	.ifdef	LATE
	bl	shadow_merge
	bl	maintenance_update
	.endif
	msr	ich_lr0_el2, xzr
	msr	ich_lr1_el2, xzr
	msr	ich_lr2_el2, xzr
	msr	ich_lr3_el2, xzr
	ldp	x29, x30, [sp], #16
	ret

// Brings L1's page up to date: the state of each list register, ICH_VMCR_EL2, and how many ends found none. An interrupt of
// L1's that L2 has deactivated is deactivated for L1. Uses x1 to x6, x9 to x12.
shadow_merge:
	adr_l	x1, vncr_page
	adr_l	x2, shadow_lists
	adr_l	x9, shadow_map
	ldr	x3, [x9]
	mov	x4, #0				// the shadow
1:	cbz	x3, 4f
	rbit	x5, x3
	clz	x5, x5				// L1's list register
	sub	x9, x3, #1
	and	x3, x3, x9
	add	x6, x1, #VNCR_ICH_LR0
	ldr	x9, [x6, x5, lsl #3]		// as it was
	ldr	x10, [x2, x4, lsl #3]		// what has become of it
	add	x4, x4, #1
	and	x11, x9, #~LR_STATE
	and	x12, x10, #LR_STATE
	orr	x11, x11, x12			// both together
shadow_merged:
	str	x11, [x6, x5, lsl #3]
	.ifdef	MERGED_CHECK
	mov	x9, x11
	.endif
	tbz	x9, #LR_HW_BIT, 1b
	tst	x9, #LR_STATE
	b.eq	1b
	cbnz	x12, 1b
	ubfx	x10, x9, #LR_PHYSICAL, #13
	cmp	x10, #DEVICE_INTID
	b.ne	1b
	adr_l	x9, device_active
deactivate_for_l1:
	str	xzr, [x9]
	b	1b
4:	ldp	x10, x11, [x2, #32]
	str	x10, [x1, #VNCR_ICH_VMCR]
	ldr	x9, [x1, #VNCR_ICH_HCR]
	lsr	x11, x11, #ICH_EOICOUNT
	bfi	x9, x11, #ICH_EOICOUNT, #5
	str	x9, [x1, #VNCR_ICH_HCR]
	ret

	.pushsection .bss
	.balign	16
shadow_lists:
	.space	32				// as they were last read from the hardware or written to it
	.space	16				// ICH_VMCR_EL2 and ICH_HCR_EL2, the same
shadow_map:
	.space	8				// a bit for each list register of L1's that has a shadow; the shadows are in its order
	.popsection
