package worldswitch.emulator.mmu.regime;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;

/** The fields of a TCR_ELx that control one address range; null where the register has no such field. */
record RangeFields(
        Field size,
        @Nullable Field disabled,
        @Nullable Field userDisabled,
        Field topByteIgnored,
        Field tagsOnlyData,
        Field hierarchyDisabled) {

    static RangeFields of(Regime regime, int number) {
        if (!regime.hasUnprivileged()) {
            return new RangeFields(
                    field(regime, "T0SZ"),
                    null,
                    null,
                    field(regime, "TBI"),
                    field(regime, "TBID"),
                    field(regime, "HPD"));
        }
        return new RangeFields(
                field(regime, "T" + number + "SZ"),
                field(regime, "EPD" + number),
                field(regime, "E0PD" + number),
                field(regime, "TBI" + number),
                field(regime, "TBID" + number),
                field(regime, "HPD" + number));
    }

    boolean is(@Nullable Field field, long tcr) {
        return field != null && field.get(tcr) != 0;
    }

    private static Field field(Regime regime, String name) {
        return Catalogue.field(regime.translationControlField(name));
    }
}
