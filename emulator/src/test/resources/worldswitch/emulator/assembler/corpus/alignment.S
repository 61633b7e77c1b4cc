// Alignment and gaps, in code and in data.
	nop
	.byte	1
	nop
	.byte	2
	.align	3
	.byte	3
	.align	3, 0
	nop
	.p2align 4,,3
	.p2align 4,,12
	.byte	1
	.balign	16, 0xab
	.balignw 8, 0x1234
	.hword	7
	.balignw 8, 0x1234
	.word	7
	.balignl 16, 0x12345678
	.p2alignl 5, 0x9abcdef0
	.inst	0xd503201f, 0xd65f03c0
	.byte	9
	.inst	0xd503201f
	.org	0x100
	.org	. + 4, 0x77
1:	.org	1b + 4
	. = . + 3
	.fill	2, 8, -1
	.fill	2, 3, 0x12345678
	.fill	3
	.fill	2, , 7
	.space	3, 0xee
	.skip	2
	.zero	4
	.data
	.byte	1
	.balign	8
	.byte	2
	.align	2, 0xff
	.quad	3
	.byte	4
	.p2align 12
	.byte	5
	.section .rodata
	.byte	1
	.balign	4
	.hword	2
	.balign	1
	.balign	0
