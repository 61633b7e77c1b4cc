// Two vector tables: one while the guest runs, one while the hypervisor does.

	.macro	vector target
	.balign	128
	b	\target
	.endm

	.balign	2048
guest_vectors:
	.rept	4
	vector	hyp_panic			// from EL2 with SP_EL0
	.endr
	.rept	4
	vector	hyp_panic			// from EL2 itself
	.endr
	vector	guest_exit_sync			// from a lower exception level
	vector	guest_exit_irq
	vector	guest_exit_irq
	vector	guest_exit_serror
	.rept	4
	vector	hyp_panic			// from AArch32
	.endr

	.balign	2048
hyp_vectors:
	.rept	16
	vector	hyp_panic
	.endr

// Something happened that this hypervisor does not do: says what, and switches the machine off.
hyp_panic:
	adr_l	x0, panic_text
	bl	print
	mrs	x0, esr_el2
	bl	print_hex
	mrs	x0, elr_el2
	bl	print_hex
	adr_l	x0, newline
	bl	print
	b	power_off

	.pushsection .rodata
panic_text:
	.asciz	"hyp: unexpected exception, ESR_EL2 ELR_EL2"
newline:
	.asciz	"\n"
	.popsection
