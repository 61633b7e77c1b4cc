package worldswitch.emulator.isa.operand;

import java.util.List;

/** Bits of an instruction word that hold one number. */
public interface Field {
    /** How many bits the number has. */
    int width();

    /** The number in a word, unsigned. */
    int get(int word);

    /** A word with the number replaced. */
    int put(int word, int value);

    /** The number taken as signed. */
    default long signed(int word) {
        int unused = 64 - width();
        return (long) get(word) << unused >> unused;
    }

    /** The largest unsigned number. */
    default long limit() {
        return (1L << width()) - 1;
    }

    /** Adjacent bits. */
    record Slice(int lsb, int width) implements Field {
        @Override
        public int get(int word) {
            return (int) (word >>> lsb & limit());
        }

        @Override
        public int put(int word, int value) {
            int mask = (int) (limit() << lsb);
            return word & ~mask | value << lsb & mask;
        }
    }

    /** Bits from several places, the highest first. None at all hold the number 0. */
    record Concatenation(List<Field> parts) implements Field {
        public Concatenation {
            parts = List.copyOf(parts);
        }

        @Override
        public int width() {
            return parts.stream().mapToInt(Field::width).sum();
        }

        @Override
        public int get(int word) {
            int value = 0;
            for (Field part : parts) {
                value = value << part.width() | part.get(word);
            }
            return value;
        }

        @Override
        public int put(int word, int value) {
            int rest = value;
            int result = word;
            for (int i = parts.size() - 1; i >= 0; i--) {
                Field part = parts.get(i);
                result = part.put(result, (int) (rest & part.limit()));
                rest >>>= part.width();
            }
            return result;
        }
    }

    /** One number that stands in two places, as in an alias that names a register once and encodes it twice. */
    record Mirror(Field first, Field second) implements Field {
        @Override
        public int width() {
            return first.width();
        }

        @Override
        public int get(int word) {
            return first.get(word);
        }

        @Override
        public int put(int word, int value) {
            return second.put(first.put(word, value), value);
        }
    }
}
