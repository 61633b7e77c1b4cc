// The guest's virtual timer belongs to its context.


// Saves the guest's virtual timer in the context at x0 and switches it off. Uses x9.
timer_save:
	.ifdef	VHE
	mrs	x9, cntv_ctl_el02
	str	x9, [x0, #CTX_CNTV_CTL]
	mrs	x9, cntv_cval_el02
	str	x9, [x0, #CTX_CNTV_CVAL]
	msr	cntv_ctl_el02, xzr
	.else
	mrs	x9, cntv_ctl_el0
	str	x9, [x0, #CTX_CNTV_CTL]
	mrs	x9, cntv_cval_el0
	str	x9, [x0, #CTX_CNTV_CVAL]
	msr	cntv_ctl_el0, xzr
	.endif
	ret

// Restores the guest's virtual timer from the context at x0. Uses x9.
timer_restore:
	.ifdef	VHE
	ldr	x9, [x0, #CTX_CNTV_CVAL]
	msr	cntv_cval_el02, x9
	ldr	x9, [x0, #CTX_CNTV_CTL]
	msr	cntv_ctl_el02, x9
	.else
	ldr	x9, [x0, #CTX_CNTV_CVAL]
	msr	cntv_cval_el0, x9
	ldr	x9, [x0, #CTX_CNTV_CTL]
	msr	cntv_ctl_el0, x9
	.endif
	ret
