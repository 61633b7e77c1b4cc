package worldswitch.sessions.report.ledger;

import java.util.function.Function;

/**
 * A column of a ledger.
 *
 * @param name its title and key
 * @param value what a row holds in it
 * @param <E> what a row is about
 */
record Column<E>(String name, Function<E, Cell> value) {
    static <E> Column<E> number(String name, Function<E, Long> value) {
        return new Column<>(name, row -> new Cell.Number(value.apply(row)));
    }

    static <E> Column<E> hex(String name, Function<E, Long> value) {
        return new Column<>(name, row -> new Cell.Text("0x" + Long.toHexString(value.apply(row))));
    }

    static <E> Column<E> text(String name, Function<E, ?> value) {
        return new Column<>(name, row -> new Cell.Text(String.valueOf(value.apply(row))));
    }
}
