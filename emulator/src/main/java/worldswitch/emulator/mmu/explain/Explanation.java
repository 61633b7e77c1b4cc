package worldswitch.emulator.mmu.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.event.Reason;

/**
 * How an access would be translated now, from tables and registers.
 *
 * @param steps what happens, in order
 * @param allowed whether the access would succeed, as far as translation goes
 * @param physical the physical address; 0 if it is not allowed
 * @param attributes the memory type and cacheability in words; empty if it is not allowed
 * @param verdict the outcome in one sentence
 * @param reason for a fault, the rule and the deciding fields; else null
 * @param stale for an allowed access, the physical address that a TLB still holds instead, if it differs; else null
 */
public record Explanation(
        List<Step> steps,
        boolean allowed,
        long physical,
        String attributes,
        String verdict,
        @Nullable Reason reason,
        @Nullable Long stale) {
    public Explanation {
        steps = List.copyOf(steps);
    }
}
