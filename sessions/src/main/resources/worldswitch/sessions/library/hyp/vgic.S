// The virtual interrupt controller: list register 0 is all that this hypervisor needs.

// Restores the virtual interface from the context at x0. Uses x9.
vgic_restore:
	ldr	x9, [x0, #CTX_ICH_VMCR]
	msr	ich_vmcr_el2, x9
	ldr	x9, [x0, #CTX_ICH_AP1R0]
	msr	ich_ap1r0_el2, x9
	ldr	x9, [x0, #CTX_ICH_LR0]
	msr	ich_lr0_el2, x9
	ldr	x9, [x0, #CTX_ICH_HCR]
	msr	ich_hcr_el2, x9
	ret

// Saves the virtual interface in the context at x0 and switches it off. Uses x9.
vgic_save:
	mrs	x9, ich_vmcr_el2
	str	x9, [x0, #CTX_ICH_VMCR]
	mrs	x9, ich_ap1r0_el2
	str	x9, [x0, #CTX_ICH_AP1R0]
	mrs	x9, ich_lr0_el2
	str	x9, [x0, #CTX_ICH_LR0]
	msr	ich_hcr_el2, xzr
	ret

// Makes virtual interrupt VIRQ pending for the guest whose context is at x0. Uses x9.
vgic_inject:
	mov_q	x9, LR_PENDING | LR_GROUP1 | LR_PRIORITY | VIRQ
	str	x9, [x0, #CTX_ICH_LR0]
	ret
