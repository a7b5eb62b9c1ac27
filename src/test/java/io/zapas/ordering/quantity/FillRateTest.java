package io.zapas.ordering.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.demand.DemandSeries;
import io.zapas.demand.Mark;
import io.zapas.shop.Cadence;
import io.zapas.shop.SeriesKey;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FillRateTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 2);

    /** Four a day with stock, nothing without; the newest {@code out} of 84 days without. */
    private static DemandSeries series(int out, Mark mark) {
        double[] units = new double[84];
        Mark[] marks = new Mark[84];
        Arrays.fill(units, 0, 84 - out, 4);
        Arrays.fill(marks, Mark.OBSERVED);
        Arrays.fill(marks, 84 - out, 84, mark);
        return new DemandSeries(new SeriesKey("A", ""), Cadence.DAILY, AS_OF.minusDays(84), units, marks);
    }

    private static FillRate of(DemandSeries... all) {
        FillRate rate = new FillRate();
        Arrays.stream(all).forEach(each -> rate.add(each, AS_OF));
        return rate;
    }

    @Test
    void withoutAStockOutAllIsServed() {
        assertThat(of(series(0, Mark.OBSERVED)).value()).isEqualTo(1);
    }

    @Test
    void aWeekOfFourWithoutStockIsAQuarterMissed() {
        FillRate rate = of(series(7, Mark.OUT_BY_SNAPSHOT));
        assertThat(rate.value()).isEqualTo(0.75);
        assertThat(rate.missed()).isEqualTo(28);
    }

    @Test
    void ofAGapNothingIsKnown() {
        assertThat(of(series(7, Mark.GAP_IN_EXPORTS)).value()).isEqualTo(1);
    }

    @Test
    void withoutDemandThereIsNoRate() {
        assertThat(of(series(84, Mark.OUT_BY_RULE)).value()).isNaN();
    }
}
