// Stage 2: the guest sees 1 GiB of RAM where it is, and nothing else; its UART is emulated.

	// Fills tables that map RAM where it is, and chooses their shape; x0 becomes the root. Uses x1, x2.
	.macro	map_ram root, level2
	adr_l	x0, \level2
	mov_q	x1, RAM | S2_BLOCK
	mov	x2, #512
1:	str	x1, [x0], #8
	add	x1, x1, #0x200000
	subs	x2, x2, #1
	b.ne	1b
	adr_l	x0, \root
	adr_l	x1, \level2
	orr	x1, x1, #TABLE
	str	x1, [x0, #8]			// the second GiB
	mov_q	x1, VTCR_GUEST
	msr	vtcr_el2, x1
	.endm

// Builds the tables and points VTTBR_EL2 at them. VMID 1.
stage2_init:
	map_ram	stage2_root, stage2_level2
	mov	x1, #1 << 48			// VMID 1
	orr	x0, x0, x1
	msr	vttbr_el2, x0
	isb
	dsb	ishst
	tlbi	vmalls12e1
	dsb	ish
	isb
	ret

	.pushsection .bss
	.balign	8192
stage2_root:
	.space	8192				// 40 bits of IPA: two tables of level 1 in a row
stage2_level2:
	.space	4096
	.popsection
