package worldswitch.sessions.symbol.kernel;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An Image with the tables of names that the kernel's own {@code scripts/kallsyms} would give it. */
final class SyntheticImage {
    /** A symbol as the kernel keeps it. */
    record Name(char kind, String name, int offset) {}

    private static final String[] PIECES = {"vcpu", "__kvm_", "__guest_", "_enter", "_run", "vgic_", "symbol"};

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final String[] tokens = tokens();
    private final List<Name> names;
    private final long base;
    private final boolean offsetsFirst;

    private SyntheticImage(List<Name> names, long base, boolean offsetsFirst) {
        this.names = names;
        this.base = base;
        this.offsetsFirst = offsetsFirst;
    }

    /** An image of Linux 6.4 or later, where the offsets come behind the names; or an older one. */
    static byte[] of(List<Name> names, long base, boolean offsetsFirst) {
        return new SyntheticImage(names, base, offsetsFirst).build();
    }

    private static String[] tokens() {
        String[] tokens = new String[256];
        for (int i = 0; i < 256; i++) {
            boolean single =
                    i >= '0' && i <= '9' || i >= 'A' && i <= 'Z' || i >= 'a' && i <= 'z' || "_$.".indexOf(i) >= 0;
            tokens[i] = single ? String.valueOf((char) i) : i < PIECES.length ? PIECES[i] : "p" + i + "_";
        }
        return tokens;
    }

    private byte[] build() {
        text("some text of a kernel, with 0\0001\0002\0003\0004\0005\0006\0007\0008\0009\000 that is no table");
        words(1, 2, 3);
        align();
        if (offsetsFirst) {
            offsets();
        }
        words(names.size());
        align();
        List<Integer> markers = new ArrayList<>();
        int start = bytes.size();
        for (int i = 0; i < names.size(); i++) {
            if (i % 256 == 0) {
                markers.add(bytes.size() - start);
            }
            name(names.get(i).kind() + names.get(i).name());
        }
        align();
        markers.forEach(this::words);
        align();
        tokenTable();
        if (!offsetsFirst) {
            offsets();
        }
        text("and more");
        return bytes.toByteArray();
    }

    private void offsets() {
        names.forEach(name -> words(name.offset()));
        align();
        bytes.writeBytes(ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(base)
                .array());
    }

    private void name(String name) {
        List<Integer> numbers = new ArrayList<>();
        for (int at = 0; at < name.length(); ) {
            int token = longest(name, at);
            numbers.add(token);
            at += tokens[token].length();
        }
        int length = numbers.size();
        if (length < 0x80) {
            bytes.write(length);
        } else {
            bytes.write(length & 0x7f | 0x80);
            bytes.write(length >>> 7);
        }
        numbers.forEach(bytes::write);
    }

    private int longest(String name, int at) {
        int best = name.charAt(at);
        for (int token = 0; token < PIECES.length; token++) {
            if (name.startsWith(tokens[token], at)) {
                best = token;
            }
        }
        return best;
    }

    private void tokenTable() {
        int start = bytes.size();
        int[] places = new int[256];
        for (int i = 0; i < 256; i++) {
            places[i] = bytes.size() - start;
            text(tokens[i] + "\0");
        }
        align();
        for (int place : places) {
            bytes.write(place);
            bytes.write(place >>> 8);
        }
        align();
    }

    private void words(int... values) {
        for (int value : values) {
            bytes.writeBytes(ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(value)
                    .array());
        }
    }

    private void text(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void align() {
        while (bytes.size() % 8 != 0) {
            bytes.write(0);
        }
    }
}
