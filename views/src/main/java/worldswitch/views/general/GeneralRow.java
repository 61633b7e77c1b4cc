package worldswitch.views.general;

import java.util.ArrayList;
import java.util.List;
import worldswitch.sessions.snapshot.CpuSnapshot;
import worldswitch.views.pane.Scene;
import worldswitch.views.text.Numbers;
import worldswitch.views.text.Symbols;

/**
 * A general register.
 *
 * @param name {@code X0} to {@code X30}, {@code SP} or {@code PC}
 * @param value its value
 * @param changed whether it changed since the stop before
 * @param place the symbol its value points to, or else the value in decimal if it is small
 */
record GeneralRow(String name, long value, boolean changed, String place) {
    private static final int STACK_POINTER = 31;
    private static final long SMALL = 1_000_000;

    /** The registers of the processor that a scene looks at. */
    static List<GeneralRow> of(Scene scene) {
        CpuSnapshot now = scene.snapshot().cpu();
        CpuSnapshot before = scene.previous().cpu();
        List<GeneralRow> rows = new ArrayList<>();
        rows.add(row(scene, "PC", now.pc(), before.pc()));
        rows.add(row(scene, "SP", now.general(STACK_POINTER), before.general(STACK_POINTER)));
        for (int register = 0; register < STACK_POINTER; register++) {
            rows.add(row(scene, "X" + register, now.general(register), before.general(register)));
        }
        return rows;
    }

    private static GeneralRow row(Scene scene, String name, long value, long before) {
        String place = Symbols.name(scene, value).orElse(small(value));
        return new GeneralRow(name, value, value != before, place);
    }

    private static String small(long value) {
        return value > -SMALL && value < SMALL ? Numbers.count(value) : "";
    }
}
