package worldswitch.app.action;

import java.awt.event.ActionEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.KeyStroke;
import worldswitch.views.theme.Icons;

/** The actions of the table bound to what they do. */
public final class Actions {
    private final Map<String, Action> actions = new LinkedHashMap<>();

    /** Binds every row of the table for which there is a behaviour. */
    public Actions(Map<String, Runnable> behaviours) {
        for (ActionRow row : ActionTable.rows()) {
            Runnable behaviour = behaviours.get(row.id());
            if (behaviour != null) {
                actions.put(row.id(), new Bound(row, behaviour));
            }
        }
    }

    /** The action of an id. */
    public Action get(String id) {
        return Objects.requireNonNull(actions.get(id), id);
    }

    /** Whether an action of an id is bound. */
    public boolean has(String id) {
        return actions.containsKey(id);
    }

    /** Allows an action, or greys it wherever it is offered. */
    public void allow(String id, boolean allowed) {
        get(id).setEnabled(allowed);
    }

    /** A row of the table as Swing wants it. */
    private static final class Bound extends AbstractAction {
        private final transient Runnable behaviour;

        Bound(ActionRow row, Runnable behaviour) {
            super(row.text());
            this.behaviour = behaviour;
            putValue(ACTION_COMMAND_KEY, row.id());
            putValue(LONG_DESCRIPTION, row.purpose());
            putValue(
                    SHORT_DESCRIPTION,
                    row.key().isEmpty() ? row.purpose() : row.purpose() + " (" + Keys.text(row.key()) + ")");
            if (!row.key().isEmpty()) {
                putValue(ACCELERATOR_KEY, KeyStroke.getKeyStroke(row.key()));
            }
            if (!row.icon().isEmpty()) {
                putValue(SMALL_ICON, Icons.of(row.icon()));
            }
        }

        @Override
        public void actionPerformed(ActionEvent event) {
            behaviour.run();
        }
    }
}
