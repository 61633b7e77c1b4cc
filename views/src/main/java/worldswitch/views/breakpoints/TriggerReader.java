package worldswitch.views.breakpoints;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import worldswitch.emulator.sysreg.catalogue.Catalogue;
import worldswitch.sessions.breakpoint.Trigger;
import worldswitch.views.pane.Scene;
import worldswitch.views.text.Numbers;
import worldswitch.views.text.Symbols;

/** Reads what a person typed into a trigger, or says what is wrong with it. */
final class TriggerReader {
    /**
     * What came of reading.
     *
     * @param trigger the trigger, or null
     * @param problem what is wrong, in words; empty if nothing is
     */
    record Result(@Nullable Trigger trigger, String problem) {
        static Result of(Trigger trigger) {
            return new Result(trigger, "");
        }

        static Result wrong(String problem) {
            return new Result(null, problem);
        }
    }

    private static final int WORD = 8;
    private static final int LONGEST = 4096;
    private static final int LAST_CLASS = 0x3f;

    private final Scene scene;
    private final @Nullable Integer level;
    private final boolean reads;
    private final boolean writes;

    TriggerReader(Scene scene, @Nullable Integer level, boolean reads, boolean writes) {
        this.scene = scene;
        this.level = level;
        this.reads = reads;
        this.writes = writes;
    }

    Result read(TriggerKind kind, String text) {
        return switch (kind) {
            case ADDRESS -> address(text);
            case WATCH -> watch(text);
            case REGISTER -> register(text);
            case LEVEL -> Result.of(new Trigger.LevelChange(level));
            case EXIT -> exit(text);
            case HAZARD -> Result.of(new Trigger.Hazard());
        };
    }

    private Result address(String text) {
        return Symbols.parse(scene, text)
                .map(address -> Result.of(new Trigger.Address(address, level, null)))
                .orElse(Result.wrong("no symbol or address \u201c" + text + "\u201d"));
    }

    private Result watch(String text) {
        String[] parts = text.split(":", 2);
        Optional<Long> address = Symbols.parse(scene, parts[0]);
        long size = parts.length < 2 ? WORD : Numbers.parseCount(parts[1]).orElse(0L);
        if (address.isEmpty()) {
            return Result.wrong("no symbol or address \u201c" + parts[0] + "\u201d");
        }
        return size < 1 || size > LONGEST
                ? Result.wrong("the number of bytes is from 1 to " + LONGEST)
                : Result.of(new Trigger.Watch(address.get(), (int) size, reads, writes));
    }

    private Result register(String text) {
        return Catalogue.find(text.strip())
                .map(register -> Result.of(new Trigger.RegisterAccess(register.index(), reads, writes)))
                .orElse(Result.wrong("no system register \u201c" + text + "\u201d"));
    }

    private Result exit(String text) {
        if (text.isBlank()) {
            return Result.of(new Trigger.GuestExit(null));
        }
        Optional<Long> exceptionClass = Numbers.parseAddress(text).filter(value -> value >= 0 && value <= LAST_CLASS);
        return exceptionClass
                .map(value -> Result.of(new Trigger.GuestExit(value.intValue())))
                .orElse(Result.wrong("an exception class is from 0x00 to 0x3f"));
    }
}
