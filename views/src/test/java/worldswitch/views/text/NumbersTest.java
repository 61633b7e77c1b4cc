package worldswitch.views.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Property
    void an_address_that_is_written_can_be_read(@ForAll long address) {
        assertThat(Numbers.parseAddress(Numbers.hexadecimal(address))).contains(address);
        assertThat(Numbers.parseAddress(Numbers.register(address))).contains(address);
    }

    @Property
    void a_count_that_is_written_can_be_read(@ForAll @LongRange(min = 0, max = 999_999_999_999_999L) long count) {
        assertThat(Numbers.parseCount(Numbers.count(count))).contains(count);
        assertThat(Numbers.parseCount(Numbers.moment(count))).contains(count);
    }

    @Test
    void what_is_no_number_is_refused() {
        assertThat(Numbers.parseCount("twelve")).isEmpty();
        assertThat(Numbers.parseCount("")).isEmpty();
        assertThat(Numbers.parseAddress("0x")).isEmpty();
        assertThat(Numbers.parseAddress("0x11112222333344445")).isEmpty();
        assertThat(Numbers.moment(-1)).isEqualTo("\u2013");
    }
}
