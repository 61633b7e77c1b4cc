package worldswitch.views.code;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import worldswitch.emulator.isa.InstructionSet;
import worldswitch.emulator.isa.SymbolNames;
import worldswitch.sessions.naming.Names;
import worldswitch.sessions.world.World;
import worldswitch.views.address.Reading;
import worldswitch.views.pane.Scene;
import worldswitch.views.text.Symbols;

/** What memory holds around an address, as instructions. */
final class DisassemblyListing {
    /** Instructions before and behind the address asked for. */
    private static final int BEFORE = 64;

    private static final int COUNT = 320;
    private static final int WORD = 4;

    private final Listing.Builder listing = new Listing.Builder();
    private final Scene scene;
    private final Reading reading;
    private final Names known;
    private final World world;
    private final SymbolNames names;
    private String lastSource = "";
    private int zeros;

    private DisassemblyListing(Scene scene, Reading reading) {
        this.scene = scene;
        this.reading = reading;
        known = Symbols.names(scene);
        world = Symbols.world(scene);
        names = each -> known.symbol(world, each);
    }

    /** The instructions around a virtual address as the focus's exception level sees it. */
    static Listing around(Scene scene, long address, Reading reading) {
        DisassemblyListing made = new DisassemblyListing(scene, reading);
        long start = (address & -WORD) - (long) BEFORE * WORD;
        for (long each = start; each < start + (long) COUNT * WORD; each += WORD) {
            made.add(each);
        }
        made.tellZeros();
        return made.listing.build();
    }

    private void add(long address) {
        byte[] word = reading.virtual(scene, address, WORD).bytes();
        int bits = word == null
                ? 0
                : ByteBuffer.wrap(word).order(ByteOrder.LITTLE_ENDIAN).getInt();
        String symbol = known.exact(world, address);
        if (bits == 0 && symbol == null) {
            zeros += word == null ? 0 : 1;
            return;
        }
        tellZeros();
        if (symbol != null) {
            listing.add(symbol + ":");
        }
        tellSource(known.source(address));
        listing.add(line(address, bits), address);
    }

    /** Where there is no text of the source to be looked at, at least its line is told. */
    private void tellSource(String source) {
        if (scene.description().sources().isEmpty() && !source.equals(lastSource) && !source.isEmpty()) {
            listing.add("        // " + source);
        }
        lastSource = source;
    }

    /** Words of zero are no code; a run of them is one line. */
    private void tellZeros() {
        if (zeros > 0) {
            listing.add("        // " + zeros * WORD + " bytes of zero");
            zeros = 0;
        }
    }

    private String line(long address, int word) {
        String text = InstructionSet.A64.disassemble(word, address, names).replace('\t', ' ');
        int space = text.indexOf(' ');
        String aligned =
                space < 0 ? text : String.format("%-7s %s", text.substring(0, space), text.substring(space + 1));
        return String.format("    %8x:  %-38s // %08x", address, aligned, word);
    }
}
