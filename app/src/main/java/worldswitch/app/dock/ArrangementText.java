package worldswitch.app.dock;

import java.io.StringReader;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks at a saved arrangement before the docking library does. A session that a stranger sent may hold anything; the
 * library would fetch what a document type names, and make an object of any class that stands for a pane it does not know.
 */
final class ArrangementText {
    private static final int DEEPEST = 100;

    private final Set<String> panes;

    /** Knows the panes that an arrangement may name. */
    ArrangementText(Set<String> panes) {
        this.panes = Set.copyOf(panes);
    }

    /** Whether a text is XML without a document type that names no other panes and no other class than a pane's. */
    boolean isHarmless(String text) {
        try {
            XMLInputFactory factory = XMLInputFactory.newInstance();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            return !text.contains("<!DOCTYPE") && isHarmless(factory.createXMLStreamReader(new StringReader(text)));
        } catch (XMLStreamException e) {
            return false;
        }
    }

    private boolean isHarmless(XMLStreamReader reader) throws XMLStreamException {
        int depth = 0;
        boolean harmless = true;
        while (harmless && reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                harmless = depth <= DEEPEST && areHarmless(reader);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return harmless;
    }

    private boolean areHarmless(XMLStreamReader reader) {
        boolean harmless = true;
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            harmless &= isHarmless(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return harmless;
    }

    private boolean isHarmless(String attribute, String value) {
        return switch (attribute) {
            case "persistentID" -> panes.contains(value);
            case "class-name" -> value.equals(DockedPane.class.getTypeName());
            default -> true;
        };
    }
}
