// The saved state of a world: the guest's registers while the hypervisor runs, the hypervisor's while the guest does.

	.equ	CTX_X,		0			// X0 to X30
	.equ	CTX_SP,		31 * 8
	.equ	CTX_PC,		32 * 8
	.equ	CTX_PSTATE,	33 * 8
	.equ	CTX_SYS,	34 * 8			// the EL1 system registers, in the order of context_registers
	.equ	CTX_CNTV_CTL,	54 * 8
	.equ	CTX_CNTV_CVAL,	55 * 8
	.equ	CTX_ICH_HCR,	56 * 8
	.equ	CTX_ICH_VMCR,	57 * 8
	.equ	CTX_ICH_AP1R0,	58 * 8
	.equ	CTX_ICH_LR0,	59 * 8
	.equ	CTX_HCR,	60 * 8			// HCR_EL2 while the guest runs
	.equ	CTX_ESR,	61 * 8			// the last exit
	.equ	CTX_FAR,	62 * 8
	.equ	CTX_HPFAR,	63 * 8
	.equ	CTX_KEYS,	64 * 8			// pointer authentication, in the order of key_registers
	.equ	CTX_SIZE,	74 * 8

	// Saves or restores one EL1 system register of the guest. Under VHE the hypervisor reaches them by their _EL12
	// names, because the _EL1 names are its own.
	.macro	save_el1 base, offset, register
	.ifdef	VHE
	save_named \base, \offset, \register\()_el12
	.else
	save_named \base, \offset, \register\()_el1
	.endif
	.endm

	.macro	restore_el1 base, offset, register
	.ifdef	VHE
	restore_named \base, \offset, \register\()_el12
	.else
	restore_named \base, \offset, \register\()_el1
	.endif
	.endm

	.macro	save_named base, offset, name
	mrs	x9, \name
	str	x9, [\base, #CTX_SYS + (\offset) * 8]
	.endm

	.macro	restore_named base, offset, name
	ldr	x9, [\base, #CTX_SYS + (\offset) * 8]
	msr	\name, x9
	.endm

	// The stack pointers of EL1 and EL0.
	.macro	stack_pointers direction, base
	\direction	\base, 16, sp_el1
	\direction	\base, 17, sp_el0
	.endm

	// The registers with a name for each world, and those that only EL1 has.
	.macro	context_registers direction, base, timers=1
	\direction	\base, 0, sctlr
	\direction	\base, 1, cpacr
	\direction	\base, 2, ttbr0
	\direction	\base, 3, ttbr1
	\direction	\base, 4, tcr
	\direction	\base, 5, esr
	\direction	\base, 6, afsr0
	\direction	\base, 7, afsr1
	\direction	\base, 8, far
	\direction	\base, 9, mair
	\direction	\base, 10, vbar
	\direction	\base, 11, contextidr
	\direction	\base, 12, amair
	.if	\timers
	\direction	\base, 13, cntkctl
	.endif
	\direction	\base, 14, elr
	\direction	\base, 15, spsr
	.endm

	.ifndef	NESTED				// nested-context.S has its own
// Saves the guest's EL1 state in the context at x0. Uses x9.
save_guest_sysregs:
	context_registers save_el1, x0
	stack_pointers save_named, x0
	save_named x0, 18, tpidr_el1
	save_named x0, 19, par_el1
	ret

// Restores the guest's EL1 state from the context at x0. Uses x9.
restore_guest_sysregs:
	.ifdef	SPECULATIVE_AT
	context_registers restore_but_walks, x0
	.else
	context_registers restore_el1, x0
	.endif
	stack_pointers restore_named, x0
	restore_named x0, 18, tpidr_el1
	restore_named x0, 19, par_el1
	ret
	.endif
