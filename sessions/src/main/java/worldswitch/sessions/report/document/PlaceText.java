package worldswitch.sessions.report.document;

import worldswitch.sessions.compare.place.Names;

/** An address with what the session calls it. */
final class PlaceText {
    private PlaceText() {}

    static String of(long address, Names names) {
        String symbol = names.symbol(address);
        return "0x" + Long.toHexString(address) + (symbol == null ? "" : " " + symbol);
    }
}
