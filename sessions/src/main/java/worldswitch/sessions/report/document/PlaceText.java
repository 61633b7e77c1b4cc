package worldswitch.sessions.report.document;

import org.jspecify.annotations.Nullable;
import worldswitch.sessions.naming.Names;
import worldswitch.sessions.world.World;

/** An address with what the session calls it. */
final class PlaceText {
    private PlaceText() {}

    static String of(long address, Names names) {
        return of(address, names.symbol(address));
    }

    /** The address as a world sees it. */
    static String of(World world, long address, Names names) {
        return of(address, names.symbol(world, address));
    }

    private static String of(long address, @Nullable String symbol) {
        return "0x" + Long.toHexString(address) + (symbol == null ? "" : " " + symbol);
    }
}
