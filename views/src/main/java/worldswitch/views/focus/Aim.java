package worldswitch.views.focus;

/** What the address of a focus is the address of. */
public enum Aim {
    /** An instruction: source and disassembly show it. */
    CODE,
    /** Data: the memory pane shows it. */
    DATA
}
