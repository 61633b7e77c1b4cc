package worldswitch.views.text;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import worldswitch.sessions.naming.Names;
import worldswitch.sessions.world.World;
import worldswitch.views.pane.Scene;

/** Addresses by the names of a session's symbols, and of the kernels that its machine runs. */
public final class Symbols {
    private Symbols() {}

    /** Every name of a scene. */
    public static Names names(Scene scene) {
        return new Names(scene.description(), scene.snapshot().kernels());
    }

    /** The world in whose address space the focus looks. */
    public static World world(Scene scene) {
        World present = scene.snapshot().cpu().world();
        boolean above = scene.focus().el() == 2 && present.isGuest();
        return above ? new World(World.Kind.HYPERVISOR, 0) : present;
    }

    /** The symbol at or before an address with the distance to it, {@code __activate_traps+0x14}, if one is near. */
    public static Optional<String> name(Scene scene, long address) {
        return Optional.ofNullable(names(scene).symbol(world(scene), address));
    }

    /** The name of an address, or the bare address where none is near. */
    public static String place(Scene scene, long address) {
        return name(scene, address).orElse(Numbers.hexadecimal(address));
    }

    /** The name of an address of code that may run in another world than the present one, or the bare address. */
    public static String anywhere(Scene scene, long address) {
        return Objects.requireNonNullElseGet(names(scene).symbol(address), () -> Numbers.hexadecimal(address));
    }

    /** The address of a name, or of a place behind it ({@code vectors+0x400}), if there is such a symbol. */
    public static Optional<Long> address(Scene scene, String name) {
        OptionalLong address = names(scene).address(name);
        return address.isPresent() ? Optional.of(address.getAsLong()) : Optional.empty();
    }

    /** An address as a person gives it: a symbol's name, with or without a distance, or a number. */
    public static Optional<Long> parse(Scene scene, String text) {
        return address(scene, text).or(() -> Numbers.parseAddress(text));
    }
}
