// Nested virtual interrupts: when must the list registers of a guest hypervisor be brought up to date?
//
// Three levels: L0 at EL2 (host.S), L1 at virtual EL2 (guest-hypervisor.S), L2 at EL1 (guest.S). What L1 writes to list
// registers lies in its page at VNCR_EL2; while L2 runs, shadow list registers stand for them in hardware (shadow.S).
//
//	LATE		the page is brought up to date only when L2 is left for L1, not at each exit of L2
//	MERGED_CHECK	whether a list register stood for an interrupt of L1's is asked of its new state, not of the old one
//	DEVICE		L2's interrupt is that of a device: each level hands it on with HW=1
//	EOI_COUNT	L1 takes an active interrupt out of its list register, and L2 ends it without one

	.include "hyp/constants.S"
	.include "nested-vgic/constants.S"
	.include "hyp/macros.S"
	.text
	.include "hyp/context.S"
	.include "nested-vgic/host.S"
	.include "nested-vgic/shadow.S"
	.include "nested-vgic/maintenance.S"
	.include "nested-vgic/physical.S"
	.include "hyp/vectors.S"
	.include "hyp/switch.S"
	.include "hyp/stage2.S"
	.include "hyp/timer.S"
	.include "hyp/psci.S"
	.include "hyp/uart.S"
	.include "nested-vgic/guest-hypervisor.S"
	.include "nested-vgic/guest.S"
