// Printing over the PL011.

// Prints the character in w0. Uses x9.
print_char:
	mov	x9, #UART
	str	w0, [x9]
	ret

// Prints the text at x0. Uses x9, x10, x11.
print:
	mov	x9, #UART
	mov	x10, x0
1:	ldrb	w11, [x10], #1
	cbz	w11, 2f
	str	w11, [x9]
	b	1b
2:	ret

// Prints a space and x0 in hexadecimal. Uses x9 to x13.
print_hex:
	mov	x9, #UART
	mov	w11, #' '
	str	w11, [x9]
	mov	w12, #60
1:	lsr	x10, x0, x12
	and	x10, x10, #15
	cmp	x10, #10
	add	w11, w10, #'0'
	add	w13, w10, #'a' - 10
	csel	w11, w11, w13, lo
	str	w11, [x9]
	subs	w12, w12, #4
	b.pl	1b
	ret
