// Stage 2 for L1 and L2. L1 sees the RAM of L0 where it is, by the tables of stage2.S under VMID 1. L2 runs under tables
// that L0 fills from L1's as L2 touches memory: the shadow of L1's stage 2, under VMID 2.

// Makes an empty shadow and keeps both values of VTTBR_EL2. Uses x0, x1, x9, x10.
shadow_init:
	adr_l	x10, l1_vttbr
	mrs	x9, vttbr_el2
	str	x9, [x10]
	adr_l	x0, shadow_root
	adr_l	x1, shadow_level2
	orr	x1, x1, #TABLE
	str	x1, [x0, #8]			// the second GiB
	mov	x1, #2 << 48			// VMID 2
	orr	x0, x0, x1
	str	x0, [x10, #8]
	ret

// Serves an abort of L2 whose syndrome is in x1: fills the shadow from L1's tables, or tells L1 that they have no entry. The
// shadow has the shape of L1's tables, so that the fault status is that of L1's tables too.
shadow_fault:
	ldr	x3, [x20, #CTX_HPFAR]
	lsl	x3, x3, #8			// the address that L2 meant, to a page
	lsr	x4, x3, #30
	cmp	x4, #1
	b.ne	nested_inject
	ldr	x5, [x10, #VNCR_VTTBR_EL2]
	and	x5, x5, #0x0000fffffffff000
	ldr	x5, [x5, #8]			// L1's entry for the second GiB
	and	x6, x5, #3
	cmp	x6, #TABLE
	b.ne	nested_inject
	and	x5, x5, #0x0000fffffffff000
	ubfx	x6, x3, #21, #9
	ldr	x5, [x5, x6, lsl #3]
	tbz	x5, #0, nested_inject
	ubfx	x7, x5, #30, #18
	cmp	x7, #1				// nothing but L1's RAM is L1's to give
	b.ne	hyp_panic
	adr_l	x7, shadow_level2
	ldr	x8, [x7, x6, lsl #3]
	cmp	x8, x5
	b.eq	nested_inject			// it was there already: a fault of permission
	str	x5, [x7, x6, lsl #3]
	dsb	ishst
	b	handled

// TLB maintenance by L1: forgets the shadow, and what the TLBs hold of L1 and of L2. Uses x3 to x6.
shadow_flush:
	adr_l	x3, shadow_level2
	mov	x4, #512
1:	str	xzr, [x3], #8
	subs	x4, x4, #1
	b.ne	1b
	dsb	ishst
	adr_l	x3, l1_vttbr
	ldp	x4, x5, [x3]
	mrs	x6, vttbr_el2
	msr	vttbr_el2, x4
	isb
	tlbi	vmalls12e1
	msr	vttbr_el2, x5
	isb
	tlbi	vmalls12e1
	dsb	nsh
	msr	vttbr_el2, x6
	isb
	b	handled_skip

	.pushsection .bss
	.balign	8192
shadow_root:
	.space	8192
shadow_level2:
	.space	4096
l1_vttbr:
	.space	8
shadow_vttbr:
	.space	8
	.popsection
