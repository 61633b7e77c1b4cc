// Literal pools: which values share a place, where the pools lie, how they are aligned.
	.equ	minus, -1
	.equ	ones, 0xffffffffffffffff
_start:
	ldr	x0, =-1
	ldr	x1, =0xffffffffffffffff
	ldr	x2, =minus
	ldr	x3, =ones
	ldr	x4, =-1+0
	ldr	x5, =-(1)
	ldr	x6, =(-1)
	ldr	x7, =0+-1
	ldr	x8, =~0
	ldr	x9, =-ones-2
	ldr	x10, =later
	.set	later, 5
	ldr	x10, =5
a:	nop
b:	nop
	ldr	x11, =b-a
	ldr	x11, =4
	ldr	x11, =1f
1:	nop
	ldr	x11, =1b
	ldr	x11, =.
	ldr	x11, =.
	ldr	w1, =7
	ldr	w1, =-1
	ldr	w1, =0xffffffff
	ldr	x1, =a+4
	ldr	x1, =a+8-4
	ldr	x1, =a + 8 - 4
	ldr	x1, =a - 4
	ldrsw	x3, =-7
	.ltorg
	ldr	x1, =a
	.byte	1
	.pool
	.ltorg
	ldr	x3, =forward
	ldr	w3, =0x12345678
forward:
	ldr	x3, =forward
	ldr	x4, =datum
	.byte	1
	.section .text.other, "ax"
	ldr	x0, =0x123456789abcdef0
	ldr	w0, =1
	.data
	.byte	1
datum:	.quad	datum
