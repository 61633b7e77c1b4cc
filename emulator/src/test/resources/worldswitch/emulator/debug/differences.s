// Debug exceptions that QEMU takes otherwise than the architecture. Each case runs a few instructions at EL1, or EL2, and prints
// its letter with ESR_EL2 and FAR_EL2 of the exception that ends them, HVC if nothing else does. FAR is relative to data.
	.equ	UART, 0x09000000
	.equ	EL1, 0x1c5			// PSTATE.D clear
	.equ	EL2, 0x1c9
	.equ	HERE_AT_EL1, 0x1e3
	.equ	HERE_ANYWHERE, 0x21e7
	.equ	LINKED_TO_5, 0x150000
	.equ	STORES_AT_EL1, 0x13
	.equ	LOADS_AT_EL1, 0x0b
	.equ	LOADS_ANYWHERE, 0x200f
	.equ	BOTH_AT_EL1, 0x1b
	.equ	MARK, 0x1234

	// Executes from a label at a level, and prints.
	.macro	case label, level=EL1
	adr	x0, \label
	mov	x1, #\level
	bl	execute
	.endm

	.macro	set register, value
	ldr	x0, =\value
	msr	\register, x0
	.endm

	.globl	_start
_start:	adr	x0, vectors
	msr	vbar_el2, x0
	adr	x0, tables
	msr	vttbr_el2, x0
	set	vtcr_el2, 0x80023559		// IPA of 39 bits from level 1, 4 KiB
	set	hcr_el2, 0x80001001		// RW, DC, VM
	set	mdcr_el2, 0x100			// TDE
	msr	sctlr_el1, xzr
	mov	x26, #0x60
	isb
	tlbi	alle1
	dsb	sy
	isb

	bl	clear				// a breakpoint while the OS Lock is set
	bl	break_at_target
	mov	x0, #1
	msr	oslar_el1, x0
	case	target
	bl	clear				// one for CONTEXTIDR_EL1, linked to by nobody
	set	dbgbvr5_el1, 7
	set	dbgbcr5_el1, 0x2001e3
	case	target
	bl	clear				// one for VMID 0
	set	dbgbcr5_el1, 0x8001e3
	case	target
	bl	clear				// an address linked to VMID 0
	bl	break_at_target_linked
	set	dbgbcr5_el1, 0x9001e3
	case	target
	bl	clear				// an address linked to CONTEXTIDR_EL1, at EL1 and EL2
	bl	break_at_target_linked
	set	dbgbvr5_el1, 7
	set	dbgbcr5_el1, 0x3021e7
	case	target
	case	target, EL2
	bl	clear				// an address linked to CONTEXTIDR_EL2, in the high half and the low half
	bl	break_at_target_linked
	set	dbgbvr5_el1, 0x900000000
	set	dbgbcr5_el1, 0xd021e7
	case	target
	set	dbgbvr5_el1, 9
	case	target
	bl	clear				// a breakpoint where stage 2 maps nothing
	set	dbgbvr0_el1, 0x80000000
	set	dbgbcr0_el1, HERE_AT_EL1
	ldr	x0, =0x80000000
	mov	x1, #EL1
	bl	execute
	bl	clear				// FAR_EL2 of a breakpoint, and of BRK
	bl	break_at_target
	case	target
	bl	clear
	case	breaks
	bl	clear				// a load of bytes 2 to 5; byte 7, and byte 5, are watched
	set	dbgwcr0_el1, LOADS_AT_EL1|0x1000
	case	loads
	set	dbgwcr0_el1, LOADS_AT_EL1|0x400
	case	loads
	bl	clear				// a store-exclusive; loads are watched
	case	exclusive, EL2
	bl	clear				// DC IVAC; stores are watched
	set	dbgwcr0_el1, STORES_AT_EL1|0x1fe0
	case	invalidates
	bl	clear				// a store, then a load; both are watched
	set	dbgwcr0_el1, BOTH_AT_EL1|0x1fe0
	case	stores
	case	loads
	ldr	x0, =0x84000008
	smc	#0
	b	.
	.ltorg

target:	hvc	#1
breaks:	brk	#1
loads:	ldr	w1, [x28, #2]
	hvc	#2
stores:	str	w1, [x28]
	hvc	#3
exclusive:
	ldxr	w1, [x28]
	ldr	x2, =LOADS_ANYWHERE|0x1fe0
	msr	dbgwcr0_el1, x2
	isb
	stxr	w3, w1, [x28]
	hvc	#4
invalidates:
	dc	ivac, x28
	hvc	#5

break_at_target:
	adr	x0, target
	msr	dbgbvr0_el1, x0
	set	dbgbcr0_el1, HERE_AT_EL1
	ret

break_at_target_linked:
	adr	x0, target
	msr	dbgbvr0_el1, x0
	set	dbgbcr0_el1, HERE_ANYWHERE|LINKED_TO_5
	ret

	// Nothing set but what every case needs.
clear:	msr	dbgbcr0_el1, xzr
	msr	dbgbcr5_el1, xzr
	msr	dbgbvr5_el1, xzr
	msr	dbgwcr0_el1, xzr
	adr	x28, data
	msr	dbgwvr0_el1, x28
	msr	oslar_el1, xzr
	set	mdscr_el1, 0xa000		// MDE, KDE
	set	contextidr_el1, 7
	set	contextidr_el2, 9
	ret
	.ltorg

execute:
	mov	x25, x30
	add	x26, x26, #1
	msr	elr_el2, x0
	msr	spsr_el2, x1
	set	far_el2, MARK
	isb
	eret
	.ltorg

	// Prints and goes back to the case.
taken:	msr	daifset, #15
	mov	x0, x26
	bl	print_character
	mov	x0, #' '
	bl	print_character
	mrs	x0, esr_el2
	bl	print_word
	mov	x0, #' '
	bl	print_character
	mrs	x0, far_el2
	sub	x1, x0, x28
	cmp	x1, #64
	csel	x0, x1, x0, lo
	bl	print_word
	mov	x0, #'\n'
	bl	print_character
	br	x25

print_character:
	ldr	x2, =UART
	str	w0, [x2]
	ret

print_word:
	mov	x4, #28
	mov	x5, x30
	mov	x6, x0
1:	lsr	x0, x6, x4
	and	x0, x0, #15
	add	x0, x0, #'0'
	cmp	x0, #'9'
	b.ls	2f
	add	x0, x0, #39
2:	bl	print_character
	subs	x4, x4, #4
	b.ge	1b
	br	x5
	.ltorg

	.balign	2048
vectors:
	.rept	16
	b	taken
	.balign	128
	.endr

	.balign	4096
tables:	.quad	0, 0x400007fd			// a block of 1 GiB at 0x40000000
	.space	4080

	.balign	64
data:	.space	64
