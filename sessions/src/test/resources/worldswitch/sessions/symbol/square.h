unsigned square(unsigned n);

static inline unsigned twice(unsigned n)
{
	return n + n;
}
