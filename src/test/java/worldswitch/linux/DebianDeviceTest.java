package worldswitch.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import worldswitch.emulator.device.disk.OverlaidDisk;
import worldswitch.emulator.event.MachineObserver;
import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.emulator.machine.VirtioDevices;
import worldswitch.emulator.machine.linux.BootFiles;
import worldswitch.emulator.machine.linux.LinuxBoot;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.sessions.drive.DriveProblem;
import worldswitch.sessions.drive.FileDisk;

/**
 * Debian's own drivers find every device of the board and use it: one boot with a drive, a source of entropy and a virtio
 * console, through which all is printed and typed.
 */
class DebianDeviceTest {
    private static final int SIZE = 8 << 20;
    private static final int MIB = 1 << 20;
    private static final long SEED = 7;
    private static final long SLICE = 10_000_000;
    private static final long SOON = 4_000_000_000L;
    private static final int KEY_POWER = 116;

    @TempDir
    private Path folder;

    private final StringBuilder console = new StringBuilder();
    private final byte[] content = new byte[SIZE];
    private Path file = Path.of("");

    @Tag("campaign")
    @Test
    void the_drivers_find_each_device_and_what_they_do_with_it_is_seen()
            throws IOException, NoSuchAlgorithmException, LoadProblem, DriveProblem {
        new Random(3).nextBytes(content);
        file = folder.resolve("disk.img");
        Files.write(file, content);
        Machine machine = machine(KernelFolder.find());
        runTo(machine, "DEVICES: press");
        machine.pressPowerKey();
        runTo(machine, "DEVICES: type");
        for (byte typed : "hello there\n".getBytes(StandardCharsets.US_ASCII)) {
            machine.input(typed);
        }
        runTo(machine, "reboot: Power down");

        assertEntropy(told("bytes ([0-9a-f]{64})"));
        assertThat(Long.parseLong(told("seconds ([0-9]+)"))).isBetween(1_767_225_600L, 1_767_225_600L + 60);
        assertDrive(machine);
        assertKey(told("(?s)KEY=[^\n]*\n(.*)DEVICES: press\n"), told("(?s)DEVICES: press\n(.*)GPIO Key"));
        assertThat(steady()).isEqualTo(DeviceDisk.resource("devices.txt"));
    }

    private Machine machine(KernelFolder kernels) throws IOException, LoadProblem, DriveProblem {
        byte[] disk = DeviceDisk.of(kernels);
        VirtioDevices devices = new VirtioDevices(List.of(FileDisk.open(file)), OptionalLong.of(SEED), true);
        MachineConfiguration configuration =
                new MachineConfiguration(1L << 30, 1, false, false, Set.of(), 2, "neoverse-n1").with(devices);
        Machine machine = new Machine(configuration);
        machine.observe(new MachineObserver() {
            @Override
            public void console(int value) {
                console.append((char) value);
            }
        });
        String line = "console=ttyAMA0 console=hvc0";
        machine.load(LinuxBoot.program(configuration, new BootFiles(kernels.kernel(), disk, null, line)));
        return machine;
    }

    /** Runs until the guest has printed a text, or has stopped, or it is too late. */
    private void runTo(Machine machine, String text) {
        long until = machine.time().instructions();
        while (console.indexOf(text) < 0 && machine.time().instructions() >= until && until < SOON) {
            until += SLICE;
            machine.run(until);
        }
        assertThat(console.toString()).contains(text);
    }

    private String told(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(console);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    /** What the guest has read is a part of the bytes that follow from the seed. */
    private static void assertEntropy(String read) {
        SplittableRandom source = new SplittableRandom(SEED);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            bytes.putLong(source.nextLong());
        }
        assertThat(HexFormat.of().formatHex(bytes.array())).contains(read);
    }

    /** The host's file is as it was, and the guest's drive as the guest has left it, to guest and host alike. */
    private void assertDrive(Machine machine) throws IOException, NoSuchAlgorithmException {
        assertThat(Files.readAllBytes(file)).isEqualTo(content);
        assertThat(told("digest before ([0-9a-f]+)")).isEqualTo(md5(content));
        byte[] sector = Arrays.copyOf("written by the guest\n".getBytes(StandardCharsets.US_ASCII), 512);
        System.arraycopy(sector, 0, content, 100 * 512, sector.length);
        Arrays.fill(content, MIB, 4 * MIB, (byte) 0);
        assertThat(told("digest written ([0-9a-f]+)")).isEqualTo(md5(content));
        assertThat(told("digest of a driver loaded again ([0-9a-f]+)")).isEqualTo(md5(content));
        OverlaidDisk disk = machine.disks().get(0);
        byte[] page = new byte[OverlaidDisk.PAGE];
        for (int at = 0; at < SIZE; at += OverlaidDisk.PAGE) {
            disk.read(at, page, 0, OverlaidDisk.PAGE);
            assertThat(page).isEqualTo(Arrays.copyOfRange(content, at, at + OverlaidDisk.PAGE));
        }
    }

    private static String md5(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    }

    /** Nothing before the key was pressed; then KEY_POWER goes down and, 100 ms later, up, each with its report's end. */
    private static void assertKey(String before, String after) {
        assertThat(before.strip()).isEmpty();
        List<ByteBuffer> events = after.lines()
                .filter(line -> line.matches("[0-9a-f]{48}"))
                .map(line -> ByteBuffer.wrap(HexFormat.of().parseHex(line)).order(ByteOrder.LITTLE_ENDIAN))
                .toList();
        assertThat(events)
                .extracting(event -> event.getShort(16))
                .containsExactly((short) 1, (short) 0, (short) 1, (short) 0);
        assertThat(events.get(0).getShort(18)).isEqualTo((short) KEY_POWER);
        assertThat(events.get(0).getInt(20)).isEqualTo(1);
        assertThat(events.get(2).getShort(18)).isEqualTo((short) KEY_POWER);
        assertThat(events.get(2).getInt(20)).isZero();
        assertThat(microseconds(events.get(2)) - microseconds(events.get(0))).isBetween(99_000L, 101_000L);
    }

    private static long microseconds(ByteBuffer event) {
        return event.getLong(0) * 1_000_000 + event.getLong(8);
    }

    /** What was printed but for what follows from the instruction at which it was. */
    private String steady() {
        return told("(?s)DEVICES: begin\n(.*)DEVICES: end")
                .lines()
                .filter(line -> !line.matches("(seconds|bytes|digest) .*|[0-9a-f]{48}"))
                .map(line -> line + "\n")
                .reduce("", String::concat);
    }
}
