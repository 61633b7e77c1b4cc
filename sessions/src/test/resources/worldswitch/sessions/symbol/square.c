#include "square.h"

__attribute__((noinline)) static unsigned multiply(unsigned a, unsigned b)
{
	unsigned product = 0;

	while (b--)
		product += a;
	return product;
}

unsigned square(unsigned n)
{
	return multiply(n, twice(n)) / 2;
}
