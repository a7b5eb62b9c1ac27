package io.zapas.cancellation.maturity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OutstandingTest {
    @Test
    void moreHistoryMakesTheIntervalNarrower() {
        var little = Outstanding.of(20, 1_000, 1, 20 / Math.sqrt(4));
        var much = Outstanding.of(20, 1_000, 1, 20 / Math.sqrt(400));

        assertThat(much.high() - much.low()).isLessThan(little.high() - little.low());
        assertThat(Outstanding.of(900, 10_000, 1, 0).high()).isCloseTo(949, within(1.0));
        assertThat(Outstanding.of(2, 1, 1, 0).high()).isEqualTo(1);
    }
}
