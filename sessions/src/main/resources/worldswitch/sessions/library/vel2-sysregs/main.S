// Which register does virtual EL2 really read?
//
// A hypervisor, L0, whose guest L1 is a hypervisor itself and runs a guest of its own, L2. Follow restore_guest_sysregs and
// save_guest_sysregs in hyp/nested-context.S: they give L1's virtual EL2 registers to EL1, and take them back.

	.equ	NESTED,		1
	.equ	L2_CALLS,	20

	.include "hyp/constants.S"
	.include "hyp/macros.S"

	// Puts a value of its own in every register of virtual EL2 that does nothing in this program, leaves virtual EL2 and
	// comes back, and takes an exception from EL2 to EL2.
	.macro	l1_prepare
	bl	homes
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
	.include "hyp/nested-stage2.S"
	.include "hyp/nested-exits.S"
	.include "hyp/nested-l1.S"
	.include "hyp/nested-l1-exits.S"

homes:
	ret
l1_own_sync:
	eret

	.include "hyp/nested-l2.S"
