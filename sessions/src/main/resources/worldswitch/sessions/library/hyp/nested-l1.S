// L1: a hypervisor that believes itself at EL2, and runs one guest, L2, at EL1.
//
// It names its own registers as a hypervisor of its kind does: a host by their EL1 names, another by their EL2 names; and
// those of its guest by their EL12 names, or by their EL1 names.
//
//	L1_VHE		it is a host: HCR_EL2.E2H = 1

	.equ	L1_MIDR,	0x560f5710		// the processor that L1 shows to its guest
	.equ	L1_MPIDR,	0x80000105

	.ifdef	L1_VHE
	.equ	HCR_L1,		HCR_HYP_VHE
	.equ	HCR_L2,		HCR_RW | HCR_E2H | HCR_TVM | HCR_TSC | HCR_AMO | HCR_IMO | HCR_FMO | HCR_VM
	.equ	SCTLR_L1,	SCTLR_EL1_RES1 | SCTLR_M
	.equ	TCR_L1,		TCR_GUEST
	.equ	S1_HYP,		0
	.equ	CPTR_L1,	CPACR_FPEN
	.else
	.equ	HCR_L1,		HCR_HYP_NVHE
	.equ	HCR_L2,		HCR_RW | HCR_TVM | HCR_TSC | HCR_AMO | HCR_IMO | HCR_FMO | HCR_VM
	.equ	SCTLR_L1,	SCTLR_EL2_RES1 | SCTLR_M
	.equ	TCR_L1,		(1 << 31) | (1 << 23) | (1 << 20) | (2 << 16) | (3 << 12) | (1 << 10) | (1 << 8) | 25
	.equ	S1_HYP,		S1_USER			// AP[1] is RES1 where there is no EL0
	.equ	CPTR_L1,	CPTR_NVHE_RES1
	.endif

	// L1's own registers, as it names them.
	.macro	l1_write register, value
	.ifdef	L1_VHE
	msr	\register\()_el1, \value
	.else
	msr	\register\()_el2, \value
	.endif
	.endm

	.macro	l1_read value, register
	.ifdef	L1_VHE
	mrs	\value, \register\()_el1
	.else
	mrs	\value, \register\()_el2
	.endif
	.endm

l1_start:
	adr_l	x0, l1_stack_top
	mov	sp, x0
	mrs	x19, currentel
	cmp	x19, #2 << 2
	b.ne	l1_wrong
l1_at_el2:
	mov_q	x0, HCR_L1
	msr	hcr_el2, x0
	isb
	adr_l	x0, l1_vectors
	l1_write vbar, x0
	mov_q	x0, CPTR_L1
	.ifdef	L1_VHE
	msr	cpacr_el1, x0
	.else
	msr	cptr_el2, x0
	.endif
	bl	l1_mmu_on
	adr_l	x0, l1_text
	bl	print
	bl	l1_stage2_init
	mov_q	x0, L1_MIDR
	msr	vpidr_el2, x0
	mov_q	x0, L1_MPIDR
	msr	vmpidr_el2, x0
	l1_prepare				// what the session wants of L1 before its guest runs
	adr_l	x20, l2_context
	adr_l	x0, l2_start
	str	x0, [x20, #CTX_PC]
	mov	x0, #PSR_DAIF | PSR_EL1H
	str	x0, [x20, #CTX_PSTATE]
	mov_q	x0, SCTLR_EL1_RES1
	str	x0, [x20, #CTX_SYS]
1:	mov	x0, x20
	bl	l2_run
	bl	l2_handle
	b	1b

// L1's own translation: the first two GiB where they are.
l1_mmu_on:
	adr_l	x0, l1_level1
	mov_q	x1, S1_DEVICE | S1_HYP
	mov_q	x2, RAM | S1_NORMAL | S1_HYP
	stp	x1, x2, [x0]
	dsb	ishst
	l1_write ttbr0, x0
	mov_q	x1, MAIR_GUEST
	l1_write mair, x1
	mov_q	x1, TCR_L1
	l1_write tcr, x1
	isb
	.ifdef	L1_VHE
	tlbi	vmalle1
	.else
	tlbi	alle2
	.endif
	dsb	nsh
	isb
	mov_q	x1, SCTLR_L1
	l1_write sctlr, x1
	isb
	ret

// L2 sees the RAM of L1 where it is, and nothing else; its UART is emulated.
l1_stage2_init:
	map_ram	l1_stage2_root, l1_stage2_level2
	mov	x1, #1 << 48			// L1's VMID 1, which is not L0's
	orr	x0, x0, x1
	msr	vttbr_el2, x0
	dsb	ishst
	isb
	tlbi	vmalls12e1
	dsb	ish
	isb
	ret

	.balign	2048
l1_vectors:
	.rept	4
	vector	l1_wrong
	.endr
	vector	l1_own_sync
	vector	l1_wrong
	vector	l1_wrong
	vector	l1_wrong
	vector	l2_exit_sync			// from a lower exception level
	vector	l1_wrong
	vector	l1_wrong
	vector	l1_wrong
	.rept	4
	vector	l1_wrong
	.endr

l1_wrong:
	adr_l	x0, l1_wrong_text
	bl	print
	mov_q	x0, PSCI_OFF
	smc	#0
	b	.

	.pushsection .rodata
l1_text:
	.asciz	"L1: up at EL2\n"
l1_wrong_text:
	.asciz	"L1: SOMETHING IS WRONG\n"
	.popsection

	.pushsection .bss
	.balign	8192
l1_stage2_root:
	.space	8192
l1_stage2_level2:
	.space	4096
l1_level1:
	.space	4096
	.space	4096
l1_stack_top:
	.popsection
