package worldswitch.views.code;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import worldswitch.emulator.isa.InstructionSet;
import worldswitch.emulator.isa.SymbolNames;
import worldswitch.views.address.Reading;
import worldswitch.views.pane.Scene;
import worldswitch.views.text.Symbols;

/** What memory holds around an address, as instructions. */
final class DisassemblyListing {
    /** Instructions before and behind the address asked for. */
    private static final int BEFORE = 64;

    private static final int COUNT = 320;
    private static final int WORD = 4;

    private DisassemblyListing() {}

    /** The instructions around a virtual address as the focus's exception level sees it. */
    static Listing around(Scene scene, long address) {
        Listing.Builder listing = new Listing.Builder();
        SymbolNames names = each -> Symbols.name(scene.description(), each).orElse(null);
        long start = (address & -WORD) - (long) BEFORE * WORD;
        for (long each = start; each < start + (long) COUNT * WORD; each += WORD) {
            byte[] word = Reading.virtual(scene, each, WORD);
            if (word != null) {
                String symbol = scene.description().symbols().get(each);
                if (symbol != null) {
                    listing.add(symbol + ":");
                }
                int bits = ByteBuffer.wrap(word).order(ByteOrder.LITTLE_ENDIAN).getInt();
                listing.add(line(each, bits, names), each);
            }
        }
        return listing.build();
    }

    private static String line(long address, int word, SymbolNames names) {
        return String.format(
                        "    %-30s",
                        InstructionSet.A64
                                .disassemble(word, address, names)
                                .replace('\t', ' ')
                                .replaceFirst(" ", "\t"))
                + String.format("\t// %x: %08x", address, word);
    }
}
