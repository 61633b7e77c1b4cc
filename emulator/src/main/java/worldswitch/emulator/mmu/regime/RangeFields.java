package worldswitch.emulator.mmu.regime;

import org.jspecify.annotations.Nullable;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.sysreg.catalogue.Field;

/** The fields of a TCR_ELx that control one address range; null where the register has no such field. */
record RangeFields(
        boolean high,
        Field size,
        Field granule,
        Field shareability,
        Field outputSize,
        Field wideDescriptors,
        @Nullable Field disabled,
        @Nullable Field userDisabled,
        Field topByteIgnored,
        Field tagsOnlyData,
        Field hierarchyDisabled) {

    static RangeFields of(Regime regime, int number) {
        return regime.hasUnprivileged() ? ofTwo(regime, number) : ofOne(regime);
    }

    private static RangeFields ofOne(Regime regime) {
        return new RangeFields(
                false,
                field(regime, "T0SZ"),
                field(regime, "TG0"),
                field(regime, "SH0"),
                field(regime, "PS"),
                field(regime, "DS"),
                null,
                null,
                field(regime, "TBI"),
                field(regime, "TBID"),
                field(regime, "HPD"));
    }

    private static RangeFields ofTwo(Regime regime, int number) {
        return new RangeFields(
                number == 1,
                field(regime, "T" + number + "SZ"),
                field(regime, "TG" + number),
                field(regime, "SH" + number),
                field(regime, "IPS"),
                field(regime, "DS"),
                field(regime, "EPD" + number),
                field(regime, "E0PD" + number),
                field(regime, "TBI" + number),
                field(regime, "TBID" + number),
                field(regime, "HPD" + number));
    }

    /** The granule that a TCR_ELx asks for; null for a reserved value. */
    @Nullable
    Granule granule(long tcr) {
        int encoding = (int) granule.get(tcr);
        return high ? Granule.ofHigh(encoding) : Granule.ofLow(encoding);
    }

    boolean is(@Nullable Field field, long tcr) {
        return field != null && field.get(tcr) != 0;
    }

    private static Field field(Regime regime, String name) {
        return Catalogue.field(regime.translationControlField(name));
    }
}
