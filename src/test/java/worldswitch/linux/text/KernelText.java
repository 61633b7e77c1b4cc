package worldswitch.linux.text;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import worldswitch.sessions.symbol.SymbolProblem;
import worldswitch.sessions.symbol.kernel.KernelSymbols;

/**
 * The words of a kernel's executable sections: of its text, and of what it executes only while it starts or ends. Data that lies
 * between the code, such as literals and padding, are words like any others.
 *
 * @param count how many there are
 * @param distinct each once, in ascending order
 */
record KernelText(int count, int[] distinct) {
    /** Where an executable section begins and ends. */
    private static final List<List<String>> SECTIONS =
            List.of(List.of("_stext", "_etext"), List.of("_sinittext", "__exittext_end"));

    /** The text of an Image. */
    static KernelText of(byte[] image) throws SymbolProblem {
        KernelSymbols symbols = KernelSymbols.find(image).orElseThrow();
        ByteBuffer bytes = ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN);
        int[] words = SECTIONS.stream()
                .flatMapToInt(section -> words(bytes, place(symbols, section.get(0)), place(symbols, section.get(1))))
                .toArray();
        return new KernelText(
                words.length, Arrays.stream(words).sorted().distinct().toArray());
    }

    private static int place(KernelSymbols symbols, String name) {
        return (int) symbols.names().address(name).orElseThrow();
    }

    private static IntStream words(ByteBuffer bytes, int begin, int end) {
        return IntStream.range(begin / Integer.BYTES, end / Integer.BYTES)
                .map(word -> bytes.getInt(word * Integer.BYTES));
    }
}
