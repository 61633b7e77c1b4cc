// What is copied between the two copies of a vCPU. x0: from, x1: to. Uses x9, x10, x11.

	.equ	TIMER_BEGIN,	CTX_CNTV_CTL / 8
	.equ	TIMER_END,	CTX_CNTV_CVAL / 8 + 1
	.equ	KEYS_BEGIN,	CTX_KEYS / 8
	.equ	KEYS_END,	CTX_SIZE / 8

	.macro	copy_words from, to
	mov	x10, #\from
	mov	x11, #\to
	bl	copy_range
	.endm

copy_begin:
// Words x10 up to x11.
copy_range:
	ldr	x9, [x0, x10, lsl #3]
	str	x9, [x1, x10, lsl #3]
	add	x10, x10, #1
	cmp	x10, x11
	b.lo	copy_range
	ret

// The context: general registers, PC, PSTATE, system registers, keys. Not the timer, whose registers the host itself
// saves and restores, at EL1.
copy_state:
	mov	x12, x30
	.ifdef	COPY_TIMERS
	copy_words 0, TIMER_END
	.else
	copy_words 0, TIMER_BEGIN
	.endif
	copy_words KEYS_BEGIN, KEYS_END
	ret	x12

// The context as one assignment would take it, with the timer.
copy_everything:
	mov	x12, x30
	copy_words 0, TIMER_END
	copy_words KEYS_BEGIN, KEYS_END
	ret	x12

copy_end:

// What has ways of its own on every switch: the virtual interrupt controller, and what the exit was.
copy_vgic:
	mov	x12, x30
	copy_words CTX_ICH_HCR / 8, CTX_ICH_LR0 / 8 + 1
	ret	x12
copy_fault:
	mov	x12, x30
	copy_words CTX_ESR / 8, CTX_HPFAR / 8 + 1
	ret	x12
