package worldswitch.sessions.syndrome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worldswitch.emulator.event.ExceptionKind;

/** Syndromes of each class, in words. */
class SyndromeWordsTest {
    private static final List<String> HOST_CALLS = List.of("__kvm_hyp_init", "", "__kvm_vcpu_run");

    private static Syndrome guest(long esr, long far, long hpfar, long operand) {
        return new Syndrome(ExceptionKind.SYNCHRONOUS, esr, far, hpfar, operand, false);
    }

    private static Syndrome host(long esr, long x0) {
        return new Syndrome(ExceptionKind.SYNCHRONOUS, esr, 0, 0, x0, true);
    }

    private static String words(Syndrome syndrome) {
        return SyndromeWords.of(syndrome, HOST_CALLS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0x93810046 | 0x10000000 | 0x100000 | 0x1234567841 | DABT_LOW | write of 4 bytes, W1=0x34567841, IPA 0x10000000: translation fault, level 2
            0x93c18047 | 0x10000010 | 0x100000 | 0x7a314      | DABT_LOW | write of 8 bytes, X1=0x7a314, IPA 0x10000010: translation fault, level 3
            0x93840006 | 0x10000018 | 0x100000 | 0            | DABT_LOW | read of 4 bytes, to W4, IPA 0x10000018: translation fault, level 2
            0x931f0045 | 0x10000003 | 0x100000 | 0            | DABT_LOW | write of 1 byte, WZR=0x0, IPA 0x10000003: translation fault, level 1
            0x92000006 | 0xffff8000 | 0x900000 | 0            | DABT_LOW | read, IPA 0x90000000: translation fault, level 2
            0x9200004f | 0x44000000 | 0        | 0            | DABT_LOW | write, VA 0x44000000: permission fault, level 3
            0x92000087 | 0xffff8123 | 0x400010 | 0            | DABT_LOW | read, IPA 0x40001000: translation fault, level 3, on a walk of stage 1
            0x92000010 | 0x40001234 | 0        | 0            | DABT_LOW | read, VA 0x40001234: external abort
            0x82000006 | 0x80000004 | 0x800000 | 0            | IABT_LOW | fetch, IPA 0x80000004: translation fault, level 2
            0x5a000000 | 0          | 0        | 0x84000000   | HVC64    | #0, PSCI_0_2_PSCI_VERSION
            0x5a000000 | 0          | 0        | 0xc4000003   | HVC64    | #0, PSCI_0_2_CPU_ON
            0x5e000000 | 0          | 0        | 0x84000008   | SMC64    | #0, PSCI_0_2_SYSTEM_OFF
            0x5a000000 | 0          | 0        | 0x86000000   | HVC64    | #0, VENDOR_HYP_KVM_FEATURES
            0x5a000007 | 0          | 0        | 0x1234       | HVC64    | #7, X0=0x1234
            0x56000000 | 0          | 0        | 0            | SVC64    | #0
            0x07e00000 | 0          | 0        | 0            | WFx      | WFI
            0x07e00001 | 0          | 0        | 0            | WFx      | WFE
            0x6a000002 | 0          | 0        | 0            | ERET     | ERETAA
            0x1fe00000 | 0          | 0        | 0            | FP_ASIMD | ''
            """)
    void anExitOfAGuestIsToldInKvmsTerms(
            String esr, String far, String hpfar, String operand, String name, String says) {
        Syndrome syndrome = guest(Long.decode(esr), Long.decode(far), Long.decode(hpfar), Long.decode(operand));
        assertThat(syndrome.className()).isEqualTo(name);
        assertThat(words(syndrome)).isEqualTo(says);
    }

    @Test
    void aTrappedRegisterIsNamedWithItsDirectionAndTheRegisterMoved() {
        long sctlr = 0x62000000L | 3L << 20 | 1L << 10 | 12L << 5;
        assertThat(words(guest(sctlr, 0, 0, 0x1234))).isEqualTo("write SCTLR_EL1, X12=0x1234");
        long identification = 0x62000000L | 3L << 20 | 4L << 1 | 15L << 5 | 1;
        assertThat(words(guest(identification, 0, 0, 0))).isEqualTo("read ID_AA64PFR0_EL1, to X15");
    }

    @Test
    void anInterruptHasAClassAndNothingElse() {
        Syndrome syndrome = new Syndrome(ExceptionKind.IRQ, 0, 0, 0, 0, false);
        assertThat(syndrome.className()).isEqualTo("IRQ");
        assertThat(words(syndrome)).isEmpty();
        assertThat(syndrome.value()).isEmpty();
    }

    @Test
    void aHostsCallsHaveTheNamesThatItsKernelGivesThem() {
        assertThat(words(host(0x5a000000L, 0xc6000002L))).isEqualTo("#0, __kvm_vcpu_run");
        assertThat(words(host(0x5a000000L, 0xc6000001L))).isEqualTo("#0, KVM host call 1");
        assertThat(words(host(0x5a000000L, 0xc6000063L))).isEqualTo("#0, KVM host call 99");
        assertThat(words(host(0x5a000000L, 0))).isEqualTo("#0, HVC_SET_VECTORS");
        assertThat(words(host(0x5e000000L, 0xc4000003L))).isEqualTo("#0, PSCI_0_2_CPU_ON");
        assertThat(words(guest(0x5a000000L, 0, 0, 0xc6000002L))).isEqualTo("#0, VENDOR_HYP_KVM_HYP_MEMINFO");
    }

    @Test
    void whatAHostThatIsNotLinuxCallsHasNoName() {
        assertThat(host(0x5a000000L, 1).function(List.of())).isEmpty();
        assertThat(host(0x5a000000L, 0xc6000001L).function(List.of()))
                .isEqualTo(guest(0x5a000000L, 0, 0, 0xc6000001L).function(List.of()));
        assertThat(host(0x5a000000L, 0xc4000003L).function(List.of())).isEqualTo("PSCI_0_2_CPU_ON");
    }

    @Test
    void aClassWithoutANameIsNumbered() {
        assertThat(ExceptionClassName.of(0x3f)).isEqualTo("EC_0x3f");
    }
}
