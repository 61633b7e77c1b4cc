package worldswitch.views.vgic;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.accessibility.AccessibleRole;
import javax.swing.ToolTipManager;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.gic.virtual.ListRegister;
import worldswitch.sessions.timeline.ListStage;
import worldswitch.views.text.Interrupts;
import worldswitch.views.text.Numbers;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.Drawing;
import worldswitch.views.widget.Wrapped;

/**
 * Draws the life of a guest hypervisor's list register: its line, that of its shadow and that of the physical interrupt, one
 * above the other, a column for each stage. Columns are as wide as one another, however long a stage was; below each stands
 * the instruction at which it began, and its tooltip says what brought it about.
 */
final class LifePanel extends Drawing {
    private static final int NAMES = 176;
    private static final int COLUMN = 128;
    private static final int LANE = 30;
    private static final int RULER = 22;
    private static final int PAD = 6;

    private transient List<ListStage> life = List.of();
    private transient List<Lane> lanes = List.of();

    LifePanel() {
        super("the life of a guest hypervisor's list register", AccessibleRole.CANVAS);
        ToolTipManager.sharedInstance().registerComponent(this);
    }

    /** The colours of a list register's state. */
    static Role role(long value) {
        return switch (new ListRegister(value).state()) {
            case INVALID -> Role.MUTED;
            case PENDING -> Role.UNSYNCHRONISED;
            case ACTIVE -> Role.GOOD;
            case PENDING_AND_ACTIVE -> Role.CHANGED;
        };
    }

    void show(int number, List<ListStage> stages) {
        life = stages;
        lanes = Lane.of(number);
        StringBuilder words = new StringBuilder();
        stages.forEach(stage -> words.append(Numbers.moment(stage.event().at()))
                .append(": ")
                .append(stage)
                .append(". "));
        getAccessibleContext().setAccessibleDescription(words.toString());
        revalidate();
        repaint();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(
                UIScale.scale(NAMES + COLUMN * life.size() + PAD), UIScale.scale(LANE * 3 + RULER + 2 * PAD));
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        int column = Math.floorDiv(event.getX() - UIScale.scale(NAMES), UIScale.scale(COLUMN));
        return column >= 0 && column < life.size()
                ? Interrupts.line(life.get(column).event())
                : null;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setFont(UIManager.getFont("small.font"));
        if (life.isEmpty()) {
            g.setColor(Role.MUTED.color());
            g.drawString("Nothing has become of this list register yet.", UIScale.scale(PAD), UIScale.scale(LANE));
        }
        for (int lane = 0; lane < lanes.size() && !life.isEmpty(); lane++) {
            paintLane(g, lanes.get(lane), UIScale.scale(PAD + LANE * lane));
        }
        for (int stage = 0; stage < life.size(); stage++) {
            paintMoment(g, stage);
        }
        g.dispose();
    }

    private void paintLane(Graphics2D g, Lane lane, int top) {
        Rectangle name = new Rectangle(UIScale.scale(PAD), top, UIScale.scale(NAMES - 2 * PAD), UIScale.scale(LANE));
        text(g, lane.name(), name);
        for (int stage = 0; stage < life.size(); stage = lane.end(life, stage)) {
            int left = left(stage);
            int width = left(lane.end(life, stage)) - left - UIScale.scale(2);
            paintBlock(g, lane, life.get(stage), new Rectangle(left, top, width, UIScale.scale(LANE - 4)));
        }
    }

    private static void paintBlock(Graphics2D g, Lane lane, ListStage stage, Rectangle block) {
        Role role = lane.role().apply(stage);
        int arc = UIScale.scale(6);
        g.setColor(role.fill());
        g.fillRoundRect(block.x, block.y, block.width, block.height, arc, arc);
        g.setColor(role.color());
        g.drawRoundRect(block.x, block.y, block.width, block.height, arc, arc);
        int pad = UIScale.scale(PAD);
        text(g, lane.text().apply(stage), new Rectangle(block.x + pad, block.y, block.width - 2 * pad, block.height));
    }

    private void paintMoment(Graphics2D g, int stage) {
        g.setColor(Role.LINE.color());
        int bottom = UIScale.scale(PAD + LANE * lanes.size());
        g.drawLine(left(stage), UIScale.scale(PAD), left(stage), bottom + UIScale.scale(PAD));
        Rectangle place = new Rectangle(
                left(stage) + UIScale.scale(3), bottom, UIScale.scale(COLUMN - PAD), UIScale.scale(RULER));
        text(g, Numbers.moment(life.get(stage).event().at()), place);
    }

    private static int left(int stage) {
        return UIScale.scale(NAMES + COLUMN * stage);
    }

    /** A line of text in the middle of an area's height. */
    private static void text(Graphics2D g, String text, Rectangle area) {
        FontMetrics metrics = g.getFontMetrics();
        g.setColor(UIManager.getColor("Label.foreground"));
        int baseline = area.y + (area.height - metrics.getHeight()) / 2 + metrics.getAscent();
        g.drawString(Wrapped.cut(text, metrics, area.width), area.x, baseline);
    }
}
