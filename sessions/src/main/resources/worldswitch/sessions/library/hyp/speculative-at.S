// The order in which stage 1 of EL1 changes hands on a CPU that may speculate an AT instruction (SPECULATIVE_AT).
//
// While the hypervisor is between two worlds, the EL1 registers are of one and HCR_EL2 and VTTBR_EL2 of the other. An AT
// that is speculated then walks the tables of one world through stage 2 of the other, or through none, and the TLB may
// keep what it finds. So the tables are shut ahead of the change (TCR_EL1.EPD0 and EPD1), stage 1 stays on meanwhile
// (SCTLR_EL1.M: without it the address would go to stage 2 as it is), and they are opened again, SCTLR_EL1 first, when
// all that a walk goes by is there. An ISB parts each step from the next.
//
// The machine does not speculate. So an AT stands at each place where such a CPU might execute one. A speculated one would
// leave no PAR_EL1; these do, and this guest has no use for its own.
//
//	NO_AT_ISB	leaves out the ISBs between the steps

	.equ	TCR_EPD,	(1 << 23) | (1 << 7)
	.equ	TCR_HOST,	(2 << 32) | (3 << 12) | (1 << 10) | (1 << 8) | 16	// 48-bit VA, both halves

	.macro	at_isb
	.ifndef	NO_AT_ISB
	isb
	.endif
	.endm

	// What the CPU might do here. Uses x10.
	.macro	speculated_at
	adr_l	x10, guest_start
	at	s12e1r, x10
	.endm

	// Restores an EL1 register of the guest, unless it lets the guest's tables be walked.
	.macro	restore_but_walks base, offset, register
	.ifnc	\register, sctlr
	.ifnc	\register, tcr
	restore_el1 \base, \offset, \register
	.endif
	.endif
	.endm

	// Ahead of the guest's registers: the host's tables are shut. Uses x9, x10.
	.macro	shut_host_tables base
	ldr	x9, [\base, #CTX_SYS + 4 * 8]
	mov_q	x10, TCR_EPD
	orr	x9, x9, x10
entry_tcr_shut:
	msr	tcr_el1, x9
	at_isb
	speculated_at
	.endm

	// Behind HCR_EL2: stage 2 of the guest, and then the guest's tables are opened. Uses x9, x10.
	.macro	open_guest_tables base
	speculated_at				// VTTBR_EL2 is still that of no guest
	ldr	x9, =guest_vttbr
	ldr	x9, [x9]
entry_vttbr_write:
	msr	vttbr_el2, x9
	at_isb
	speculated_at
	ldr	x9, [\base, #CTX_SYS]
entry_sctlr_write:
	msr	sctlr_el1, x9
	at_isb
	speculated_at
	restore_el1 \base, 4, tcr
	.endm

	// On the way out, ahead of HCR_EL2: the guest's tables are shut. Uses x9, x10.
	.macro	shut_guest_tables
	mrs	x9, tcr_el1
	mov_q	x10, TCR_EPD
	orr	x9, x9, x10
exit_tcr_shut:
	msr	tcr_el1, x9
	at_isb
	speculated_at
	mrs	x9, sctlr_el1
	orr	x9, x9, #SCTLR_M
exit_sctlr_write:
	msr	sctlr_el1, x9
	at_isb
	speculated_at
	.endm

	// Behind HCR_EL2: no stage 2, and then the host's tables are opened. Uses x9, x10.
	.macro	open_host_tables
	speculated_at				// VTTBR_EL2 is still that of the guest
	msr	vttbr_el2, xzr
	adr_l	x9, host_tables
	msr	ttbr0_el1, x9
	msr	ttbr1_el1, x9
	at_isb
	mov_q	x9, SCTLR_EL1_RES1 | SCTLR_M
	msr	sctlr_el1, x9
	at_isb
	mov_q	x9, TCR_HOST
	msr	tcr_el1, x9
	at_isb
	speculated_at
	.endm

	// Around TLB maintenance for the guest's VMID, whose stage 2 the host's tables must not be walked through. Uses x9, x10.
	.macro	enter_guest_vmid
	mrs	x9, tcr_el1
	mov_q	x10, TCR_EPD
	orr	x9, x9, x10
	msr	tcr_el1, x9
	isb
	ldr	x9, =guest_vttbr
	ldr	x9, [x9]
	msr	vttbr_el2, x9
	isb
	.endm

	.macro	leave_guest_vmid
	msr	vttbr_el2, xzr
	isb
	mov_q	x9, TCR_HOST
	msr	tcr_el1, x9
	isb
	.endm

	.ifdef	SPECULATIVE_AT
	.text
// The EL1 registers of a host, with tables that map nothing, and no stage 2. Keeps the guest's for its entry. Uses x9.
host_init:
	mrs	x9, vttbr_el2
	ldr	x10, =guest_vttbr
	str	x9, [x10]
	open_host_tables
	isb
	ret

	.ltorg

	.pushsection .bss
	.balign	4096
host_tables:
	.space	4096
guest_vttbr:
	.space	16
	.popsection
	.endif
