// What nested virtual interrupts go by.

	// Offsets in the page at VNCR_EL2
	.equ	VNCR_VTTBR,	0x020
	.equ	VNCR_VTCR,	0x040
	.equ	VNCR_ICH_LR0,	0x400
	.equ	VNCR_ICH_AP1R0,	0x4a0
	.equ	VNCR_ICH_HCR,	0x4c0
	.equ	VNCR_ICH_VMCR,	0x4c8

	// ICH_LR<n>_EL2
	.equ	LR_STATE,	3 << 62
	.equ	LR_ACTIVE_BIT,	63
	.equ	LR_PENDING_BIT,	62
	.equ	LR_HW_BIT,	61
	.equ	LR_EOI_BIT,	41
	.equ	LR_PHYSICAL,	32
	.equ	LR_VALUE,	LR_GROUP1 | LR_PRIORITY
	.equ	LISTS,		4			// as many as L1 is told there are

	// ICH_HCR_EL2 and ICH_MISR_EL2: each cause has the same place in both, but EOI, which En has
	.equ	ICH_UIE,	1 << 1
	.equ	ICH_LRENPIE,	1 << 2
	.equ	ICH_CAUSES,	0xfe
	.equ	ICH_EOICOUNT,	27

	// Interrupts: the virtual interface's own, that of the device, and what L1 makes of it for L2
	.equ	MAINTENANCE,	25
	.equ	DEVICE_INTID,	42
	.equ	L2_DEVICE,	50
	.equ	L2_FIRST,	51
	.equ	L2_SECOND,	52
	.equ	L2_THIRD,	53

	// SMC: what L2 asks of L0
	.equ	SMC_PSCI,	0
	.equ	SMC_FIRE,	1			// the device interrupts
	// HVC: what L2 asks of L1
	.equ	CALL_ROUND,	1
	.equ	CALL_START,	2
	.equ	CALL_PARK,	3
	.equ	CALL_DONE,	4

	.equ	GICD,		0x08000000
	.equ	GICR,		0x080a0000
	.equ	GICR_SGI,	0x080b0000
