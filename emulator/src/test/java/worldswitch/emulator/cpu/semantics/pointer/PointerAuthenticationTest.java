package worldswitch.emulator.cpu.semantics.pointer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import worldswitch.emulator.cpu.Cpu;
import worldswitch.emulator.cpu.Departure;
import worldswitch.emulator.cpu.semantics.FlatMemory;
import worldswitch.emulator.cpu.semantics.branch.AuthenticatedBranches;
import worldswitch.emulator.cpu.semantics.memory.AuthenticatedLoads;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.emulator.time.VirtualTime;

class PointerAuthenticationTest {
    private static final long POINTER = 0x0000_7654_3210_1230L;
    private static final long MODIFIER = 0x1122_3344_5566_7788L;
    private static final int COMBINATIONS = 16;

    private final Cpu cpu = new Cpu(0, new VirtualTime());

    @BeforeEach
    void begin() {
        cpu.el = 1;
        set("HCR_EL2", Catalogue.mask("HCR_EL2.API"));
        set("SCTLR_EL1", enables());
        set("TCR_EL1", sized());
        set("APIAKeyHi_EL1", 0x1234_5678_9abc_def0L);
        set("APIAKeyLo_EL1", 0x0fed_cba9_8765_4321L);
        set("APDAKeyLo_EL1", 0x5a5a_5a5a_0000_1111L);
        cpu.x[0] = POINTER;
        cpu.x[1] = MODIFIER;
    }

    @ParameterizedTest
    @EnumSource(Key.class)
    void what_one_key_signs_the_same_key_and_modifier_accept(Key key) {
        long signed = PointerAuthentication.signed(cpu, POINTER, MODIFIER, key);
        assertThat(signed).isNotEqualTo(POINTER);
        assertThat(PointerAuthentication.authenticated(cpu, signed, MODIFIER, key))
                .isEqualTo(POINTER);
        assertThat(PointerAuthentication.authenticated(cpu, signed, MODIFIER + 1, key))
                .isEqualTo(POINTER | key.errorCode() << 61);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 48", "2, 0, 48", "1, 0, 52", "0, 1, 52", "2, 1, 52", "1, 1, 52"})
    void a_code_lies_above_all_bits_of_an_address_in_each_granule(long granule, long wide, int bits) {
        set("TCR_EL1", Catalogue.field("TCR_EL1.TG0").set(wide << 59, granule) | 12);
        assertThat(PointerLayout.addressBits(cpu, false)).isEqualTo(bits);
        assertThat(PointerLayout.addressBits(cpu, true)).isEqualTo(wide == 0 ? 48 : 52);
        long pointer = 0x000f_6543_2100_1230L;
        long signed = PointerAuthentication.signed(cpu, pointer, MODIFIER, Key.DA);
        assertThat(signed & -1L >>> Long.SIZE - bits).isEqualTo(pointer & -1L >>> Long.SIZE - bits);
        assertThat(signed).isNotEqualTo(pointer);
        if (bits == 52) {
            assertThat(PointerAuthentication.authenticated(cpu, signed, MODIFIER, Key.DA))
                    .isEqualTo(pointer);
        }
    }

    @Test
    void the_algorithm_of_the_implementation_serves_where_the_identification_says_so() {
        long qarma = PointerAuthentication.signed(cpu, POINTER, MODIFIER, Key.IA);
        set("ID_AA64ISAR1_EL1", Catalogue.field("ID_AA64ISAR1_EL1.API").set(0, 1));
        long own = PointerAuthentication.signed(cpu, POINTER, MODIFIER, Key.IA);
        assertThat(own).isNotEqualTo(qarma).isNotEqualTo(POINTER);
        assertThat(PointerAuthentication.authenticated(cpu, own, MODIFIER, Key.IA))
                .isEqualTo(POINTER);
    }

    @Test
    void a_key_that_is_not_enabled_leaves_the_pointer_and_is_not_trapped() {
        set("SCTLR_EL1", 0);
        set("HCR_EL2", 0);
        AuthenticationCodes.pacia(cpu, 0, 1);
        AuthenticationCodes.autia(cpu, 0, 1);
        assertThat(cpu.x[0]).isEqualTo(POINTER);
        assertThat(cpu.departure.kind).isEqualTo(Departure.Kind.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, true",
        "0, 1, 0, true",
        "0, 1, 1, false",
        "1, 0, 0, true",
        "1, 1, 0, true",
        "2, 0, 0, false",
        "2, 1, 1, false"
    })
    void a_clear_api_bit_traps_from_below_el2_unless_a_host_application_runs(
            int el, int e2h, int tge, boolean trapped) {
        cpu.el = el;
        set("HCR_EL2", e2h * Catalogue.mask("HCR_EL2.E2H") | tge * Catalogue.mask("HCR_EL2.TGE"));
        set("SCTLR_EL2", enables());
        AuthenticationCodes.pacga(cpu, 2, 0, 1);
        assertThat(cpu.departure.kind == Departure.Kind.EXCEPTION).isEqualTo(trapped);
        cpu.departure.kind = Departure.Kind.NONE;
        AuthenticationCodes.pacia(cpu, 0, 1);
        assertThat(cpu.departure.kind == Departure.Kind.EXCEPTION).isEqualTo(trapped);
        assertThat(cpu.x[0] == POINTER).isEqualTo(trapped);
        if (trapped) {
            assertThat(cpu.departure.target).isEqualTo(2);
            assertThat(cpu.departure.exceptionClass).isEqualTo(0x09);
        }
    }

    /** AddPAC() of the Arm ARM, where QEMU selects by the tagging of this pointer alone. */
    @Test
    void bit_55_selects_the_range_of_a_doubtful_pointer_only_where_either_range_may_be_tagged() {
        long doubtful = 0x80_7654_3210_1230L;
        for (int combination = 0; combination < COMBINATIONS; combination++) {
            boolean low = (combination & 0b0101) == 0b0001;
            boolean high = (combination & 0b1010) == 0b0010;
            set(
                    "TCR_EL1",
                    sized()
                            | bit(combination, 0, "TCR_EL1.TBI0")
                            | bit(combination, 1, "TCR_EL1.TBI1")
                            | bit(combination, 2, "TCR_EL1.TBID0")
                            | bit(combination, 3, "TCR_EL1.TBID1"));
            long signed = PointerAuthentication.signed(cpu, doubtful, MODIFIER, Key.IA);
            assertThat(PointerLayout.isUpper(signed))
                    .as("combination %x", combination)
                    .isEqualTo(low || high);
        }
    }

    @Test
    void an_authenticated_return_goes_to_the_signed_address_and_a_false_one_to_one_that_faults() {
        cpu.x[30] = PointerAuthentication.signed(cpu, POINTER, cpu.x[Cpu.SP], Key.IA);
        AuthenticatedBranches.retaa(cpu);
        assertThat(cpu.nextPc).isEqualTo(POINTER);
        cpu.x[30] ^= 1L << 50;
        AuthenticatedBranches.retaa(cpu);
        assertThat(cpu.nextPc).isEqualTo(POINTER | 1L << 61);
    }

    @Test
    void a_pre_indexed_authenticated_load_leaves_the_plain_address_in_its_base() {
        FlatMemory memory = new FlatMemory(cpu.abort, POINTER, 64);
        cpu.memory = memory;
        memory.store64(POINTER + 8, MODIFIER);
        cpu.x[3] = PointerAuthentication.signed(cpu, POINTER, 0, Key.DA);
        AuthenticatedLoads.ldraaPreIndexed(cpu, 4, 3, 8);
        assertThat(cpu.x[4]).isEqualTo(MODIFIER);
        assertThat(cpu.x[3]).isEqualTo(POINTER + 8);
    }

    @ParameterizedTest
    @CsvSource({
        // el, e2h, TBI0, TBI1, TBID0, target, goes to
        "1, 0, 0, 0, 0, 1200000000001000, 1200000000001000",
        "1, 0, 1, 0, 0, 1200000000001000, 0000000000001000",
        "1, 0, 1, 0, 1, 1200000000001000, 1200000000001000",
        "1, 0, 0, 1, 0, 12ffff8000001000, ffffff8000001000",
        "1, 0, 0, 1, 0, ffffff8000001000, ffffff8000001000",
        "2, 0, 1, 0, 0, 1200000000001000, 0000000000001000",
        "2, 0, 1, 0, 0, ffffff8000001000, 00ffff8000001000",
        "2, 1, 0, 1, 0, 12ffff8000001000, ffffff8000001000"
    })
    void a_branch_drops_the_tag_of_its_target(int el, int e2h, int tbi0, int tbi1, int tbid, String target, String to) {
        cpu.el = el;
        set("HCR_EL2", e2h * Catalogue.mask("HCR_EL2.E2H"));
        boolean single = el == 2 && e2h == 0;
        String register = "TCR_EL" + el + (single ? "{E2H=0}." : e2h == 1 ? "{E2H=1}." : ".");
        set(
                "TCR_EL" + el,
                single
                        ? tbi0 * Catalogue.mask(register + "TBI")
                        : tbi0 * Catalogue.mask(register + "TBI0")
                                | tbi1 * Catalogue.mask(register + "TBI1")
                                | tbid * Catalogue.mask(register + "TBID0"));
        assertThat(PointerLayout.branchAddress(cpu, Long.parseUnsignedLong(target, 16)))
                .isEqualTo(Long.parseUnsignedLong(to, 16));
    }

    private static long sized() {
        return Catalogue.field("TCR_EL1.T0SZ").set(0, 16)
                | Catalogue.field("TCR_EL1.T1SZ").set(0, 16);
    }

    private static long bit(int combination, int bit, String field) {
        return (combination >> bit & 1) * Catalogue.mask(field);
    }

    private static long enables() {
        return Catalogue.mask("SCTLR_EL1.EnIA")
                | Catalogue.mask("SCTLR_EL1.EnIB")
                | Catalogue.mask("SCTLR_EL1.EnDA")
                | Catalogue.mask("SCTLR_EL1.EnDB");
    }

    private void set(String register, long value) {
        cpu.registers.set(Catalogue.index(register), value);
    }
}
