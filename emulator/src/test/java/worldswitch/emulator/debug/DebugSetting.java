package worldswitch.emulator.debug;

import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * One setting of the debug registers, and the level at which {@code debug.s} runs under it.
 *
 * <p>Left out, because QEMU 7.2 departs from the architecture or chooses otherwise where it leaves a choice: context-aware
 * breakpoints that are not linked to (they never match there); links to VMIDs; a link to CONTEXTIDR_EL1 from EL2 or a
 * host (matches there); HMC=1 with PxC=10, which is reserved. In {@code debug.s}: unaligned accesses (watched more
 * widely there), store-exclusives (watched as loads, too), DC IVAC (not watched). And the locks, which QEMU does not heed.
 */
record DebugSetting(
        long hypervisor,
        long debug,
        long monitor,
        long state,
        long breakpoint,
        long breakpointControl,
        long link,
        long linkControl,
        long watchpoint,
        long watchpointControl,
        long context1,
        long context2) {
    private static final long RW = 1L << 31;
    private static final long TGE = 1L << 27;
    private static final long E2H = 1L << 34;
    private static final long TDE = 1L << 8;
    private static final long SS = 1;
    private static final long KDE = 1L << 13;
    private static final long MDE = 1L << 15;
    private static final long BUFFER = 0x40a0_0000L;
    private static final int PAYLOAD = 43;
    private static final int CONTEXT_AWARE = 5;

    static DebugSetting random(SplittableRandom random) {
        int level = random.nextInt(3);
        boolean e2h = random.nextInt(3) == 0;
        boolean host = e2h && level != 1 && random.nextBoolean();
        long hypervisor = RW | (e2h ? E2H : 0) | (host ? TGE : 0);
        long monitor = often(random, MDE) | often(random, KDE) | (random.nextInt(3) == 0 ? SS : 0);
        long state = (random.nextBoolean() ? 1L << 21 : 0)
                | (random.nextInt(3) == 0 ? 1L << 9 : 0)
                | 7L << 6
                | (random.nextInt(12) == 0 ? 1L << 20 : 0)
                | level << 2
                | (level == 0 ? 0 : 1);
        long context1 = random.nextInt(2);
        long context2 = random.nextInt(2);
        long link = random.nextInt(2);
        return new DebugSetting(
                hypervisor,
                random.nextBoolean() ? TDE : 0,
                monitor,
                state,
                4L * random.nextInt(PAYLOAD),
                privileges(random, level) | 0xf << 5 | (random.nextInt(3) == 0 ? 1L << 20 : 0) | link(random),
                link << 32 | link,
                linkType(random, level == 2 || host) << 20 | 0xf << 5 | often(random, 1),
                BUFFER + 4L * random.nextInt(8),
                watched(random, level),
                context1,
                context2);
    }

    private static long often(SplittableRandom random, long bits) {
        return random.nextInt(5) == 0 ? 0 : bits;
    }

    private static long link(SplittableRandom random) {
        return (random.nextInt(4) == 0 ? random.nextLong(6) : CONTEXT_AWARE) << 16;
    }

    private static long linkType(SplittableRandom random, boolean higher) {
        return switch (random.nextInt(higher ? 2 : 3)) {
            case 0 -> 3;
            case 1 -> 13;
            default -> 7;
        };
    }

    /** E, HMC, SSC and PxC: mostly such that something matches at the level. */
    private static long privileges(SplittableRandom random, int level) {
        long privilege = random.nextInt(4);
        if (random.nextBoolean()) {
            privilege |= level == 0 ? 2 : level == 1 ? 1 : 0;
        }
        long higher = privilege == 2 ? 0 : random.nextInt(level == 2 ? 5 : 2) == 0 ? 0 : 1;
        return often(random, 1)
                | privilege << 1
                | higher << 13
                | (random.nextInt(3) == 0 ? random.nextLong(4) : 0) << 14;
    }

    private static long watched(SplittableRandom random, int level) {
        long mask = random.nextInt(4) == 0 ? random.nextLong(8) : 0;
        int first = random.nextInt(8);
        long select = 0xff >> random.nextInt(8) << first & 0xff;
        return privileges(random, level)
                | often(random, 3) << 3
                | (random.nextInt(3) == 0 ? random.nextLong(4) << 3 : 0)
                | select << 5
                | mask << 24
                | (random.nextInt(3) == 0 ? 1L << 20 : 0)
                | link(random);
    }

    /** The setting as {@code debug.s} reads it. */
    String text() {
        return LongStream.of(
                        hypervisor,
                        debug,
                        monitor,
                        state,
                        breakpoint,
                        breakpointControl,
                        link,
                        linkControl,
                        watchpoint,
                        watchpointControl,
                        context1,
                        context2)
                .mapToObj(word -> String.format("0x%x", word))
                .collect(Collectors.joining(", ", "\t.quad\t", "\n"));
    }
}
