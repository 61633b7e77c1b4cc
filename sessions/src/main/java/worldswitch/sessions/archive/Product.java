package worldswitch.sessions.archive;

/** The program, as it calls itself. */
public final class Product {
    /** Its name and version. */
    public static final String VERSION = "worldswitch 0.1.0";

    private Product() {}
}
