package worldswitch.emulator.sysreg.catalogue;

/**
 * The five numbers that name a system register or system operation in an instruction.
 *
 * @param op0 0 to 3
 * @param op1 0 to 7
 * @param crn 0 to 15
 * @param crm 0 to 15
 * @param op2 0 to 7
 */
public record Encoding(int op0, int op1, int crn, int crm, int op2) {
    /** The encoding packed as in the instruction word: bits 20 to 5 of MRS, MSR and SYS. */
    public int packed() {
        return op0 << 14 | op1 << 11 | crn << 7 | crm << 3 | op2;
    }

    /** The encoding whose {@link #packed} form is given. */
    public static Encoding of(int packed) {
        return new Encoding(packed >> 14 & 3, packed >> 11 & 7, packed >> 7 & 15, packed >> 3 & 15, packed & 7);
    }

    /** The generic name that GNU as accepts, {@code S3_0_C1_C0_0}. */
    public String generic() {
        return "S" + op0 + "_" + op1 + "_C" + crn + "_C" + crm + "_" + op2;
    }

    /** The five numbers with commas, {@code 3,0,1,0,0}. */
    @Override
    public String toString() {
        return op0 + "," + op1 + "," + crn + "," + crm + "," + op2;
    }
}
