package worldswitch.emulator.cpu.semantics.oracle;

import java.util.function.Predicate;
import java.util.stream.Stream;

/** The parts of the instruction set that QEMU is asked about, each with golden vectors of its own. */
enum OraclePart {
    /** What general registers are used for. */
    GENERAL("golden.tsv", binding -> binding.isInteger() && !binding.authenticates()),
    /** Vector registers in memory, vectors of integers, and cryptography. */
    VECTOR("vector-golden.tsv", binding -> binding.type().matches("(memory\\.Vector|vector\\.|cryptography\\.).*")),
    /** Floating-point arithmetic, scalar and vector. */
    FLOATING("floating-golden.tsv", binding -> binding.type().startsWith("floating."));

    private final String resource;
    private final Predicate<SemanticBinding> belongs;

    OraclePart(String resource, Predicate<SemanticBinding> belongs) {
        this.resource = resource;
        this.belongs = belongs;
    }

    /** The name of the resource. */
    String resource() {
        return resource;
    }

    /** The forms that a user-mode program can execute with results that depend on nothing else. */
    Stream<String> forms() {
        return SemanticBinding.all().stream().filter(belongs).map(SemanticBinding::form);
    }
}
