package worldswitch.emulator.mmu.tlb;

import java.util.ArrayList;
import java.util.List;

/** The processors whose TLBs a broadcast operation reaches: the Inner and Outer Shareable domain, which are one here. */
public final class TlbDomain {
    private final List<TranslationBuffers> members = new ArrayList<>();

    /** Adds a processor. */
    public void join(TranslationBuffers buffers) {
        members.add(buffers);
    }

    /** Invalidates in every processor; complete at once, so that the DSB that must follow has nothing to wait for. */
    public void broadcast(Invalidation which) {
        for (TranslationBuffers member : members) {
            member.invalidate(which);
        }
    }
}
