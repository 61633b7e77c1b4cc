// The host at EL1: runs the vCPU, saves its timer, and says when it wants to see the state.

	.equ	GICD,		0x08000000
	.equ	GICR,		0x080a0000
	.equ	TIMER_INTID,	30
	.equ	VECTOR_SERROR,	0x380

	.macro	set_dirty value
	adr_l	x9, vcpu_dirty
	mov	x10, #\value
	str	x10, [x9]
	.endm

host_start:
	adr_l	x0, host_stack_top
	mov	sp, x0
	adr_l	x0, host_el1_vectors
	msr	vbar_el1, x0
	bl	gic_init
	set_dirty 1				// the first run
	adr_l	x20, guest_context
host_loop:
	ldr	x9, [x20, #CTX_CNTV_CVAL]
	msr	cntv_cval_el0, x9
	ldr	x9, [x20, #CTX_CNTV_CTL]
	msr	cntv_ctl_el0, x9
	hypercall HYP_VCPU_RUN
host_exit:
	mov	x19, x0
	mrs	x9, cntv_ctl_el0
	str	x9, [x20, #CTX_CNTV_CTL]
	mrs	x9, cntv_cval_el0
	str	x9, [x20, #CTX_CNTV_CVAL]
	msr	cntv_ctl_el0, xzr
	bl	exit_early
	cmp	x19, #1
	b.eq	exit_interrupt
	b.hi	exit_serror
	ldr	w9, [x20, #CTX_ESR]
	mov_q	x10, EC_HVC << ESR_EC_SHIFT | 1 << 25 | CALL_TIMER
	cmp	w9, w10
	b.eq	timer_arm
	mov_q	x10, EC_HVC << ESR_EC_SHIFT | 1 << 25 | CALL_PSCI
	cmp	w9, w10
	b.ne	2f
	hypercall HYP_VCPU_PUT
host_final:
	nop
2:	mov	x0, #0
	bl	handle_exit
	b	host_loop

// A trap will be read, an SError written: the state must be here, and go back. An interrupt needs neither.
exit_early:
	.ifndef	NO_SERROR_SYNC
	cmp	x19, #2
	b.eq	1f
	.endif
	cbz	x19, 1f
	set_dirty 0
	ret
1:	hypercall HYP_VCPU_SYNC
	set_dirty 1
	ret

// The first interrupt preempts the guest: the vCPU is put, and meanwhile a debugger sets one of its registers. At the
// others it goes on at once.
exit_interrupt:
	msr	cntp_ctl_el0, xzr
	isb
	mov	x0, #1
	bl	handle_exit
	adr_l	x9, interrupts_served
	ldr	x10, [x9]
	add	x11, x10, #1
	str	x11, [x9]
	cbnz	x10, host_loop
	hypercall HYP_VCPU_PUT
host_put:
	.ifndef	NO_PUT_DIRTY
	set_dirty 1
	.endif
	mov	x9, #INJECTED
	str	x9, [x20, #CTX_X + 26 * 8]
	b	host_loop

// The guest gets the SError, unless it masks it: its exception registers are written as an exception entry would. The
// syndrome of the physical one is the machine's, not the guest's.
exit_serror:
	ldr	x9, [x20, #CTX_PSTATE]
	tst	x9, #PSR_A
	b.ne	host_loop
	str	x9, [x20, #CTX_SYS + 15 * 8]	// SPSR_EL1
	ldr	x9, [x20, #CTX_PC]
	str	x9, [x20, #CTX_SYS + 14 * 8]	// ELR_EL1
	mov_q	x9, ESR_SERROR
	str	x9, [x20, #CTX_SYS + 5 * 8]	// ESR_EL1
	ldr	x9, [x20, #CTX_SYS + 10 * 8]	// VBAR_EL1
	add	x9, x9, #VECTOR_SERROR
	str	x9, [x20, #CTX_PC]
	mov	x9, #PSR_DAIF | PSR_EL1H
	str	x9, [x20, #CTX_PSTATE]
	b	host_loop

timer_arm:
	mov	x9, #100
	msr	cntp_tval_el0, x9
	mov	x9, #1
	msr	cntp_ctl_el0, x9
	b	host_loop

// Switches on the distributor, the timer's interrupt and the CPU interface.
gic_init:
	mov_q	x0, GICD
	mov	w1, #3
	str	w1, [x0]
	mov_q	x0, GICR
	str	wzr, [x0, #0x14]		// GICR_WAKER
	add	x0, x0, #0x10000
	mov_q	x1, 1 << TIMER_INTID
	str	w1, [x0, #0x80]			// group 1
	str	w1, [x0, #0x100]		// on
	mov	w2, #0x80
	strb	w2, [x0, #0x400 + TIMER_INTID]
	mov	x1, #0xf0
	msr	icc_pmr_el1, x1
	mov	x1, #1
	msr	icc_igrpen1_el1, x1
	isb
	ret

	.include "hyp/host-common.S"

	.pushsection .bss
	.balign	16
	.space	4096
host_stack_top:
interrupts_served:
	.space	8
	.popsection
