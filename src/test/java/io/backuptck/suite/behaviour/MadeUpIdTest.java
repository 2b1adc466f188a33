package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An id that is made up looks like a real one, is none, and is the same in each run of a seed. */
class MadeUpIdTest {

    private static final long SEED = 7;

    @ParameterizedTest
    @CsvSource({
        // numbers stay numbers, which fit into 32 bits
        "1, 2147480000", "2147480000, 2147480001", "999999999999999999, 2147480000",
        // hexadecimal digits stay such, and begin with zeros for people
        "6f1c, 0000", "a1b2c3d4, 00000000", "'', ''"})
    void anIdOfThatForm(String id, String madeUp) {
        assertThat(MadeUpId.like(id, SEED)).isEqualTo(madeUp);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6f1c2b3a-0d4e-4f5a-8b6c-7d8e9f0a1b2c", "1234567890abcdef1in03", "a1b2c3d4e"})
    void separatorsAndLengthStay(String id) {
        String madeUp = MadeUpId.like(id, SEED);
        assertThat(madeUp).hasSameSizeAs(id).startsWith("00000000").isNotEqualTo(id);
        assertThat(madeUp.replaceAll("[0-9a-z]", "x")).isEqualTo(id.replaceAll("[0-9a-z]", "x"));
        assertThat(MadeUpId.like(id, SEED)).isEqualTo(madeUp);
        assertThat(MadeUpId.like(id, SEED + 1)).isNotEqualTo(madeUp);
    }

    /** Behind the first eight characters there is something that tells made-up ids from each other. */
    @Test
    void notAllOfItIsZeros() {
        assertThat(MadeUpId.like("0123456789abcdef", SEED)).matches("0{8}[0-9a-f]{8}").isNotEqualTo("0000000000000000");
        assertThat(MadeUpId.like("0123456789abcdef", SEED)).isNotEqualTo(MadeUpId.like("0123456789abcdef", SEED + 1));
    }

    /** The last characters may tell the kind of thing, as long as there is enough before them. */
    @ParameterizedTest
    @CsvSource({"0123456789abcin03, true", "0123456789abin03, false", "01in03, false"})
    void theEndOfALongOneStays(String id, boolean stays) {
        assertThat(MadeUpId.like(id, SEED).endsWith("in03")).isEqualTo(stays);
    }

    @Test
    void aNameStaysAName() {
        assertThat(MadeUpId.like("kitchen", SEED)).matches("[qxzj]{7}");
        assertThat(MadeUpId.like("a-b_c", SEED)).matches("[qxzj]-[qxzj]_[qxzj]");
    }
}
