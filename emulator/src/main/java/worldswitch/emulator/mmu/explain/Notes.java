package worldswitch.emulator.mmu.explain;

import java.util.ArrayList;
import java.util.List;
import worldswitch.emulator.mmu.regime.Regime;
import worldswitch.emulator.mmu.regime.TableFormat;
import worldswitch.emulator.mmu.regime.TranslationTables;
import worldswitch.emulator.mmu.walk.AccessDescriptor;
import worldswitch.emulator.mmu.walk.Fault;
import worldswitch.emulator.mmu.walk.Translation;
import worldswitch.emulator.mmu.walk.WalkTrace;

/** The trace of a walk that takes notes. */
final class Notes implements WalkTrace {
    private final AccessDescriptor access;
    private final List<Step> steps = new ArrayList<>();
    private boolean forDescriptor;
    private String verdict = "";

    Notes(AccessDescriptor access) {
        this.access = access;
    }

    List<Step> steps() {
        return steps;
    }

    String verdict() {
        return verdict;
    }

    @Override
    public boolean looksOnly() {
        return true;
    }

    @Override
    public void stageOne(Regime regime, long address, TranslationTables tables) {
        note(
                Step.Kind.BEGIN,
                1,
                tables.startLevel(),
                address,
                tables.table(),
                "stage 1 of %s, %s".formatted(regime, words(tables)));
    }

    @Override
    public void flat(Regime regime, long address) {
        note(Step.Kind.BEGIN, 1, 0, address, address, "stage 1 of %s is off: the address passes".formatted(regime));
    }

    @Override
    public void stageTwo(long ipa, boolean descriptor, TranslationTables tables) {
        forDescriptor = descriptor;
        String why = descriptor ? ", which holds a descriptor of stage 1" : "";
        note(
                Step.Kind.BEGIN,
                2,
                tables.startLevel(),
                ipa,
                tables.table(),
                "stage 2 of IPA 0x%x%s, %s".formatted(ipa, why, words(tables)));
    }

    private static String words(TranslationTables tables) {
        return "%s granule, %d-bit input, first table at 0x%x, level %d"
                .formatted(tables.format().granule(), tables.inputBits(), tables.table(), tables.startLevel());
    }

    @Override
    public void descriptor(int stage, int level, long address, long value, long hierarchical, TableFormat format) {
        forDescriptor &= stage == 2;
        boolean valid = TableFormat.isValid(value);
        boolean table = format.isTable(value, level);
        List<DescriptorField> fields = valid ? DescriptorLayout.decode(stage, level, value, format) : List.of();
        long output = valid ? DescriptorLayout.address(level, value, format) : 0;
        String what = !valid ? "invalid" : table ? "table" : level == TableFormat.LAST_LEVEL ? "page" : "block";
        steps.add(new Step(
                Step.Kind.DESCRIPTOR,
                stage,
                forDescriptor,
                level,
                address,
                value,
                fields,
                output,
                "stage %d level %d: %s descriptor 0x%x at 0x%x".formatted(stage, level, what, value, address)));
    }

    @Override
    public void output(int stage, int level, long output, Translation soFar) {
        String kind = stage == 2 ? "PA" : "output address";
        note(Step.Kind.OUTPUT, stage, level, 0, output, "stage %d gives %s 0x%x".formatted(stage, kind, output));
        forDescriptor = false;
    }

    @Override
    public void update(int stage, int level, long old, long updated) {
        note(
                Step.Kind.UPDATE,
                stage,
                level,
                old,
                updated,
                "stage %d level %d: hardware would make the descriptor 0x%x".formatted(stage, level, updated));
    }

    @Override
    public void fault(Fault fault) {
        verdict = "stage %d level %d: %s fault because %s%s"
                .formatted(
                        fault.stageTwo ? 2 : 1,
                        fault.level,
                        fault.rule
                                .cause()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', ' '),
                        fault.rule.reason(access.regime).rule(),
                        fault.onWalk ? ", as stage 1 wanted the descriptor at IPA 0x%x".formatted(fault.ipa) : "");
        steps.add(new Step(
                Step.Kind.FAULT,
                fault.stageTwo ? 2 : 1,
                fault.onWalk,
                fault.level,
                access.address,
                0,
                List.of(),
                0,
                verdict));
    }

    private void note(Step.Kind kind, int stage, int level, long address, long result, String text) {
        steps.add(new Step(kind, stage, forDescriptor, level, address, 0, List.of(), result, text));
    }
}
