// TLB maintenance for the guest, from the hypervisor.
//
// TLBI VMALLE1 at EL2 works on the hypervisor's own regime while HCR_EL2.{E2H, TGE} = {1, 1}, and on the guest's while
// TGE = 0: under VHE the hypervisor clears TGE around it.
//
//	TLB_CONSTANT	what the hypervisor runs under comes back as a constant
//	TLB_RMW		TGE comes back by read-modify-write, as it went
//	NO_TGE_ISB	leaves out the ISB that makes the cleared TGE effective

// Forgets every translation of the guest's. Uses x9, x10.
tlb_flush_guest:
	.ifdef	VHE
	mrs	x9, hcr_el2
	bic	x10, x9, #HCR_TGE
tlb_hcr_write:
	msr	hcr_el2, x10
	.ifndef	NO_TGE_ISB
	isb
	.endif
	tlbi	vmalle1
	dsb	nsh
	isb
	.ifdef	TLB_CONSTANT
	mov_q	x9, HCR_HYP_VHE
	.endif
	.ifdef	TLB_RMW
	mrs	x9, hcr_el2
	orr	x9, x9, #HCR_TGE
	.endif
	msr	hcr_el2, x9
	isb
tlb_flushed:
	.else
	.ifdef	SPECULATIVE_AT
	enter_guest_vmid
	.endif
	tlbi	vmalle1
	dsb	nsh
	isb
	.ifdef	SPECULATIVE_AT
	leave_guest_vmid
	.endif
	.endif
	ret
