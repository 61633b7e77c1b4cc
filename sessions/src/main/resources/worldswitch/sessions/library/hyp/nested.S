// Nested virtualisation: the guest is itself a hypervisor.
//
//	L0		the hypervisor of the other files, at EL2, a host with HCR_EL2.E2H = 1 (VHE)
//	L1		its guest, a hypervisor at virtual EL2: at EL1, with HCR_EL2.NV = 1, it is told that it is at EL2
//	L2		the guest of L1, at EL1 and EL0
//
// L1 and L2 are one virtual processor. What it has at virtual EL2 and at virtual EL1 lies in nested_vcpu; while one of the
// two runs, its registers are in those of the hardware's EL1.
//
//	L1_VHE		L1 is a host: its own HCR_EL2.E2H is 1, and stays so
//	NV2		the hardware turns L1's accesses into memory accesses to nested_vcpu, or into those of EL1 registers,
//			where it can; without, they trap

	// nested_vcpu begins with the page that VNCR_EL2 points at: each register where FEAT_NV2 looks for it.
	.equ	VNCR_VTTBR_EL2,	0x020
	.equ	VNCR_VTCR_EL2,	0x040
	.equ	VNCR_VMPIDR_EL2, 0x050
	.equ	VNCR_CNTVOFF_EL2, 0x060
	.equ	VNCR_HCR_EL2,	0x078
	.equ	VNCR_HSTR_EL2,	0x080
	.equ	VNCR_VPIDR_EL2,	0x088
	.equ	VNCR_TPIDR_EL2,	0x090
	.equ	VNCR_CPACR_EL1,	0x100
	.equ	VNCR_CONTEXTIDR_EL1, 0x108
	.equ	VNCR_SCTLR_EL1,	0x110
	.equ	VNCR_TCR_EL1,	0x120
	.equ	VNCR_AFSR0_EL1,	0x128
	.equ	VNCR_AFSR1_EL1,	0x130
	.equ	VNCR_ESR_EL1,	0x138
	.equ	VNCR_MAIR_EL1,	0x140
	.equ	VNCR_AMAIR_EL1,	0x148
	.equ	VNCR_SPSR_EL1,	0x160
	.equ	VNCR_TTBR0_EL1,	0x200
	.equ	VNCR_TTBR1_EL1,	0x210
	.equ	VNCR_FAR_EL1,	0x220
	.equ	VNCR_ELR_EL1,	0x230
	.equ	VNCR_SP_EL1,	0x240
	.equ	VNCR_VBAR_EL1,	0x250

	// Behind it: the registers of virtual EL2 that have a home at EL1, in the order of context_registers,
	.equ	VEL2_SCTLR,	0x1000
	.equ	VEL2_CPTR,	0x1008
	.equ	VEL2_TTBR0,	0x1010
	.equ	VEL2_TTBR1,	0x1018
	.equ	VEL2_TCR,	0x1020
	.equ	VEL2_ESR,	0x1028
	.equ	VEL2_AFSR0,	0x1030
	.equ	VEL2_AFSR1,	0x1038
	.equ	VEL2_FAR,	0x1040
	.equ	VEL2_MAIR,	0x1048
	.equ	VEL2_VBAR,	0x1050
	.equ	VEL2_CONTEXTIDR, 0x1058
	.equ	VEL2_AMAIR,	0x1060
	.equ	VEL2_CNTHCTL,	0x1068
	.equ	VEL2_ELR,	0x1070
	.equ	VEL2_SPSR,	0x1078
	.equ	VEL2_SP,	0x1080
	// those that have none,
	.equ	VEL2_HPFAR,	0x1088
	.equ	VEL2_MDCR,	0x1090
	// those of EL1 that the page has no room for, and those that virtual EL2 and EL1 have in common,
	.equ	VEL1_CNTKCTL,	0x1098
	.equ	VCPU_CSSELR,	0x10a0
	.equ	VCPU_PAR,	0x10a8
	.equ	VCPU_TPIDR,	0x10b0
	.equ	VCPU_SP_EL0,	0x10b8
	// and what L0 goes by.
	.equ	VCPU_EL,	0x10c0			// 2: L1 runs at virtual EL2; 1: L2, at EL1 or EL0
	.equ	VCPU_MPIDR,	0x10c8			// the MPIDR_EL1 that L0 gives this processor
	.equ	VCPU_SPSR_LOADED, 0x10d0		// SPSR_EL1 as it was loaded for virtual EL2
	.equ	VCPU_CPTR,	0x10d8			// CPTR_EL2 while it runs
	.equ	VCPU_SIZE,	0x1100

	.macro	nested_cptr reg
	adr_l	\reg, nested_vcpu
	ldr	\reg, [\reg, #VCPU_CPTR]
	.endm

// Makes the context of L1 as it is at its reset: at virtual EL2. Uses x1, x10.
guest_init:
	adr_l	x0, guest_context
	adr_l	x1, l1_start
	str	x1, [x0, #CTX_PC]
	mov	x1, #PSR_DAIF | PSR_EL1H
	str	x1, [x0, #CTX_PSTATE]
	mov	x1, #ICH_HCR_EN
	str	x1, [x0, #CTX_ICH_HCR]
	adr_l	x10, nested_vcpu
	mov	x1, #2
	str	x1, [x10, #VCPU_EL]
	.ifdef	L1_VHE
	mov_q	x1, HCR_E2H
	str	x1, [x10, #VNCR_HCR_EL2]
	mov_q	x1, SCTLR_EL1_RES1
	.else
	mov_q	x1, SCTLR_EL2_RES1
	.endif
	str	x1, [x10, #VEL2_SCTLR]
	mov_q	x1, SCTLR_EL1_RES1
	str	x1, [x10, #VNCR_SCTLR_EL1]
	mrs	x1, midr_el1
	str	x1, [x10, #VNCR_VPIDR_EL2]
	mov	x1, #1 << 31			// processor 0 of this machine
	str	x1, [x10, #VCPU_MPIDR]
	str	x1, [x10, #VNCR_VMPIDR_EL2]
	.ifdef	NV2
	msr	vncr_el2, x10
	.endif
	b	shadow_init

	.pushsection .bss
	.balign	4096
nested_vcpu:
	.space	VCPU_SIZE
	.popsection
