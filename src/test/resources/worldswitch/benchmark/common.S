// What every kernel shares: it prints its sum over the PL011 and switches the machine off.

	.equ	UART, 0x09000000

	.ifndef	ROUNDS
	.equ	ROUNDS, 1
	.endif

// Prints "sum " and x0 in hexadecimal, then powers off. Runs at EL2.
finish:
	mov	x9, #UART
	adr	x1, sum_text
1:	ldrb	w2, [x1], #1
	cbz	w2, 2f
	str	w2, [x9]
	b	1b
2:	mov	w12, #60
3:	lsr	x2, x0, x12
	and	w2, w2, #15
	cmp	w2, #10
	add	w3, w2, #'0'
	add	w4, w2, #'a' - 10
	csel	w2, w3, w4, lo
	str	w2, [x9]
	subs	w12, w12, #4
	b.pl	3b
	mov	w2, #'\n'
	str	w2, [x9]
	movz	x0, #0x8400, lsl #16		// PSCI SYSTEM_OFF
	movk	x0, #8
	smc	#0
sum_text:
	.asciz	"sum "
	.balign	4
