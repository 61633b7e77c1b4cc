package worldswitch.sessions.syndrome;

import java.util.ArrayList;
import java.util.List;

/** A syndrome in words, as little as tells all of it. */
public final class SyndromeWords {
    private SyndromeWords() {}

    /**
     * What a syndrome says beyond its class: {@code write of 4 bytes, W1=0x41, IPA 0x10000000: translation fault, level 3}; empty
     * if nothing.
     *
     * @param hostCalls the functions of a host of KVM, by number
     */
    public static String of(Syndrome syndrome, List<String> hostCalls) {
        List<String> words = new ArrayList<>();
        call(syndrome, hostCalls, words);
        access(syndrome, words);
        return String.join(", ", words) + (syndrome.isAbort() ? ": " + fault(syndrome) : "");
    }

    private static void call(Syndrome syndrome, List<String> hostCalls, List<String> words) {
        if (syndrome.immediate().isPresent()) {
            String name = syndrome.function(hostCalls);
            words.add("#" + syndrome.immediate().getAsLong());
            syndrome.value().ifPresent(x0 -> words.add(name.isEmpty() ? "X0=" + hex(x0) : name));
        }
    }

    private static void access(Syndrome syndrome, List<String> words) {
        String size = syndrome.size() == 0 ? "" : " of " + bytes(syndrome.size());
        String register = syndrome.register().isEmpty() ? "" : " " + syndrome.register();
        String done = (syndrome.access() + register + size).strip();
        if (!done.isEmpty()) {
            words.add(done);
        }
        if (!syndrome.general().isEmpty()) {
            words.add(
                    syndrome.value().isPresent()
                            ? syndrome.general() + "=" + hex(syndrome.value().getAsLong())
                            : "to " + syndrome.general());
        }
        syndrome.intermediate().ifPresent(address -> words.add("IPA " + hex(address)));
        if (syndrome.intermediate().isEmpty()) {
            syndrome.address().ifPresent(address -> words.add("VA " + hex(address)));
        }
    }

    private static String fault(Syndrome syndrome) {
        return syndrome.fault() + (syndrome.onWalk() ? ", on a walk of stage 1" : "");
    }

    private static String bytes(int count) {
        return count == 1 ? "1 byte" : count + " bytes";
    }

    private static String hex(long value) {
        return "0x" + Long.toHexString(value);
    }
}
