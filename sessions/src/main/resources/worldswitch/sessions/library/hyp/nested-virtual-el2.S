// The registers of virtual EL2 in those of the hardware's EL1: loaded on the way in, put back on the way out.
//
// Each register of virtual EL2 has a home at EL1: the register that does for EL1 what it does for EL2. Those of the same
// format are copied. With L1's HCR_EL2.E2H = 1 that is all of them; with 0, SCTLR, CPTR, TTBR0, TCR and CNTHCTL have a
// format of their own and are translated. What is translated is not saved: L1's accesses to it trap, so that nested_vcpu is
// always up to date.
//
//	MIDR_WRONG	at virtual EL2, VPIDR_EL2 is what L1 put in its own VPIDR_EL2
//	SPSR_WRONG	SPSR says EL1 for EL2 even where L1 can read that

	// What has one format at EL1 and at EL2.
	.macro	copied_registers direction, base
	\direction	\base, VEL2_ESR, esr
	\direction	\base, VEL2_AFSR0, afsr0
	\direction	\base, VEL2_AFSR1, afsr1
	\direction	\base, VEL2_FAR, far
	\direction	\base, VEL2_MAIR, mair
	\direction	\base, VEL2_VBAR, vbar
	\direction	\base, VEL2_CONTEXTIDR, contextidr
	\direction	\base, VEL2_AMAIR, amair
	\direction	\base, VEL2_ELR, elr
	.endm

	// What has one format at EL1 and at EL2 while E2H is 1.
	.macro	host_registers direction, base
	\direction	\base, VEL2_SCTLR, sctlr
	\direction	\base, VEL2_CPTR, cpacr
	\direction	\base, VEL2_TTBR0, ttbr0
	\direction	\base, VEL2_TTBR1, ttbr1
	\direction	\base, VEL2_TCR, tcr
	\direction	\base, VEL2_CNTHCTL, cntkctl
	.endm

	// PSTATE.M as an SPSR holds it: what is EL2 becomes EL1, or EL1 becomes EL2.
	.macro	spsr_level value, from, to, scratch
	ubfx	\scratch, \value, #2, #3
	cmp	\scratch, #\from
	b.ne	1f
	mov	\scratch, #\to
	bfi	\value, \scratch, #2, #3
1:
	.endm

// L1 is to run: its context is at x0, nested_vcpu at x10, its HCR_EL2 in x11. Uses x9 to x12.
load_virtual_el2:
	copied_registers load_home, x10
	tbz	x11, #34, load_translated	// L1's HCR_EL2.E2H
	host_registers load_home, x10
	b	load_virtual_el2_rest

	// L1 is no host: its formats become those of EL1.
load_translated:
	ldr	x9, [x10, #VEL2_SCTLR]
	mov_q	x12, 0xca28300f			// EnIA, EnIB, EnDA, EE, IESB, WXN, EnDB, I, SA, C, A, M
	and	x9, x9, x12
	mov_q	x12, SCTLR_EL1_RES1
	orr	x9, x9, x12
	msr	sctlr_el12, x9
	ldr	x9, [x10, #VEL2_CPTR]
	mov_q	x12, CPACR_FPEN			// TFP is FPEN the other way round
	tst	x9, #CPTR_NVHE_TFP
	csel	x12, x12, xzr, eq
	and	x9, x9, #1 << 20		// TTA
	orr	x12, x12, x9, lsl #8
	msr	cpacr_el12, x12
	ldr	x9, [x10, #VEL2_TTBR0]
	and	x9, x9, #0x0000ffffffffffff	// no ASID
	msr	ttbr0_el12, x9
	ldr	x9, [x10, #VEL2_TCR]
	mov	x12, #0xff3f			// TG0, SH0, ORGN0, IRGN0, T0SZ
	and	x12, x9, x12
	orr	x12, x12, #1 << 23		// EPD1: there is no TTBR1
	tst	x9, #1 << 20			// TBI
	orr	x11, x12, #1 << 37
	csel	x12, x12, x11, eq
	ubfx	x9, x9, #16, #3			// PS
	orr	x12, x12, x9, lsl #32
	msr	tcr_el12, x12
	ldr	x9, [x10, #VEL2_CNTHCTL]
	and	x12, x9, #3			// EL1PCTEN, EL1PCEN
	and	x9, x9, #0xfc			// EVNTI, EVNTDIR, EVNTEN
	orr	x12, x9, x12, lsl #10
	msr	cntkctl_el12, x12
	ldr	x11, [x10, #VNCR_HCR_EL2]

load_virtual_el2_rest:
	// An exception that L1 takes from EL2 to EL2 is one from EL1 to EL1. With NV1 = 0 or NV2 = 1 the hardware says EL2 in
	// SPSR_EL1 all the same, and so does L0. Otherwise it says EL1, and L1's reads of it trap.
	ldr	x9, [x10, #VEL2_SPSR]
	.ifndef	NV2
	.ifndef	SPSR_WRONG
	tbnz	x11, #34, 3f
	.endif
	spsr_level x9, 2, 1, x12
3:	str	x9, [x10, #VCPU_SPSR_LOADED]
	.endif
	msr	spsr_el12, x9
	ldr	x9, [x10, #VEL2_SP]
	msr	sp_el1, x9

	// A read of MIDR_EL1 at EL1 returns VPIDR_EL2, but a hypervisor that reads MIDR_EL1 at EL2 gets MIDR_EL1 itself.
	.ifdef	MIDR_WRONG
	ldr	x9, [x10, #VNCR_VPIDR_EL2]
	.else
	mrs	x9, midr_el1
	.endif
	msr	vpidr_el2, x9
	ldr	x9, [x10, #VCPU_MPIDR]
	msr	vmpidr_el2, x9

	adr_l	x9, l1_vttbr
	ldr	x9, [x9]
	msr	vttbr_el2, x9

	// What must trap: the names of EL2 by NV; and with E2H = 0 the names of EL1, which are L2's.
	mov	x12, xzr
	.ifdef	NV2
	mov_q	x9, HCR_GUEST | HCR_E2H | HCR_NV | HCR_NV2
	tbnz	x11, #34, 2f
	mov_q	x11, HCR_NV1
	.else
	mov_q	x9, HCR_GUEST | HCR_E2H | HCR_NV
	tbnz	x11, #34, 2f
	mov_q	x12, CPTR_VHE_TCPAC
	mov_q	x11, HCR_NV1 | HCR_TVM | HCR_TRVM
	.endif
	orr	x9, x9, x11
2:	str	x9, [x0, #CTX_HCR]
	str	x12, [x10, #VCPU_CPTR]
vel2_loaded:
	ret

// L1 has run: nested_vcpu is at x10. Uses x9, x11, x12.
save_virtual_el2:
	ldr	x11, [x10, #VNCR_HCR_EL2]
	copied_registers save_home, x10
	tbz	x11, #34, 2f
	ldr	x12, [x10, #VEL2_CPTR]
	host_registers save_home, x10
	and	x12, x12, #CPTR_VHE_TCPAC	// CPACR_EL1 has no such bit
	ldr	x9, [x10, #VEL2_CPTR]
	orr	x9, x9, x12
	str	x9, [x10, #VEL2_CPTR]
2:	mrs	x9, spsr_el12
	.ifndef	NV2
	ldr	x12, [x10, #VCPU_SPSR_LOADED]
	cmp	x9, x12
	b.eq	3f				// L1 has taken no exception: its SPSR_EL2 is what it was
	tbnz	x11, #34, 2f			// with NV1 = 0 the hardware says EL2 itself
	spsr_level x9, 1, 2, x12
2:
	.endif
	str	x9, [x10, #VEL2_SPSR]
3:	mrs	x9, sp_el1
	str	x9, [x10, #VEL2_SP]
vel2_saved:
	ret
