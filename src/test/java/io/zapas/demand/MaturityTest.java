package io.zapas.demand;

import static io.zapas.cancellation.SampleLine.MONDAY;
import static io.zapas.cancellation.SampleLine.cancelled;
import static io.zapas.cancellation.SampleLine.delivered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zapas.cancellation.SampleLine;
import io.zapas.shop.orders.OrderLine.State;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A shop whose buyers cancel 15 % of their orders before hand-over, after four days on average, hand-over after 12 days. */
class MaturityTest {
    private static final int DAYS = 150;
    private static final LocalDate AS_OF = MONDAY.plusDays(DAYS);

    private double truth;
    private double asKnown;

    @Test
    void theLastThreeWeeksAreNeitherOverNorUnderstated() {
        var demand = shop(new Random(5), 100, true).close();

        double estimated = recent(demand);

        assertThat(asKnown / truth).as("without the expectation").isGreaterThan(1.02);
        assertThat(estimated / truth).isCloseTo(1, within(0.01));
        assertThat(demand.account().laterKnown()).isTrue();
        assertThat(demand.account().laterTakenOff()).isGreaterThan(0);
        assertThat(demand.account().unitsOut()).isCloseTo(demand.account().unitsIn(), within(1e-6));
    }

    @Test
    void everySingleRecentDayIsUnbiasedOnAverageOverShops() {
        double sumTruth = 0;
        double sumEstimated = 0;
        for (int seed = 0; seed < 30; seed++) {
            truth = 0;
            sumEstimated += recent(shop(new Random(seed), 5, true).close());
            sumTruth += truth;
        }

        assertThat(sumEstimated / sumTruth).isCloseTo(1, within(0.015));
    }

    @Test
    void withoutCancelDatesNothingIsTakenOffAndItSaysSo() {
        var demand = shop(new Random(5), 100, false).close();

        assertThat(recent(demand)).isCloseTo(asKnown, within(1e-6));
        assertThat(demand.account().laterKnown()).isFalse();
    }

    private DemandBook shop(Random random, int perDay, boolean dated) {
        var book = new DemandBook(AS_OF, 0.9);
        for (int day = 0; day < DAYS; day++) {
            for (int i = 0; i < perDay; i++) {
                DemandBookTest.accept(book, line(random, day, dated));
            }
        }
        return book;
    }

    private SampleLine line(Random random, int day, boolean dated) {
        var ordered = MONDAY.plusDays(day);
        boolean cancels = random.nextDouble() < 0.15;
        int delay = (int) Math.min(11, Math.floor(Math.log(random.nextDouble()) / Math.log(0.8)));
        boolean known = cancels && day + delay < DAYS;
        if (day >= DAYS - 21) {
            truth += cancels ? 0 : 1;
            asKnown += known ? 0 : 1;
        }
        if (known) {
            var line = cancelled().on(ordered).said("", "Found cheaper", "buyer");
            return dated ? line.cancelledOn(ordered.plusDays(delay)) : line;
        }
        return delivered().on(ordered).state(day + 12 < DAYS ? State.SHIPPED : State.OPEN);
    }

    private static double recent(Demand demand) {
        var units = DemandBookTest.only(demand).units();
        double sum = 0;
        for (int i = units.length - 21; i < units.length; i++) {
            sum += units[i];
        }
        return sum;
    }
}
