package worldswitch.sessions.compare.twin;

import java.util.List;
import java.util.stream.Collectors;
import worldswitch.sessions.compare.place.Place;
import worldswitch.sessions.compare.state.Difference.FieldValues;

/**
 * Why two runs part: a write that was not synchronised, and the access that went by it.
 *
 * @param write the write
 * @param register the register it reached
 * @param old its value before
 * @param value the value written
 * @param fields the fields in doubt that the access goes by, each with its value before and after the write
 * @param consumer the access's instruction
 * @param access the access, {@code TLBI VMALLE1}
 * @param rule where the rule comes from
 * @param proven whether a synchronisation right ahead of the access was tried and takes the difference away
 */
public record Cause(
        Place write,
        String register,
        long old,
        long value,
        List<FieldValues> fields,
        Place consumer,
        String access,
        String rule,
        boolean proven) {
    /** Copies {@code fields}. */
    public Cause {
        fields = List.copyOf(fields);
    }

    /** The fields by name. */
    public String fieldNames() {
        return fields.stream().map(FieldValues::name).collect(Collectors.joining(", "));
    }
}
