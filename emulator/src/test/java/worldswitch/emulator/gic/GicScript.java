package worldswitch.emulator.gic;

import java.util.List;
import java.util.Locale;
import worldswitch.emulator.machine.TestProgram;

/**
 * A sequence of accesses to a GIC, which can be run on the model and, as a bare-metal program, in QEMU.
 *
 * <p>Each line is one access; those that read print a line:
 *
 * <ul>
 *   <li>{@code write REGISTER VALUE}, {@code read REGISTER [MASK]}: at EL2
 *   <li>{@code guest-write REGISTER VALUE}, {@code guest-read REGISTER [MASK]}: at EL1, with HCR_EL2.IMO and FMO set
 *   <li>{@code store ADDRESS VALUE}, {@code load ADDRESS [MASK]}: 32 bits of a memory-mapped register
 *   <li>{@code lines}, {@code guest-lines}: the interrupts that ISR_EL1 shows at EL2 or at EL1: bit 1 IRQ, bit 0 FIQ
 * </ul>
 *
 * A {@code #} begins a comment.
 */
record GicScript(List<String[]> steps) {
    static GicScript of(String text) {
        return new GicScript(text.lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .map(line -> line.split("\\s+"))
                .toList());
    }

    static long number(String text) {
        return Long.parseUnsignedLong(text.replace("_", "").replaceFirst("0x", ""), text.startsWith("0x") ? 16 : 10);
    }

    static long mask(String[] step) {
        return step.length > 2 ? number(step[2]) : -1;
    }

    /** The program for a machine with EL2 and a PL011. */
    String assembly() {
        StringBuilder text = new StringBuilder(PROLOGUE);
        for (String[] step : steps) {
            switch (step[0]) {
                case "write", "guest-write" ->
                    in(text, step, "ldr x0, =" + step[2] + "\n msr " + step[1] + ", x0\n isb\n");
                case "read", "guest-read" -> in(text, step, "mrs x0, " + step[1] + "\n" + printed(step));
                case "store" ->
                    text.append(
                            "ldr x1, =%s\n ldr w0, =%s\n str w0, [x1]\n dsb sy\n isb\n".formatted(step[1], step[2]));
                case "load" ->
                    text.append("ldr x1, =%s\n ldr w0, [x1]\n".formatted(step[1]))
                            .append(printed(step));
                case "lines" -> text.append(LINES);
                case "guest-lines" -> text.append("guest\n" + LINES + " host\n");
                default -> throw new IllegalArgumentException(step[0]);
            }
            text.append("b 9f\n .ltorg\n9:\n");
        }
        return text.append(EPILOGUE).toString();
    }

    private static void in(StringBuilder text, String[] step, String code) {
        boolean guest = step[0].startsWith("guest");
        text.append(guest ? "guest\n" : "").append(code).append(guest ? "host\n" : "");
    }

    private static String printed(String[] step) {
        return "ldr x1, =0x%x\n and x0, x0, x1\n bl print\n"
                .formatted(mask(step))
                .toLowerCase(Locale.ROOT);
    }

    private static final String LINES = """
             isb
             mrs x0, isr_el1
             ubfx x0, x0, #6, #2
             bl print
            """;

    private static final String PROLOGUE = """
             .macro guest
             adr x10, 8f
             msr elr_el2, x10
             mov x10, #0x3c5
             msr spsr_el2, x10
             eret
            8:
             .endm
             .macro host
             hvc #0
             .endm
             .text
             .globl _start
            _start:
             adr x0, vectors
             msr vbar_el2, x0
             mov x0, #0x38
             orr x0, x0, #0x80000000
             msr hcr_el2, x0
             isb
             b begin
             .balign 2048
            vectors:
             .balign 128
             .org vectors + 0x200
             b failed
             .org vectors + 0x400
             mrs x10, esr_el2
             lsr x10, x10, #26
             cmp x10, #0x16
             b.ne failed
             mrs x10, elr_el2
             br x10
             .org vectors + 0x800
            failed:
             mov x0, #-1
             bl print
             mrs x0, esr_el2
             bl print
             mrs x0, elr_el2
             bl print
             b off
            """ + TestProgram.PRINT + "begin:\n";

    private static final String EPILOGUE = """
            off:
             ldr x0, =0x84000008
             smc #0
             b .
            """;
}
