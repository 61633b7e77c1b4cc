package worldswitch.emulator.mmu.walk;

/** Where stage 2 keeps what it found: the stage 2 part of a TLB. */
public interface StageTwoCache {
    /** A cache that keeps nothing. */
    StageTwoCache NONE = new StageTwoCache() {
        @Override
        public boolean find(int vmid, long ipa, Translation into) {
            return false;
        }

        @Override
        public void keep(int vmid, Translation found) {}
    };

    /** Looks an intermediate physical address up. */
    boolean find(int vmid, long ipa, Translation into);

    /** Keeps what a walk has found. */
    void keep(int vmid, Translation found);
}
