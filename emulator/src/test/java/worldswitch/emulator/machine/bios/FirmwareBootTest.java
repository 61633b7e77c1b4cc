package worldswitch.emulator.machine.bios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worldswitch.emulator.assembler.Assembler;
import worldswitch.emulator.assembler.AssemblerOptions;
import worldswitch.emulator.assembler.elf.ElfWriter;
import worldswitch.emulator.device.flash.FlashBank;
import worldswitch.emulator.machine.ConsoleText;
import worldswitch.emulator.machine.Machine;
import worldswitch.emulator.machine.MachineConfiguration;
import worldswitch.emulator.machine.MachineState;
import worldswitch.emulator.machine.TestProgram;
import worldswitch.emulator.machine.load.ElfFile;
import worldswitch.emulator.machine.load.LoadProblem;
import worldswitch.emulator.memory.MemoryImage;
import worldswitch.emulator.oracle.Qemu;

/** A small firmware that runs from flash, finds the device tree, and writes the other bank. */
class FirmwareBootTest {
    private static final String SOURCE = """
                    .global _start
            _start: adr     x0, _start
                    bl      print
                    mrs     x0, currentel
                    bl      print
                    mrs     x0, daif
                    bl      print
                    mov     x19, #0x40000000
                    ldr     w0, [x19]
                    rev     w0, w0
                    bl      print
                    mov     x19, #0x04000000
                    mov     w1, #0x98
                    str     w1, [x19, #0x154]
                    ldr     x0, [x19, #0x40]
                    bl      print
                    ldr     w0, [x19, #0x48]
                    bl      print
                    mov     w1, #0xff
                    str     w1, [x19]
                    mov     w1, #0x20
                    str     w1, [x19]
                    mov     w1, #0xd0
                    str     w1, [x19]
                    ldr     w0, [x19]
                    bl      print
                    mov     w1, #0x40
                    str     w1, [x19, #16]
                    ldr     w1, =0x12345678
                    str     w1, [x19, #16]
                    mov     w1, #0xff
                    str     w1, [x19]
                    ldp     x0, x20, [x19, #8]
                    bl      print
                    mov     x0, x20
                    bl      print
                    movz    w0, #0x8400, lsl #16
                    movk    w0, #8
                    .ifdef EL1
                    hvc     #0
                    .else
                    smc     #0
                    .endif
            """ + TestProgram.PRINT + ".ltorg\n";

    private static List<String> expected(int level) {
        return List.of(
                "0000000000000000",
                "000000000000000" + 4 * level,
                "00000000000003c0",
                "00000000d00dfeed",
                "0052005200510051",
                "0000000000590059",
                "0000000000800080",
                "ffffffffffffffff",
                "ffffffff12345678");
    }

    private static byte[] image(int level) throws LoadProblem {
        AssemblerOptions options = AssemblerOptions.at(0);
        byte[] elf = ElfWriter.write(Assembler.assemble(
                        "firmware.S",
                        file -> Optional.of(SOURCE.getBytes(StandardCharsets.UTF_8)),
                        level == 1 ? options.with("EL1", 1) : options)
                .orThrow());
        return ElfFile.read(elf).segments().get(0).bytes();
    }

    private static MachineConfiguration configuration(int level) {
        return new MachineConfiguration(16 << 20, 1, false, false, Set.of(), level);
    }

    private static Machine machine(int level, StringBuilder console) throws LoadProblem {
        Machine machine = new Machine(configuration(level));
        machine.load(FirmwareBoot.program(configuration(level), image(level), null));
        machine.observe(new ConsoleText(console));
        return machine;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_firmware_starts_at_address_0_at_the_highest_level(int level) throws LoadProblem {
        StringBuilder console = new StringBuilder();
        assertThat(machine(level, console).run(10_000).text()).isEqualTo("the guest switched the machine off");
        assertThat(console.toString().lines().toList()).isEqualTo(expected(level));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_firmware_starts_in_qemu_just_so(int level) throws LoadProblem, IOException, InterruptedException {
        assumeTrue(Qemu.isThere(), "QEMU or the GNU assembler is not installed");
        assertThat(Qemu.runFirmware(image(level), level)).isEqualTo(expected(level));
    }

    /** Restored at every hundredth instruction, in other modes of the flash among them. */
    @Test
    void a_machine_that_is_put_back_writes_its_flash_again() throws LoadProblem {
        StringBuilder console = new StringBuilder();
        Machine machine = machine(2, console);
        machine.run(10_000);
        long end = machine.stateHash();
        Machine other = machine(2, new StringBuilder());
        for (long at = 100; at < machine.time().instructions(); at += 100) {
            other.run(at);
            MachineState state = other.save();
            MemoryImage memory = other.memory().snapshot();
            other.run(at + 250);
            other.memory().restore(memory);
            other.restore(state);
        }
        other.run(10_000);
        assertThat(other.stateHash()).isEqualTo(end);
        assertThat(machine.memory().content(FlashBank.SIZE + 16, 4)).isEqualTo(0x1234_5678);
    }

    @Test
    void a_firmware_that_is_empty_or_too_large_is_refused() {
        assertThatThrownBy(() -> FirmwareBoot.program(configuration(2), new byte[0], null))
                .hasMessage("firmware: has 0 bytes, and a bank of flash takes from 1 to 67108864");
        assertThatThrownBy(() -> FirmwareBoot.program(configuration(2), new byte[(int) FlashBank.SIZE + 1], null))
                .hasMessage("firmware: has 67108865 bytes, and a bank of flash takes from 1 to 67108864");
        assertThatThrownBy(() -> FirmwareBoot.program(configuration(2), new byte[4], new byte[4]))
                .isInstanceOf(LoadProblem.class);
    }

    @Test
    void what_is_entered_in_ram_may_not_lie_in_flash() throws LoadProblem {
        AssemblerOptions options = AssemblerOptions.at(Machine.FLASH - 4);
        byte[] elf = ElfWriter.write(Assembler.assemble(
                        "late.S", file -> Optional.of("_start: nop\n nop\n".getBytes(StandardCharsets.UTF_8)), options)
                .orThrow());
        Machine machine = new Machine(configuration(2));
        assertThatThrownBy(() -> machine.load(ElfFile.read(elf))).hasMessageContaining("lies outside RAM");
    }
}
