package worldswitch.sessions.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.report.Outcome;

/**
 * Accesses of a guest hypervisor that trap in another variant became, by FEAT_NV2, memory accesses through VNCR_EL2, each at
 * its offset, or accesses to EL1 registers: a table of both, and how many traps that saved.
 *
 * @param mode {@code immediate} or {@code deferred}; null for the judged run's
 * @param than the variant without FEAT_NV2
 * @param offsets the offset of each register that is to become memory, {@code "HCR_EL2": "0x78"}
 * @param redirected the registers for which one of EL1 is to stand in
 */
record VncrCheck(@Nullable String mode, String than, Map<String, String> offsets, List<String> redirected)
        implements Check {
    @Override
    public Finding judge(Runs runs) {
        VncrTally memory = new VncrTally();
        Outcome own = runs.watched(memory, mode);
        Outcome other = runs.variant(than);
        VncrAccesses accesses = new VncrAccesses(memory, TrapTally.of(own), TrapTally.of(other));
        long exits = own.timeline().exits().size();
        long without = other.timeline().exits().size();
        List<String> wrong = wrong(accesses, without - exits);
        String detail = wrong.isEmpty() ? told(accesses, exits, without) : "WRONG: " + String.join("; ", wrong);
        return new Finding(wrong.isEmpty(), detail, accesses.table());
    }

    private List<String> wrong(VncrAccesses accesses, long saved) {
        List<String> wrong = new ArrayList<>(accesses.unbalanced());
        if (!accesses.offsets().equals(new TreeMap<>(offsets))) {
            wrong.add("memory accesses at " + accesses.offsets());
        }
        if (!accesses.redirected().equals(redirected)) {
            wrong.add("EL1 registers stand in for " + accesses.redirected());
        }
        if (saved <= 0 || saved != accesses.inMemory() + accesses.inRegisters()) {
            wrong.add(saved + " exits fewer than in " + than);
        }
        return wrong;
    }

    private String told(VncrAccesses accesses, long exits, long without) {
        String registers = redirected.isEmpty()
                ? ""
                : " and " + accesses.inRegisters() + " to " + redirected.size() + " became accesses to EL1 registers";
        return accesses.inMemory() + " accesses to " + offsets.size() + " registers became memory accesses" + registers
                + "; " + (without - exits) + " traps saved: " + exits + " exits, against " + without + " in " + than;
    }
}
