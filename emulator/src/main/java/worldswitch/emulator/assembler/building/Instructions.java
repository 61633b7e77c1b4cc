package worldswitch.emulator.assembler.building;

import worldswitch.emulator.assembler.section.Fill;
import worldswitch.emulator.assembler.section.Fragment;
import worldswitch.emulator.assembler.section.InstructionFragment;
import worldswitch.emulator.assembler.section.Section;
import worldswitch.emulator.assembler.statement.Statement;
import worldswitch.emulator.isa.Encoder;

/** Takes instructions. Their operands are read when every address is known, but for literals. */
final class Instructions {
    private final Building building;
    private final Encoder encoder;
    private final Literals literals;

    Instructions(Building building, Encoder encoder) {
        this.building = building;
        this.encoder = encoder;
        this.literals = new Literals(building);
    }

    boolean knows(String mnemonic) {
        return encoder.knows(mnemonic);
    }

    /** Adds an instruction to the present section. */
    void add(Statement statement) {
        align(statement);
        building.add(new InstructionFragment(literals.operand(statement)), statement);
    }

    /** Leaves the place of an instruction that nobody knows. */
    void reserve(Statement statement) {
        align(statement);
        building.add(new Fill(1, 0, InstructionFragment.SIZE, Fragment.Content.CODE), statement);
    }

    /** In a section of code an instruction behind data begins at a multiple of four; elsewhere where it happens to be. */
    void align(Statement statement) {
        Section section = building.sections().current();
        long padding = -section.size() & InstructionFragment.SIZE - 1;
        if (padding > 0 && section.flags().executable()) {
            building.add(new Fill(padding, 0, 1, Fragment.Content.PADDING), statement);
        }
        section.requireAlignment(InstructionFragment.SIZE);
    }
}
