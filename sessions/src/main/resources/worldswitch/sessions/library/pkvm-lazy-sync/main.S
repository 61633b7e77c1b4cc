// Copy a vCPU's state only when somebody looks?
//
// A protected hypervisor at EL2 keeps its own copy of a vCPU, in a page that the host's stage 2 does not map; the host at
// EL1 has another. Either all of it is copied on every entry and exit (EAGER), or on entry only if the host says that its
// copy is dirty, and back only when the host asks or puts the vCPU (lazily).
//
//	EAGER		everything is copied on every switch
//	PROTECTED	the guest is protected: everything is copied on every switch, but what the host has is a view: of the
//			guest's registers only those that the exit is about
//	NO_SERROR_SYNC	the host does not ask for the state when an SError comes, nor mark its copy
//	NO_PUT_DIRTY	a put does not make the host's copy dirty
//	COPY_TIMERS	the lazy copy takes the timer registers along

	.equ	PKVM,		1
	.equ	CALL_TIMER,	5			// the guest asks the host to be interrupted
	.equ	INJECTED,	0x1234			// what a debugger of the host's writes to X26
	.equ	ESR_SERROR,	0xbf000000		// what the host tells the guest of an SError: nothing that the architecture defines
	.equ	PSR_A,		1 << 8
	.equ	RESPONDER,	0x0b000000		// a device that answers every store with an error, when it has retired

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
	.ifdef	PROTECTED
	.include "pkvm-lazy-sync/view.S"
	.endif
	.include "pkvm-lazy-sync/hypervisor.S"
	.include "pkvm-lazy-sync/host.S"
	.balign	4096
