package worldswitch.views.table;

import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param title its heading
 * @param width its usual width in characters; the last column takes what is left
 * @param cell what it shows of a row
 * @param <R> a row
 */
public record Column<R>(String title, int width, Function<R, Cell> cell) {}
