package worldswitch.views.code;

import java.awt.Color;
import java.util.Map;
import javax.swing.UIManager;
import org.fife.ui.rsyntaxtextarea.AbstractTokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.RSyntaxDocument;
import org.fife.ui.rsyntaxtextarea.RSyntaxTextArea;
import org.fife.ui.rsyntaxtextarea.Style;
import org.fife.ui.rsyntaxtextarea.SyntaxScheme;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/** Assembly in the colours of the present theme; it can be read and copied, not changed. */
final class CodeArea extends RSyntaxTextArea {
    private static final Map<Integer, String> COLOURS = Map.of(
            TokenTypes.RESERVED_WORD, "mnemonic",
            TokenTypes.VARIABLE, "register",
            TokenTypes.DATA_TYPE, "systemRegister",
            TokenTypes.LITERAL_NUMBER_HEXADECIMAL, "number",
            TokenTypes.COMMENT_EOL, "comment",
            TokenTypes.COMMENT_MULTILINE, "comment",
            TokenTypes.PREPROCESSOR, "directive",
            TokenTypes.FUNCTION, "label",
            TokenTypes.LITERAL_STRING_DOUBLE_QUOTE, "string");

    private boolean built;

    CodeArea(String name) {
        ((AbstractTokenMakerFactory) TokenMakerFactory.getDefaultInstance())
                .putMapping(A64TokenMaker.STYLE, A64TokenMaker.class.getName());
        setDocument(new RSyntaxDocument(A64TokenMaker.STYLE));
        setName(name);
        getAccessibleContext().setAccessibleName(name);
        setEditable(false);
        setHighlightCurrentLine(false);
        setBracketMatchingEnabled(false);
        setTabSize(8);
        setPopupMenu(null);
        built = true;
        restyle();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (built) {
            restyle();
        }
    }

    private void restyle() {
        setFont(UIManager.getFont("monospaced.font"));
        Color ground = UIManager.getColor("Worldswitch.code.background");
        Color ink = UIManager.getColor("Worldswitch.code.label");
        setBackground(ground);
        setForeground(ink);
        setCaretColor(ink);
        setSelectionColor(UIManager.getColor("TextArea.selectionBackground"));
        setUseSelectedTextColor(false);
        setSyntaxScheme(scheme(ink));
        setAntiAliasingEnabled(true);
    }

    private SyntaxScheme scheme(Color ink) {
        SyntaxScheme scheme = new SyntaxScheme(getFont(), false);
        for (int type = 0; type < TokenTypes.DEFAULT_NUM_TOKEN_TYPES; type++) {
            String role = COLOURS.get(type);
            Color colour = role == null ? ink : UIManager.getColor("Worldswitch.code." + role);
            scheme.setStyle(type, new Style(colour, null, getFont()));
        }
        return scheme;
    }
}
