#include "square.h"

/* The sum of the squares of 1 to n. */
unsigned sum_of_squares(unsigned n)
{
	unsigned sum = 0;

	for (unsigned i = 1; i <= n; i++)
		sum += square(i);
	return sum;
}

void finish(void)
{
	asm volatile("hvc #2" ::: "memory");
}
