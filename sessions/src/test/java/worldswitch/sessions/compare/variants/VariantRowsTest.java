package worldswitch.sessions.compare.variants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import worldswitch.emulator.memory.PhysicalSpan;
import worldswitch.sessions.compare.variants.VariantTable.Row;
import worldswitch.sessions.control.Guest;
import worldswitch.sessions.headless.HeadlessRun;
import worldswitch.sessions.library.BundledSession;

class VariantRowsTest {
    private static final String AREA = "host vCPU";

    private static VariantTable table(String... variants) {
        BundledSession session = BundledSession.find("hcr-exit-path").orElseThrow();
        return VariantRows.of(
                session.name(),
                List.of(variants).stream()
                        .map(name -> VariantRun.of(session, name))
                        .toList());
    }

    private static Row row(VariantTable table, String section, String name) {
        return table.rows().stream()
                .filter(row -> row.section().equals(section) && row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_extra_isb_costs_an_instruction_in_each_exit_and_changes_nothing_else() {
        VariantTable table = table("nvhe", "nvhe-isb");
        Row each = row(table, "instructions for each exit", "HVC (0x16)");
        double one = Double.parseDouble(each.cells().get(0));
        double other = Double.parseDouble(each.cells().get(1));

        assertThat(other - one).isEqualTo(1.0);
        assertThat(row(table, "guest exits", "all").differs()).isFalse();
        assertThat(row(table, "run", "consumed too early").cells()).containsExactly("0", "0");
        assertThat(table.rows()).extracting(Row::section).doesNotContain("registers at the end");
    }

    @Test
    void only_registers_that_differ_at_the_end_are_rows() {
        VariantTable table = table("vhe", "e2h-toggle");

        assertThat(row(table, "registers at the end", "x27").cells()).containsExactly("0x0", "0x300000");
        assertThat(row(table, "fields consumed too early", "HCR_EL2.E2H").cells())
                .containsExactly("0", "1");
        assertThat(table.rows())
                .filteredOn(row -> row.section().equals("registers at the end"))
                .allMatch(Row::differs);
        assertThat(VariantText.of(table))
                .startsWith("hcr-exit-path ")
                .contains("\n  x27 ", "\nguest exits\n", "\nlist registers\n");
        assertThat(VariantJson.of(table).getAsJsonArray("rows"))
                .hasSize(table.rows().size());
    }

    @Test
    void many_variants_are_told_in_blocks_that_fit_a_line() {
        List<String> names = List.of("one", "another-one-with-a-long-name", "third");
        VariantTable wide =
                new VariantTable("session", names, List.of(new Row("run", "end", List.of("a", "b".repeat(100), "c"))));

        assertThat(VariantText.of(wide).lines())
                .allMatch(line -> line.length() <= 120)
                .filteredOn(line -> line.startsWith("session"))
                .hasSize(2);
    }

    @Test
    void stores_of_the_hypervisor_to_an_area_are_counted_by_the_byte_and_by_what_the_guest_exited_for()
            throws Exception {
        String source = """
                adr x0, vectors
                msr vbar_el2, x0
                mov x19, #0x41000000
                stp x0, x0, [x19]
                strb w0, [x19, #0x20]
                str x0, [x19, #0xf8]
                mov x0, #1
                orr x0, x0, #1 << 31
                msr hcr_el2, x0
                adr x0, guest
                msr elr_el2, x0
                mov x0, #0x3c5
                msr spsr_el2, x0
                eret
                guest: mov x19, #0x41000000
                str x19, [x19]
                hvc #0
                .balign 2048
                vectors: .org vectors + 0x400
                str w0, [x19, #8]
                stp x0, x0, [x19, #0x100]
                """ + Guest.OFF;
        Tally tally = new Tally(Map.of(AREA, new PhysicalSpan(0x4100_0000L, 0xfc)));
        new HeadlessRun(Guest.plan(source), tally)
                .watchStores(List.of(new PhysicalSpan(0x4100_0000L, 0xfc)))
                .toEnd(1000);

        assertThat(tally.bytes().get(AREA).values()).containsExactlyInAnyOrder(16L + 1 + 4, 4L);
    }

    @Test
    void exceptions_of_a_host_are_counted_by_class() throws Exception {
        String source = """
                adr x0, vectors
                msr vbar_el2, x0
                mov x0, #1 << 31
                msr hcr_el2, x0
                adr x0, host
                msr elr_el2, x0
                mov x0, #0x3c5
                msr spsr_el2, x0
                mrs x3, sctlr_el1
                orr x3, x3, #1 << 31
                msr sctlr_el1, x3
                eret
                host: hvc #0
                pacia x1, x2
                .balign 2048
                vectors: .org vectors + 0x400
                add x9, x9, #1
                cmp x9, #2
                b.eq 1f
                eret
                1:
                """ + Guest.OFF;
        Tally tally = new Tally(Map.of());
        new HeadlessRun(Guest.plan(source), tally).toEnd(1000);

        assertThat(tally.hostExceptions())
                .containsEntry("HVC (0x16)", 1L)
                .containsEntry("trapped pointer authentication (0x09)", 1L);
    }
}
