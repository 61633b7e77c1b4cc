package worldswitch.emulator.assembler.expansion;

/**
 * A parameter of a macro.
 *
 * @param name as the body names it behind a backslash
 * @param value what it stands for if no argument is given
 * @param required whether an argument must be given
 * @param rest whether it takes all that is left of the arguments
 */
record Parameter(String name, String value, boolean required, boolean rest) {}
