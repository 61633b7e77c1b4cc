package worldswitch.emulator.isa.table;

import java.util.ArrayList;
import java.util.List;

/** Takes the text of a template apart. */
final class TemplateReader {
    private final String text;
    private final Pattern pattern;
    private final OperandTable operands;
    private int position;

    TemplateReader(String text, Pattern pattern, OperandTable operands) {
        this.text = text;
        this.pattern = pattern;
        this.operands = operands;
    }

    /** The parts up to the end, or to the brace that closes the group. */
    List<Item> items() {
        List<Item> items = new ArrayList<>();
        while (position < text.length() && text.charAt(position) != '}') {
            items.add(item());
        }
        position++;
        return List.copyOf(items);
    }

    private Item item() {
        char first = text.charAt(position);
        if (first == '<') {
            return operands.slot(upTo('>'), pattern);
        }
        if (first == '{') {
            position++;
            return new Group(items());
        }
        int start = position++;
        while (Character.isLetter(first) && position < text.length() && Character.isLetter(text.charAt(position))) {
            position++;
        }
        return new Literal(text.substring(start, position));
    }

    private String upTo(char end) {
        int start = position + 1;
        position = text.indexOf(end, start) + 1;
        return text.substring(start, position - 1);
    }
}
