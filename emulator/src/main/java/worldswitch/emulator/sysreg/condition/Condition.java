package worldswitch.emulator.sysreg.condition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import worldswitch.emulator.sysreg.Features;

/**
 * When a rule holds: one of several alternatives, each of {@linkplain Term terms} that all hold, the decisive one first.
 *
 * <p>{@code host} and {@code not-host} are short for what HCR_EL2.E2H and TGE say together. A field that exists in one
 * layout only brings the condition of its layout with it. A feature's name holds on processors that have it.
 *
 * @param alternatives what may hold, tried in order
 * @param features what the processor must have for the condition to be asked at all
 */
public record Condition(List<List<Term>> alternatives, List<String> features) {
    private static final Map<String, String> SHORT =
            Map.of("host", "HCR_EL2.E2H=1 HCR_EL2.TGE=1", "not-host", "HCR_EL2.E2H=0 or HCR_EL2.TGE=0");
    private static final String FEATURE = "FEAT_";

    /** The condition that a text means; an empty one always holds. */
    public static Condition of(String text) {
        List<String> features =
                words(text).filter(word -> word.startsWith(FEATURE)).toList();
        List<List<Term>> alternatives = new ArrayList<>();
        for (String alternative : text.split(" or ")) {
            alternatives.addAll(alternatives(alternative));
        }
        return new Condition(List.copyOf(alternatives), features);
    }

    private static List<List<Term>> alternatives(String text) {
        List<List<Term>> products = List.of(List.of());
        for (String word : words(text).filter(word -> !word.startsWith(FEATURE)).toList()) {
            products = times(products, SHORT.getOrDefault(word, word).split(" or "));
        }
        return products;
    }

    private static List<List<Term>> times(List<List<Term>> products, String[] alternatives) {
        return products.stream()
                .flatMap(product -> Arrays.stream(alternatives)
                        .map(alternative -> Stream.concat(product.stream(), terms(alternative))
                                .toList()))
                .toList();
    }

    private static Stream<Term> terms(String text) {
        return words(text).map(Term::of).flatMap(Condition::withLayout);
    }

    private static Stream<Term> withLayout(Term term) {
        String layout = term.field().layout();
        return layout.isEmpty() ? Stream.of(term) : Stream.of(term, Term.of("HCR_EL2." + layout));
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty());
    }

    /** Whether a processor has the features that the condition is about. */
    public boolean possible(Features present) {
        return features.stream().allMatch(present::has);
    }
}
