package worldswitch.views.table;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.JToolTip;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.UIManager;

/**
 * A table of rows of one kind: reads cells lazily, tells of choices that the user makes but not of those that the program
 * makes, and shows the whole text of a cell that is cut off as a tooltip.
 *
 * @param <R> a row
 */
public final class Grid<R> extends JTable {
    private final transient RowModel<R> model;
    private final transient ColumnWidths widths;
    private final transient Overlay overlay = new Overlay();
    private final transient RowActions<R> actions = new RowActions<>(this);
    private int past = Integer.MAX_VALUE;
    private transient boolean byProgram;

    /** A table with a name for people who cannot see it. */
    public Grid(String name, List<Column<R>> columns) {
        super(new RowModel<>(columns));
        model = rowModel();
        widths = new ColumnWidths(this);
        setName(name);
        getAccessibleContext().setAccessibleName(name);
        setDefaultRenderer(Cell.class, new CellRenderer());
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        setFillsViewportHeight(true);
        setAutoResizeMode(AUTO_RESIZE_OFF);
        getTableHeader().setReorderingAllowed(false);
        setSurrendersFocusOnKeystroke(false);
        measure();
    }

    @SuppressWarnings("unchecked") // the constructor made it so
    private RowModel<R> rowModel() {
        return (RowModel<R>) getModel();
    }

    /** Replaces the rows and keeps the selection where it was. */
    public void setRows(List<R> rows) {
        programmatically(() -> {
            int selected = getSelectedRow();
            model.setRows(rows);
            widths.widen(rows.size() - 1);
            if (selected >= 0 && selected < rows.size()) {
                setRowSelectionInterval(selected, selected);
            }
        });
    }

    /** Replaces the rows by those of a run: the ones of its future are greyed, behind a line where the machine stands. */
    public void setRows(Course<R> course) {
        setRows((List<R>) course);
        past = course.past();
    }

    /** Whether a row lies in the future of the machine. */
    boolean isFuture(int row) {
        return row >= past;
    }

    /** The rows. */
    public List<R> rows() {
        return model.rows();
    }

    /** Selects a row without telling anybody, and brings it into view; a row that is not there selects none. */
    public void show(int row) {
        programmatically(() -> {
            if (row < 0 || row >= getRowCount()) {
                clearSelection();
            } else if (getSelectedRow() != row) {
                setRowSelectionInterval(row, row);
                reveal(row);
            }
        });
    }

    /** The row that is selected. */
    public Optional<R> selected() {
        int row = getSelectedRow();
        return row < 0 || row >= model.rows().size()
                ? Optional.empty()
                : Optional.of(model.rows().get(row));
    }

    /** Calls back whenever the user selects a row. */
    public Grid<R> onSelect(Consumer<R> action) {
        getSelectionModel().addListSelectionListener(event -> {
            if (!byProgram && !event.getValueIsAdjusting()) {
                selected().ifPresent(action);
            }
        });
        return this;
    }

    /** Calls back when the user presses Return on a row or clicks it twice. */
    public Grid<R> onOpen(Consumer<R> action) {
        actions.onTwoClicks(action);
        return onKey(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), action);
    }

    /** Calls back when the user presses a key on a row. */
    public Grid<R> onKey(KeyStroke key, Consumer<R> action) {
        actions.onKey(key, action);
        return this;
    }

    /** Offers something for the selected row, in a context menu and by a key. */
    public Grid<R> offer(String text, String key, Consumer<R> action) {
        actions.inMenu(text, KeyStroke.getKeyStroke(key), action);
        return onKey(KeyStroke.getKeyStroke(key), action);
    }

    /** What stands in the table while it has no rows. */
    public void setEmptyText(String text) {
        overlay.setEmptyText(text);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        overlay.paint(graphics, this, past);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (model != null) {
            setDefaultRenderer(Cell.class, new CellRenderer());
            measure();
            widths.widen(getRowCount() - 1);
        }
    }

    /** Columns keep their widths; the last one takes what is left. What does not fit can be scrolled to. */
    @Override
    public boolean getScrollableTracksViewportWidth() {
        return getParent() != null && getPreferredSize().width < getParent().getWidth();
    }

    @Override
    public void doLayout() {
        widths.fill();
    }

    @Override
    public JToolTip createToolTip() {
        JToolTip tip = super.createToolTip();
        tip.putClientProperty("html.disable", Boolean.TRUE);
        return tip;
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        int row = rowAtPoint(event.getPoint());
        int column = columnAtPoint(event.getPoint());
        return row < 0 || column < 0 ? null : cutOff(row, column);
    }

    private String cutOff(int row, int column) {
        Component drawn = prepareRenderer(getCellRenderer(row, column), row, column);
        boolean fits = drawn.getPreferredSize().width <= getCellRect(row, column, false).width;
        return fits ? null : String.valueOf(getValueAt(row, column));
    }

    private void reveal(int row) {
        Rectangle cell = getCellRect(row, 0, true);
        scrollRectToVisible(new Rectangle(0, cell.y - cell.height, 1, 3 * cell.height));
    }

    private void programmatically(Runnable change) {
        boolean before = byProgram;
        byProgram = true;
        try {
            change.run();
        } finally {
            byProgram = before;
        }
    }

    private void measure() {
        if (getTableHeader().getDefaultRenderer() instanceof JLabel heading) {
            heading.setHorizontalAlignment(SwingConstants.LEADING);
        }
        setRowHeight(getFontMetrics(UIManager.getFont("Table.font")).getHeight() + UIScale.scale(6));
        widths.measure(model.columns());
    }
}
