package worldswitch.emulator.event;

/** A processor that nothing happens to: it stands at address 0, and all its registers are 0. */
public class StillCpu implements CpuView {
    private final int id;
    private final int el;

    /** Makes the processor of a number, at an exception level. */
    public StillCpu(int id, int el) {
        this.id = id;
        this.el = el;
    }

    @Override
    public final int id() {
        return id;
    }

    @Override
    public long instructions() {
        return 0;
    }

    @Override
    public long pc() {
        return 0;
    }

    @Override
    public int el() {
        return el;
    }

    @Override
    public long general(int register) {
        return 0;
    }

    @Override
    public long pstate() {
        return 0;
    }

    @Override
    public long direct(int register) {
        return 0;
    }

    @Override
    public long effective(int register) {
        return 0;
    }
}
