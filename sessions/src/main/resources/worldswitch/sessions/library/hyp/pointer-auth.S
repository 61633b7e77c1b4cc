// Pointer authentication: its keys belong to a context like other registers, because EL1 and EL2 share them.

	.macro	key_registers direction, base
	\direction	\base, 0, apiakeylo_el1
	\direction	\base, 1, apiakeyhi_el1
	\direction	\base, 2, apibkeylo_el1
	\direction	\base, 3, apibkeyhi_el1
	\direction	\base, 4, apdakeylo_el1
	\direction	\base, 5, apdakeyhi_el1
	\direction	\base, 6, apdbkeylo_el1
	\direction	\base, 7, apdbkeyhi_el1
	\direction	\base, 8, apgakeylo_el1
	\direction	\base, 9, apgakeyhi_el1
	.endm

	.macro	save_key base, slot, register
	mrs	x9, \register
	str	x9, [\base, #CTX_KEYS + (\slot) * 8]
	.endm

	.macro	restore_key base, slot, register
	ldr	x9, [\base, #CTX_KEYS + (\slot) * 8]
	msr	\register, x9
	.endm

	// Sets key IA, which signs return addresses, and switches it on. Uses x9.
	.macro	use_key_ia number
	mov_q	x9, \number
	msr	apiakeylo_el1, x9
	mvn	x9, x9
	msr	apiakeyhi_el1, x9
	mrs	x9, sctlr_el1
	orr	x9, x9, #SCTLR_ENIA
	msr	sctlr_el1, x9
	isb
	.endm

// Saves the keys in the context at x0. Uses x9.
save_keys:
	key_registers save_key, x0
	ret

// Restores the keys from the context at x0. Uses x9.
restore_keys:
	key_registers restore_key, x0
	ret

	.ifdef	HOST_AT_EL1
	.ifndef	PKVM
// The guest signs a pointer with a key of its own, lets another world run, and must find the pointer authentic.
guest_signs:
	use_key_ia 0x0123456789abcdef
	adr_l	x23, page_one
	mov	x24, #42
	pacia	x23, x24
	hvc	#CALL_NOP
	autia	x23, x24
	adr_l	x24, page_one
	cmp	x23, x24
	b.ne	guest_wrong
	adr_l	x0, signs_text
	b	guest_print

	.pushsection .rodata
signs_text:
	.asciz	"guest: its pointer is authentic\n"
	.popsection
	.endif
	.endif
