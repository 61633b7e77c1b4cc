package worldswitch.emulator.sysreg.explain;

import java.util.List;

/**
 * What somebody wants to know about a system register.
 *
 * @param register a name ({@code CPACR_EL1}, {@code TLBI VMALLE1}, {@code DAIFSet}), five numbers ({@code 3,0,1,0,2}) or
 *     the generic name ({@code S3_0_C1_C0_2}), in any case of letters
 * @param el the exception level of the access
 * @param write whether MSR or SYS is meant, rather than MRS or SYSL
 * @param settings what control registers hold, each {@code REG=0x80}, {@code REG.FIELD=1} or {@code REG[3]=1}; the rest is
 *     as at reset
 */
public record Question(String register, int el, boolean write, List<String> settings) {
    public Question {
        settings = List.copyOf(settings);
    }
}
