package worldswitch.emulator.cpu.semantics.pointer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Qarma5Test {
    private static final long BLOCK = 0xfb623599da6e8127L;
    private static final long TWEAK = 0x477d469dec0b8762L;
    private static final long W0 = 0x84be85ce9804e94bL;
    private static final long K0 = 0xec2802d4e0a488e9L;

    @Test
    void the_published_vector_of_five_rounds_with_the_second_s_box_is_met() {
        assertThat(Qarma5.encrypt(BLOCK, TWEAK, W0, K0)).isEqualTo(0xc003b93999b33765L);
    }

    @Test
    void every_layer_is_undone_by_its_inverse() {
        assertThat(QarmaCells.unshuffle(QarmaCells.shuffle(BLOCK))).isEqualTo(BLOCK);
        assertThat(QarmaCells.substituteBack(QarmaCells.substitute(BLOCK))).isEqualTo(BLOCK);
        assertThat(QarmaCells.mix(QarmaCells.mix(BLOCK))).isEqualTo(BLOCK);
        assertThat(QarmaCells.previousTweak(QarmaCells.nextTweak(TWEAK))).isEqualTo(TWEAK);
    }
}
