package worldswitch.emulator.mmu.explain;

import worldswitch.emulator.mmu.walk.MemoryAttributes;

/** Memory attributes in words. */
final class AttributeWords {
    private static final String[] DEVICE = {"nGnRnE", "nGnRE", "nGRE", "GRE"};
    private static final String[] SHAREABILITY = {
        "Non-shareable", "of reserved shareability", "Outer Shareable", "Inner Shareable"
    };
    private static final String[] CACHEABILITY = {
        "Write-through transient", "Write-back transient", "Write-through", "Write-back"
    };

    private AttributeWords() {}

    static String of(int attributes, int shareability) {
        if (MemoryAttributes.device(attributes)) {
            return "Device-" + DEVICE[attributes >> 2 & 3];
        }
        String outer = nibble(attributes >> 4);
        String inner = nibble(attributes & 0xf);
        String cached = outer.equals(inner) ? inner : "outer " + outer + ", inner " + inner;
        return "Normal " + cached + ", " + SHAREABILITY[shareability];
    }

    private static String nibble(int value) {
        return value == 0b0100 ? "Non-cacheable" : CACHEABILITY[value >> 2];
    }
}
