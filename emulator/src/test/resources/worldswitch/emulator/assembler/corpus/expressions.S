// Operators with the ranks of GNU as, numbers in every base, characters, symbols defined again and again.
	.data
	.quad	1 + 2 | 4, 1 + 4 & 6, 3 * 2 | 1, 1 << 2 + 1, 7 & 3 == 3, 1 | 2 < 4
	.quad	1 < 2, 2 < 1, 2 > 1, 1 >= 1, 1 <= 0, 1 == 1, 1 != 1, 1 <> 2, 1 == 1 + 0
	.quad	1 && 2, 0 && 1, 0 || 3, 0 || 0, !5, !0, ~1, -1, +1, - - 1, !~0
	.quad	-8 >> 1, -8 / 2, -7 / 2, -7 % 3, 7 % -3, 5 ! 2, 6 ^ 3, (1 + 2) * 3
	.quad	0x1F, 0X1f, 0b101, 0B11, 017, 0, 00, 0xffffffffffffffff, 18446744073709551615
	.byte	'a', 'b', '\n', '\\', '\'', '"', ' ', ';', '/'
	.byte	255, -128, -255
	.hword	0xffff, -1, (end - start) / 4
	.word	0xffffffff, -1, end - start, 1f - 0f
start:	.quad	., . - 8, .
0:	.quad	start, end, start + 8, end - start
1:	.quad	0b, 1b, 1f, 1f - 0b
end:
1:
	.set	again, 1
	.quad	again, future
	.set	again, again + 1
	.quad	again
	again = again * 10
	.quad	again, again2
	.set	future, 3
	.set	future, 4
	.equ	lazy, after + 1
	.set	after, 5
	.set	after, 6
	.quad	future, lazy
	.equiv	fixed, 9
	again2 = fixed + again
	.quad	again2
	.quad	absent
	.weak	absent
	.octa	0x0102030405060708090a0b0c0d0e0f10, -1, 5, 1 + 1
	.float	1.5, -2, 1e10
	.double	1e10, 0.1
	.ascii	"a\x41\101\n\t\"\\", "b" "c"
	.asciz	"x" "y", "z"
	.string	"caf\303\251 é"
