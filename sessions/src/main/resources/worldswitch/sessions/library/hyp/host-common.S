// What any host at EL1 has: its vectors, at which nothing is expected, and what it leaves to the hypervisor.

// TLB maintenance for the guest is the hypervisor's. Uses x0.
tlb_flush_guest:
	hypercall HYP_TLB_FLUSH
	ret

	.balign	2048
host_el1_vectors:
	.rept	16
	vector	host_wrong
	.endr

host_wrong:
	adr_l	x0, host_wrong_text
	bl	print
	mrs	x0, esr_el1
	bl	print_hex
	mrs	x0, elr_el1
	bl	print_hex
	adr_l	x0, newline
	bl	print
	b	power_off

	.pushsection .rodata
host_wrong_text:
	.asciz	"host: unexpected exception, ESR_EL1 ELR_EL1"
	.popsection
