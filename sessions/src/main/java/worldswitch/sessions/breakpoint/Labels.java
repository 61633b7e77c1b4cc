package worldswitch.sessions.breakpoint;

import java.util.OptionalLong;

/** The names that a condition may use for addresses. */
@FunctionalInterface
public interface Labels {
    /** No names. */
    Labels NONE = name -> OptionalLong.empty();

    /** The address of a name. */
    OptionalLong address(String name);
}
