// Bits and addresses that the hypervisor and its guest go by.

	// HCR_EL2
	.equ	HCR_VM,		1 << 0
	.equ	HCR_SWIO,	1 << 1
	.equ	HCR_FMO,	1 << 3
	.equ	HCR_IMO,	1 << 4
	.equ	HCR_AMO,	1 << 5
	.equ	HCR_TWI,	1 << 13
	.equ	HCR_TSC,	1 << 19
	.equ	HCR_TVM,	1 << 26
	.equ	HCR_TGE,	1 << 27
	.equ	HCR_TRVM,	1 << 30
	.equ	HCR_RW,		1 << 31
	.equ	HCR_E2H,	1 << 34
	.equ	HCR_APK,	1 << 40
	.equ	HCR_API,	1 << 41
	.equ	HCR_ENSCXT,	1 << 53
	.equ	HCR_NV,		1 << 42
	.equ	HCR_NV1,	1 << 43
	.equ	HCR_NV2,	1 << 45

	// What the guest runs under, and what the hypervisor runs under.
	.equ	HCR_GUEST,	HCR_RW | HCR_TSC | HCR_TWI | HCR_AMO | HCR_IMO | HCR_FMO | HCR_SWIO | HCR_VM
	.ifdef	CONSTANT_AUTH
	.equ	HCR_HYP_NVHE,	HCR_RW | HCR_API | HCR_APK
	.else
	.equ	HCR_HYP_NVHE,	HCR_RW
	.endif
	.equ	HCR_HYP_VHE,	HCR_HYP_NVHE | HCR_E2H | HCR_TGE

	// CPTR_EL2 and CPACR_EL1: access to the trace registers and to FP, in both formats
	.equ	CPTR_NVHE_RES1,	0x33ff
	.equ	CPTR_NVHE_TFP,	1 << 10
	.equ	CPACR_FPEN,	3 << 20
	.equ	CPTR_VHE_TCPAC,	1 << 31

	// MDCR_EL2
	.equ	MDCR_TDA,	1 << 9
	.equ	MDCR_TDRA,	1 << 11

	// SCTLR_EL2
	.equ	SCTLR_EL2_RES1,	0x30c50830
	.equ	SCTLR_EOS,	1 << 11
	.equ	SCTLR_EL1_RES1,	0x30d00980
	.equ	SCTLR_M,	1 << 0
	.equ	SCTLR_ENIA,	1 << 31

	// VTCR_EL2: 4 KiB granule, 40-bit IPA, walk from level 1, write-back inner shareable, 48-bit PA
	.equ	VTCR_GUEST,	(1 << 31) | (5 << 16) | (3 << 12) | (1 << 10) | (1 << 8) | (1 << 6) | 24
	// stage 2 block: AF, inner shareable, readable and writable, normal write-back
	.equ	S2_BLOCK,	(1 << 10) | (3 << 8) | (3 << 6) | (15 << 2) | 1
	.equ	TABLE,		3

	// TCR_EL1: 39-bit VA by TTBR0 only, 4 KiB granule, write-back inner shareable, 40-bit PA
	.equ	TCR_GUEST,	(2 << 32) | (1 << 23) | (3 << 12) | (1 << 10) | (1 << 8) | 25
	.equ	MAIR_GUEST,	0x00ff				// attribute 0 normal write-back, 1 device
	.equ	S1_NORMAL,	(1 << 10) | (3 << 8) | 1	// AF, inner shareable, attribute 0, block
	.equ	S1_DEVICE,	(1 << 54) | (1 << 10) | (1 << 2) | 1
	.equ	S1_USER,	1 << 6				// AP[1]: EL0 may

	// PSTATE as SPSR_ELx holds it: masked D, A, I, F, and the mode
	.equ	PSR_DAIF,	15 << 6
	.equ	PSR_EL0T,	0
	.equ	PSR_EL1H,	5
	.equ	PSR_EL2H,	9

	// ESR_EL2
	.equ	ESR_EC_SHIFT,	26
	.equ	EC_WFX,		0x01
	.equ	EC_HVC,		0x16
	.equ	EC_SMC,		0x17
	.equ	EC_SYSREG,	0x18
	.equ	EC_ERET,	0x1a
	.equ	EC_IABT_LOW,	0x20
	.equ	EC_DABT_LOW,	0x24

	.equ	UART,		0x09000000
	.equ	RAM,		0x40000000

	.equ	PSCI_VERSION,	0x84000000
	.equ	PSCI_OFF,	0x84000008

	// Virtual interrupts: a list register in state pending, group 1, priority 0x80
	.equ	LR_PENDING,	1 << 62
	.equ	LR_GROUP1,	1 << 60
	.equ	LR_PRIORITY,	0x80 << 48
	.equ	VIRQ,		40
	.equ	ICH_HCR_EN,	1

	// What the guest asks of the hypervisor: the immediate of its HVC
	.equ	CALL_PSCI,	0
	.equ	CALL_NOP,	1
	.equ	CALL_INJECT,	2
	.equ	CALL_REMAP,	3
	.equ	CALL_FLIP,	4
