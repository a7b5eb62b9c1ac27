package io.zapas.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.demand.DemandSeries;
import io.zapas.demand.Mark;
import io.zapas.ordering.quantity.Waterfall;
import io.zapas.shop.Cadence;
import io.zapas.shop.SeriesKey;
import io.zapas.shop.supply.Approval;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DecisionScoreTest {
    private static final LocalDate REPORT = LocalDate.of(2026, 3, 2);
    private static final SeriesKey KEY = new SeriesKey("A", "");

    /** 14 days of lead time, 7 of review, 50 on hand, 10 inbound; 40 proposed. */
    private static final PastPlan THEN =
            new PastPlan(KEY, 14, 7, 0.9, 1, 1, -1, false, true, 4, new Waterfall(56, 28, 16, 50, 10, 0, 0, 0, 40));

    /** Five a day from a week before the report on; the first {@code out} days after it without stock. */
    private static DemandSeries history(int days, int out) {
        double[] units = new double[7 + days];
        Mark[] marks = new Mark[7 + days];
        Arrays.fill(units, 5);
        Arrays.fill(marks, Mark.OBSERVED);
        Arrays.fill(units, 7, 7 + out, 0);
        Arrays.fill(marks, 7, 7 + out, Mark.OUT_BY_SNAPSHOT);
        return new DemandSeries(KEY, Cadence.DAILY, REPORT.minusDays(7), units, marks);
    }

    @Test
    void neededIsTheCyclesDemandLessWhatWasThere() {
        DecisionScore score = DecisionScore.of(new Approval(KEY, REPORT, 50), THEN, history(30, 0), REPORT.plusDays(21))
                .orElseThrow();
        assertThat(score.needed()).isEqualTo(21 * 5 - 60);
        assertThat(score.missProposed()).isEqualTo(5);
        assertThat(score.missDecided()).isEqualTo(5);
        assertThat(score.edited()).isTrue();
    }

    @Test
    void daysWithoutStockCountAsTheOthers() {
        assertThat(DecisionScore.of(new Approval(KEY, REPORT, 50), THEN, history(30, 7), REPORT.plusDays(21)))
                .hasValueSatisfying(score -> assertThat(score.needed()).isEqualTo(45));
    }

    @Test
    void beforeTheCyclesEndNothingIsScored() {
        assertThat(DecisionScore.of(new Approval(KEY, REPORT, 50), THEN, history(20, 0), REPORT.plusDays(20)))
                .isEmpty();
    }

    @Test
    void mostlyUnknownDaysAreNotScored() {
        assertThat(DecisionScore.of(new Approval(KEY, REPORT, 50), THEN, history(30, 12), REPORT.plusDays(21)))
                .isEmpty();
    }
}
