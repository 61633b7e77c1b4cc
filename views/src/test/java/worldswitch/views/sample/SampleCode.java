package worldswitch.views.sample;

import java.util.SortedMap;
import java.util.TreeMap;
import worldswitch.sessions.snapshot.Description.SourceLine;

/** The source of the sample: a page of assembly that the sample machine seems to run. */
final class SampleCode {
    static final long START = 0x40080000L;
    static final long EXIT_PATH = START + 4 * 18;
    static final String FILE = "exit-path.S";
    static final String TEXT = """
            // The exit path of a hypervisor with FEAT_VHE.
            \t.include "hyp/macros.inc"
            \t.equ HOST_HCR, (1 << 34) | (1 << 27) | (1 << 31)

            \t.text
            \t.global _start
            _start:
            \tldr\tx0, =vectors
            \tmsr\tvbar_el2, x0
            \tbl\tprepare_stage2
            \tmov\tx19, #1000\t\t// how many exits
            1:\tbl\t__guest_enter
            \tsubs\tx19, x19, #1
            \tb.ne\t1b
            \tb\tpower_off

            __guest_enter:
            \tstp\tx29, x30, [sp, #-16]!
            \tmrs\tx1, hcr_el2
            \tldr\tx0, [x20, #VCPU_HCR]
            \tmsr\thcr_el2, x0
            \tmsr\tmdcr_el2, x2
            \tdsb\tnshst
            \tisb
            \teret

            __guest_exit:
            \tstp\tx0, x1, [sp, #-16]!
            __deactivate_traps:
            \tldr\tx0, =HOST_HCR
            \tmsr\thcr_el2, x0\t\t// does this need an ISB?
            \tmrs\tx3, cntp_cval_el02
            \tmsr\tcpacr_el1, x4
            \tmsr\tvbar_el1, x5
            \tret
            """;

    private SampleCode() {}

    static SortedMap<Long, SourceLine> lines() {
        SortedMap<Long, SourceLine> lines = new TreeMap<>();
        String[] text = TEXT.split("\n");
        long address = START;
        for (int line = 0; line < text.length; line++) {
            if (text[line].matches("(\\d:)?\\t[a-z].*")) {
                lines.put(address, new SourceLine(FILE, line + 1));
                address += 4;
            }
        }
        return lines;
    }

    static SortedMap<Long, String> symbols() {
        return new TreeMap<>(java.util.Map.of(
                START,
                "_start",
                START + 4 * 9,
                "__guest_enter",
                START + 4 * 17,
                "__guest_exit",
                START + 4 * 18,
                "__deactivate_traps",
                0x40201000L,
                "guest_start"));
    }
}
