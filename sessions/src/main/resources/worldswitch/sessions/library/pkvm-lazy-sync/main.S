// Copy a vCPU's state only when somebody looks?
//
// A protected hypervisor at EL2 keeps its own copy of a vCPU, in a page that the host's stage 2 does not map; the host at
// EL1 has another. Either all of it is copied on every entry and exit (EAGER), or on entry only if the host says that its
// copy is dirty, and back only when the host asks or puts the vCPU (lazily).
//
//	EAGER		everything is copied on every switch
//	PROTECTED	the guest is protected: the host's whole copy is written at every exit, mostly with zeroes
//	NO_SERROR_SYNC	the host does not ask for the state when an SError comes, nor mark its copy
//	NO_PUT_DIRTY	a put does not make the host's copy dirty
//	COPY_TIMERS	the lazy copy takes the timer registers along

	.equ	PKVM,		1
	.equ	CALL_TIMER,	5			// the guest asks the host to be interrupted
	.equ	CALL_SERROR,	6			// stands for an SError, which nothing in this machine raises
	.equ	INJECTED,	0x1234			// what a debugger of the host's writes to X26
	.equ	ESR_SERROR,	0xbe000042

	.include "hyp/constants.S"
	.include "hyp/macros.S"
	.include "hyp/start.S"
	.include "hyp/vectors.S"
	.include "hyp/context.S"
	.include "hyp/pointer-auth.S"
	.include "hyp/switch.S"
	.include "hyp/exits.S"
	.include "hyp/stage2.S"
	.include "hyp/vgic.S"
	.include "hyp/psci.S"
	.include "hyp/uart.S"
	.include "hyp/host-entry.S"
	.include "pkvm-lazy-sync/guest.S"		// ahead of what differs: its addresses are those of every variant
	.include "pkvm-lazy-sync/copy.S"
	.include "pkvm-lazy-sync/hypervisor.S"
	.include "pkvm-lazy-sync/host.S"
	.balign	4096
