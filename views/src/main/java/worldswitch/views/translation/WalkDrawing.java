package worldswitch.views.translation;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.accessibility.AccessibleRole;
import javax.swing.UIManager;
import worldswitch.emulator.mmu.explain.Step;
import worldswitch.views.theme.Role;
import worldswitch.views.widget.Drawing;
import worldswitch.views.widget.Wrapped;

/**
 * Draws a walk from top to bottom, one card a step: stage 1 at the left, stage 2 beside it to the right, and further right what
 * stage 2 does to find a descriptor of stage 1. A card has the stage and level, what was read, and its fields in words.
 */
final class WalkDrawing extends Drawing {
    private static final int CARD = 46;
    private static final int GAP = 6;
    private static final int INDENT = 34;
    private static final int BADGE = 76;

    private transient List<Step> steps = List.of();
    private int chosen = -1;

    WalkDrawing(Consumer<Step> choose) {
        super("the walk, step by step", AccessibleRole.CANVAS);
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                int place = event.getY() / UIScale.scale(CARD + GAP);
                if (place < steps.size()) {
                    chosen = place;
                    choose.accept(steps.get(place));
                    repaint();
                }
            }
        });
    }

    void show(List<Step> walk) {
        if (!walk.equals(steps)) {
            steps = walk;
            chosen = -1;
            getAccessibleContext()
                    .setAccessibleDescription(walk.stream().map(Step::text).collect(Collectors.joining(". ")));
            revalidate();
            repaint();
        }
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(UIScale.scale(300), UIScale.scale(8 + steps.size() * (CARD + GAP)));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        for (int place = 0; place < steps.size(); place++) {
            Rectangle card = card(place);
            if (place > 0) {
                connect(g, card(place - 1), card);
            }
            paintCard(g, steps.get(place), card, place == chosen);
        }
        g.dispose();
    }

    private Rectangle card(int place) {
        Step step = steps.get(place);
        int depth = (step.stage() - 1) + (step.forDescriptor() ? 1 : 0);
        int left = UIScale.scale(8 + depth * INDENT);
        int top = UIScale.scale(4 + place * (CARD + GAP));
        return new Rectangle(left, top, getWidth() - left - UIScale.scale(8), UIScale.scale(CARD));
    }

    private static void connect(Graphics2D g, Rectangle above, Rectangle below) {
        int x = Math.max(above.x, below.x) + UIScale.scale(BADGE / 2);
        g.setColor(Role.MUTED.color());
        g.setStroke(new BasicStroke(UIScale.scale(1.5f)));
        g.drawLine(x, above.y + above.height, x, below.y);
    }

    private static void paintCard(Graphics2D g, Step step, Rectangle card, boolean chosen) {
        Role role = role(step);
        int arc = UIScale.scale(8);
        g.setColor(role.fill());
        g.fillRoundRect(card.x, card.y, card.width, card.height, arc, arc);
        g.setColor(role.color());
        g.setStroke(new BasicStroke(UIScale.scale(chosen ? 2f : 1f)));
        g.drawRoundRect(card.x, card.y, card.width, card.height, arc, arc);
        paintBadge(g, step, card);
        int left = card.x + UIScale.scale(BADGE);
        int width = card.width - UIScale.scale(BADGE + 6);
        g.setFont(UIManager.getFont("Label.font"));
        FontMetrics metrics = g.getFontMetrics();
        g.setColor(UIManager.getColor("Label.foreground"));
        boolean alone = step.fields().isEmpty() && metrics.stringWidth(step.text()) <= width;
        int top = card.y + (card.height - (alone ? 1 : 2) * metrics.getHeight()) / 2;
        if (step.fields().isEmpty()) {
            Wrapped.draw(g, step.text(), new Rectangle(left, top, width, 2 * metrics.getHeight() + 1));
        } else {
            g.drawString(Wrapped.cut(step.text(), metrics, width), left, top + metrics.getAscent());
            paintFields(g, Cards.fields(step), new Rectangle(left, top + metrics.getHeight(), width, 0));
        }
    }

    private static void paintFields(Graphics2D g, String fields, Rectangle line) {
        g.setFont(UIManager.getFont("small.font"));
        g.setColor(Role.MUTED.color());
        FontMetrics metrics = g.getFontMetrics();
        g.drawString(Wrapped.cut(fields, metrics, line.width), line.x, line.y + metrics.getAscent());
    }

    private static void paintBadge(Graphics2D g, Step step, Rectangle card) {
        g.setFont(UIManager.getFont("semibold.font"));
        FontMetrics metrics = g.getFontMetrics();
        g.setColor(role(step).color());
        String[] words = Cards.badge(step);
        int top = card.y + (card.height - words.length * metrics.getHeight()) / 2 + metrics.getAscent();
        for (int i = 0; i < words.length; i++) {
            g.drawString(words[i], card.x + UIScale.scale(8), top + i * metrics.getHeight());
        }
    }

    private static Role role(Step step) {
        return switch (step.kind()) {
            case FAULT -> Role.HAZARD;
            case OUTPUT -> Role.GOOD;
            case UPDATE -> Role.UNSYNCHRONISED;
            case BEGIN -> Role.MUTED;
            case DESCRIPTOR -> step.stage() == 1 ? Role.CHANGED : Role.GUEST_HYPERVISOR;
        };
    }
}
