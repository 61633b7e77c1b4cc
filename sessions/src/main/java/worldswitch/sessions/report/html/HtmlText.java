package worldswitch.sessions.report.html;

import worldswitch.sessions.report.VisibleText;

/** Text that HTML and SVG show as it is. */
final class HtmlText {
    private HtmlText() {}

    /** A text in a line, fit for content and for quoted attributes. */
    static String line(String text) {
        return escaped(VisibleText.line(text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
