// Which register does virtual EL2 really read?
//
// A hypervisor, L0, whose guest L1 is a hypervisor itself and runs a guest of its own, L2. Follow load_virtual_el2 and
// save_virtual_el2 in hyp/nested-virtual-el2.S: they give L1's virtual EL2 registers to EL1, and take them back.

	.equ	NESTED,		1
	.equ	L2_CALLS,	20			// hypercalls of L2

	.include "hyp/constants.S"
	.include "hyp/macros.S"

	.macro	l1_prepare
	bl	l1_identify
	bl	l1_fill
	.endm

	.macro	l1_finish
	bl	l1_identify_again
	.endm

	.include "hyp/start.S"
	.include "hyp/vectors.S"
	.include "hyp/context.S"
	.include "hyp/nested.S"
	.include "hyp/switch.S"
	.include "hyp/exits.S"
	.include "hyp/stage2.S"
	.include "hyp/tlb.S"
	.include "hyp/vgic.S"
	.include "hyp/timer.S"
	.include "hyp/psci.S"
	.include "hyp/uart.S"
	.include "hyp/nested-context.S"
	.include "hyp/nested-virtual-el2.S"
	.include "hyp/nested-stage2.S"
	.include "hyp/nested-exits.S"
	.include "hyp/nested-l1.S"
	.include "hyp/nested-l1-switch.S"
	.include "hyp/nested-l1-exits.S"

// L1 asks what processor it runs on. It has put other answers, for its guest, in its own VPIDR_EL2 and VMPIDR_EL2.
l1_identify:
	mrs	x1, midr_el1
	mrs	x2, mpidr_el1
l1_identified:
	ret

// The same when its guest has run.
l1_identify_again:
	mrs	x1, midr_el1
	mrs	x2, mpidr_el1
l1_identified_again:
	ret

	// A value that no other register has.
	.macro	fill register, value
	mov_q	x0, \value
	l1_write \register, x0
	.endm

// L1 gives every register of virtual EL2 that does nothing here a value of its own; leaves virtual EL2 and comes back, with
// all of them put back and loaded again; then takes an exception from EL2 to EL2, and leaves once more.
l1_fill:
	fill	esr, 0x56000123			// an SVC
	fill	afsr0, 0xaf0
	fill	afsr1, 0xaf1
	fill	far, 0x40fa0000
	fill	amair, 0x11223344
	fill	contextidr, 0xc1d
	fill	elr, 0x40e10000
	fill	spsr, 0x60000000 | PSR_DAIF | PSR_EL2H
	.ifdef	L1_VHE
	mov	x0, #0xc57			// EL1PTEN, EL1PCTEN, EVNTI 5, EVNTEN, EL0VCTEN, EL0PCTEN
	msr	cntkctl_el1, x0
	mov_q	x0, 0x40771000			// a table that TCR_EL2.EPD1 keeps out of use
	msr	ttbr1_el1, x0
	.else
	mov	x0, #0x57			// EVNTI 5, EVNTEN, EL1PCEN, EL1PCTEN
	msr	cnthctl_el2, x0
	.endif
	mov	x0, #0x731
	msr	tpidr_el1, x0
	mov	x0, #3				// the instruction cache of level 2
	msr	csselr_el1, x0
	mov_q	x0, 0x40fab980
	msr	par_el1, x0
	isb
	mov_q	x0, PSCI_VERSION
l1_leaves:
	smc	#0
l1_back:
	.ifdef	L1_VHE
	mov	x0, #0xc1e			// its EL1 names reach the homes
	msr	contextidr_el1, x0
	mov_q	x0, 0x55667788
	msr	amair_el1, x0
	.endif
	mov	x0, #0x732
	msr	tpidr_el1, x0
	svc	#0x42
	hvc	#0x42				// an HVC at EL2 is taken at EL2 too: by L0, in the hardware's place
	ret

// An exception from EL2 to EL2: the hardware takes it from EL1 to EL1, by the homes.
l1_own_sync:
	mov_q	x0, PSCI_VERSION
l1_runs:
	smc	#0
	l1_read	x0, spsr			// says EL2, though the hardware was at EL1
	and	x0, x0, #15
l1_returns:
	cmp	x0, #PSR_EL2H
	b.ne	l1_wrong
	eret

	.include "hyp/nested-l2.S"
