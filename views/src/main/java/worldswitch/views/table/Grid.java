package worldswitch.views.table;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JTable;
import javax.swing.JToolTip;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.UIManager;
import javax.swing.table.TableColumn;
import worldswitch.views.theme.Role;

/**
 * A table of rows of one kind: reads cells lazily, tells of choices that the user makes but not of those that the program
 * makes, and shows the whole text of a cell that is cut off as a tooltip.
 *
 * @param <R> a row
 */
public final class Grid<R> extends JTable {
    private static final int PADDING = 12;

    private final transient RowModel<R> model;
    private int past = Integer.MAX_VALUE;
    private String emptyText = "";
    private transient boolean byProgram;

    /** A table with a name for people who cannot see it. */
    public Grid(String name, List<Column<R>> columns) {
        super(new RowModel<>(columns));
        model = rowModel();
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
            widen(rows.size() - 1);
            if (selected >= 0 && selected < rows.size()) {
                setRowSelectionInterval(selected, selected);
            }
        });
    }

    /** Makes room for the numbers of a row, in a log the last and largest; a column never becomes narrower. */
    private void widen(int row) {
        for (int column = 0; row >= 0 && column < getColumnCount(); column++) {
            if (getValueAt(row, column) instanceof Cell cell && cell.right()) {
                int wanted = cell.text().length() * letter() + UIScale.scale(PADDING);
                TableColumn each = getColumnModel().getColumn(column);
                if (each.getPreferredWidth() < wanted) {
                    each.setPreferredWidth(wanted);
                    revalidate();
                }
            }
        }
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
        onKey(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), action);
        addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getClickCount() == 2) {
                    selected().ifPresent(action);
                }
            }
        });
        return this;
    }

    /** Calls back when the user presses a key on a row. */
    public Grid<R> onKey(KeyStroke key, Consumer<R> action) {
        getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(key, key);
        getActionMap().put(key, new AbstractAction() {

            @Override
            public void actionPerformed(ActionEvent event) {
                selected().ifPresent(action);
            }
        });
        return this;
    }

    /** Offers something for the selected row, in a context menu and by a key. */
    public Grid<R> offer(String text, String key, Consumer<R> action) {
        onKey(KeyStroke.getKeyStroke(key), action);
        if (getComponentPopupMenu() == null) {
            setComponentPopupMenu(new RowMenu(this));
        }
        JMenuItem item = new JMenuItem(text);
        item.setName(text);
        item.setAccelerator(KeyStroke.getKeyStroke(key));
        item.addActionListener(event -> selected().ifPresent(action));
        getComponentPopupMenu().add(item);
        return this;
    }

    /** What stands in the table while it has no rows. */
    public void setEmptyText(String text) {
        emptyText = text;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        if (getRowCount() == 0 && !emptyText.isEmpty()) {
            Graphics2D g = (Graphics2D) graphics.create();
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g.setColor(Role.MUTED.color());
            g.setFont(UIManager.getFont("Label.font"));
            g.drawString(emptyText, UIScale.scale(PADDING), UIScale.scale(24));
            g.dispose();
        }
        if (past < getRowCount()) {
            graphics.setColor(Role.GO.color());
            graphics.fillRect(0, past * getRowHeight() - 1, getWidth(), UIScale.scale(2));
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (model != null) {
            setDefaultRenderer(Cell.class, new CellRenderer());
            measure();
            widen(getRowCount() - 1);
        }
    }

    /** Columns keep their widths; the last one takes what is left. What does not fit can be scrolled to. */
    @Override
    public boolean getScrollableTracksViewportWidth() {
        return getParent() != null && getPreferredSize().width < getParent().getWidth();
    }

    @Override
    public void doLayout() {
        int last = getColumnCount() - 1;
        int used = 0;
        for (int column = 0; column < last; column++) {
            TableColumn each = getColumnModel().getColumn(column);
            each.setWidth(each.getPreferredWidth());
            used += each.getWidth();
        }
        TableColumn rest = getColumnModel().getColumn(last);
        rest.setWidth(Math.max(rest.getPreferredWidth(), getWidth() - used));
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

    private int letter() {
        return getFontMetrics(UIManager.getFont("monospaced.font")).charWidth('0');
    }

    private void measure() {
        if (getTableHeader().getDefaultRenderer() instanceof JLabel heading) {
            heading.setHorizontalAlignment(SwingConstants.LEADING);
        }
        setRowHeight(getFontMetrics(UIManager.getFont("Table.font")).getHeight() + UIScale.scale(6));
        for (int column = 0; column < model.getColumnCount(); column++) {
            int width = model.columns().get(column).width() * letter() + UIScale.scale(PADDING);
            getColumnModel().getColumn(column).setPreferredWidth(width);
        }
    }
}
