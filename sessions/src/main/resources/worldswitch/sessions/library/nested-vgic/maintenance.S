// L1's maintenance interrupt, worked out from its page.

// Works out ICH_MISR_EL2, ICH_EISR_EL2 and ICH_ELRSR_EL2 as L1 has to see them: x1, x2, x3. Uses x9 to x14.
maintenance_status:
	adr_l	x9, vncr_page
	add	x10, x9, #VNCR_ICH_LR0
	mov	x1, #ICH_UIE | 8		// what holds until a list register says otherwise: U and NP
	mov	x2, #0
	mov	x3, #0
	mov	x11, #0
	mov	x14, #0				// valid ones
1:	ldr	x12, [x10, x11, lsl #3]
	mov	x13, #1
	lsl	x13, x13, x11
	tst	x12, #LR_STATE
	b.eq	2f
	add	x14, x14, #1
	tbnz	x12, #LR_ACTIVE_BIT, 4f
	bic	x1, x1, #8			// pending
	b	4f
2:	tbnz	x12, #LR_HW_BIT, 3f
	tbz	x12, #LR_EOI_BIT, 3f
	orr	x2, x2, x13			// ended, and asked to say so
	b	4f
3:	orr	x3, x3, x13			// free
4:	add	x11, x11, #1
	cmp	x11, #LISTS
	b.ne	1b
	cmp	x14, #1
	b.ls	5f
	bic	x1, x1, #ICH_UIE
5:	ldr	x10, [x9, #VNCR_ICH_HCR]
	lsr	x11, x10, #ICH_EOICOUNT
	tst	x11, #31
	b.eq	6f
	orr	x1, x1, #ICH_LRENPIE
6:	ldr	x11, [x9, #VNCR_ICH_VMCR]	// groups: VENG0, VENG1
	mov	x12, #0x20
	tst	x11, #1
	lsr	x13, x12, #1
	csel	x12, x13, x12, ne
	orr	x1, x1, x12
	mov	x12, #0x80
	tst	x11, #2
	lsr	x13, x12, #1
	csel	x12, x13, x12, ne
	orr	x1, x1, x12
	and	x10, x10, #ICH_CAUSES		// those that L1 has asked for
	and	x1, x1, x10
	cbz	x2, 7f
	orr	x1, x1, #1
7:	ret

// Raises L1's maintenance interrupt or takes it back. Uses x1 to x3, x9 to x14.
maintenance_update:
	stp	x29, x30, [sp, #-16]!
	bl	maintenance_status
	adr_l	x9, vncr_page
	ldr	x9, [x9, #VNCR_ICH_HCR]
	cmp	x1, #0
	cset	x10, ne
	and	x10, x10, x9			// En
	adr_l	x9, maintenance_level
	str	x10, [x9]
	ldp	x29, x30, [sp], #16
	ret

// The list register of L1's maintenance interrupt: x9. Uses x10 to x12.
maintenance_list:
	adr_l	x10, maintenance_level
	ldp	x11, x12, [x10]			// level, and whether it is active
	mov	x9, #0
	orr	x10, x11, x12
	cbz	x10, 1f
	mov_q	x9, LR_VALUE | MAINTENANCE
	bfi	x9, x11, #LR_PENDING_BIT, #1
	bfi	x9, x12, #LR_ACTIVE_BIT, #1
1:	ret

// What L1 has made of it: the list register in x9. Uses x10, x11.
maintenance_listed:
	lsr	x10, x9, #LR_ACTIVE_BIT
	adr_l	x11, maintenance_active
	str	x10, [x11]
	ret

// Serves L1's read of ICH_VTR_EL2, ICH_MISR_EL2, ICH_EISR_EL2 or ICH_ELRSR_EL2; the syndrome is in w1.
maintenance_read:
	stp	x29, x30, [sp, #-16]!
	mov	w7, w1
	tbz	w7, #0, hyp_panic		// a write
	mov_q	x9, 0x31fc1e			// the register's encoding within the syndrome, without op2
	and	w8, w7, w9
	mov_q	x9, 0x313016			// 3, 4, 12, 11, and by op2:
	cmp	w8, w9
	b.ne	hyp_panic
	bl	maintenance_status
	ubfx	w8, w7, #17, #3
	cmp	w8, #1				// ICH_VTR_EL2
	b.eq	4f
	cmp	w8, #2				// ICH_MISR_EL2
	b.eq	1f
	cmp	w8, #3				// ICH_EISR_EL2
	b.eq	2f
	cmp	w8, #5				// ICH_ELRSR_EL2
	b.eq	3f
	b	hyp_panic
1:	mov	x0, x1
	b	5f
2:	mov	x0, x2
	b	5f
3:	mov	x0, x3
	b	5f
4:	mrs	x0, ich_vtr_el2
	mov	x9, #LISTS - 1
	bfi	x0, x9, #0, #5
5:	ubfx	w7, w7, #5, #5
	str	x0, [x20, w7, uxtw #3]
	ldp	x29, x30, [sp], #16
	ret

	.pushsection .bss
	.balign	16
maintenance_level:
	.space	8
maintenance_active:
	.space	8
	.popsection
