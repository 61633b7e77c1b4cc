package worldswitch.app.window;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.dnd.DnDConstants;
import java.awt.dnd.DropTarget;
import java.awt.dnd.DropTargetAdapter;
import java.awt.dnd.DropTargetDragEvent;
import java.awt.dnd.DropTargetDropEvent;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JComponent;

/** Opens a file that is dropped anywhere on the window. Belongs to the event dispatch thread. */
final class FileDrop extends DropTargetAdapter {
    private final Consumer<Path> open;
    private final Consumer<String> complaints;

    FileDrop(Consumer<Path> open, Consumer<String> complaints) {
        this.open = open;
        this.complaints = complaints;
    }

    /**
     * Keeps Swing from putting a target of its own on every text field and table, where a file would be turned away. Call
     * before the first component is made.
     */
    static void clearTheWay() {
        System.setProperty("suppressSwingDropSupport", "true");
    }

    /** Takes what is dropped on a component or on anything inside it. */
    void on(JComponent component) {
        new DropTarget(component, DnDConstants.ACTION_COPY, this);
    }

    @Override
    public void dragEnter(DropTargetDragEvent event) {
        if (!event.isDataFlavorSupported(DataFlavor.javaFileListFlavor)) {
            event.rejectDrag();
        }
    }

    @Override
    public void drop(DropTargetDropEvent event) {
        if (event.isDataFlavorSupported(DataFlavor.javaFileListFlavor)) {
            event.acceptDrop(DnDConstants.ACTION_COPY);
            event.dropComplete(take(event.getTransferable()));
        } else {
            event.rejectDrop();
        }
    }

    /** Opens the file that is dropped; returns whether it was one. */
    boolean take(Transferable dropped) {
        try {
            List<?> files = (List<?>) dropped.getTransferData(DataFlavor.javaFileListFlavor);
            if (files.size() == 1 && files.get(0) instanceof File file) {
                open.accept(file.toPath());
                return true;
            }
            complaints.accept("Drop one file at a time: there is room for one session");
        } catch (UnsupportedFlavorException | IOException e) {
            complaints.accept("What was dropped cannot be had: " + e.getMessage());
        }
        return false;
    }
}
