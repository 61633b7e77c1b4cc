// Arguments that double.
	.macro	double text
	double	"\text\text"
	.endm
	double	"1 +"
