package worldswitch.sessions.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import worldswitch.sessions.timeline.ListLife;
import worldswitch.sessions.timeline.ListStage;

/**
 * A list register of a guest hypervisor, its shadow and the physical interrupt went through exactly these stages.
 *
 * @param mode {@code immediate} or {@code deferred}; null for the judged run's
 * @param list the number of the list register, by the guest hypervisor's count
 * @param stages {@code pending, LR0 active, INTID 42 active} and so on
 */
record LifeCheck(@Nullable String mode, int list, List<String> stages) implements Check {
    @Override
    public Finding judge(Runs runs) {
        List<String> seen = ListLife.of(runs.in(mode).timeline().interrupts(), list).stream()
                .map(ListStage::toString)
                .toList();
        return new Finding(seen.equals(stages), seen.size() + " stages: " + String.join("; ", seen));
    }
}
