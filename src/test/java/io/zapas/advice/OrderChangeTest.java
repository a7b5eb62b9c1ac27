package io.zapas.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zapas.ordering.quantity.Waterfall;
import io.zapas.shop.SeriesKey;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderChangeTest {
    private static final SeriesKey KEY = new SeriesKey("A", "");

    /** 10 a day, 14 days of lead and 7 of review, packs of 1. */
    private static PastPlan plan(
            double perDay, int leadDays, double service, double safety, double onHand, double inbound) {
        double lead = perDay * leadDays;
        double review = perDay * 7;
        double need = lead + review + safety - onHand - inbound;
        int order = (int) Math.max(0, Math.ceil(need));
        return new PastPlan(
                KEY,
                leadDays,
                7,
                service,
                1,
                1,
                -1,
                false,
                true,
                perDay,
                new Waterfall(lead, review, safety, onHand, inbound, 0, 0, order - need, order));
    }

    private static final PastPlan BEFORE = plan(10, 14, 0.9, 30, 100, 0);

    private static double sum(OrderChange change) {
        return change.demand()
                + change.stock()
                + change.inbound()
                + change.parameter()
                + change.correction()
                + change.rounding();
    }

    @Test
    void moreDemandIsDemand() {
        OrderChange change = OrderChange.of(BEFORE, plan(12, 14, 0.9, 36, 100, 0), 100);
        assertThat(change.demand()).isEqualTo(48);
        assertThat(change.units()).isEqualTo(48);
        assertThat(change.main()).isEqualTo(OrderChange.Part.DEMAND);
    }

    @Test
    void aLongerLeadTimeIsATermAtTheDemandOfNow() {
        OrderChange change = OrderChange.of(BEFORE, plan(12, 20, 0.9, 40, 100, 0), 100);
        assertThat(change.demand()).isEqualTo(2 * 21);
        assertThat(change.parameter()).isEqualTo(6 * 12 + 10);
        assertThat(change.main()).isEqualTo(OrderChange.Part.PARAMETER);
    }

    @Test
    void anotherServiceLevelIsATerm() {
        OrderChange change = OrderChange.of(BEFORE, plan(10, 14, 0.95, 45, 100, 0), 100);
        assertThat(change.parameter()).isEqualTo(15);
        assertThat(change.demand()).isZero();
    }

    @Test
    void stockToldOtherwiseAfterwardsIsACorrection() {
        OrderChange change = OrderChange.of(BEFORE, plan(10, 14, 0.9, 30, 70, 0), 90);
        assertThat(change.correction()).isEqualTo(10);
        assertThat(change.stock()).isEqualTo(20);
    }

    @Test
    void unitsOnTheirWayAreInbound() {
        OrderChange change = OrderChange.of(BEFORE, plan(10, 14, 0.9, 30, 100, 60), 100);
        assertThat(change.inbound()).isEqualTo(-60);
        assertThat(change.main()).isEqualTo(OrderChange.Part.INBOUND);
    }

    @Test
    void aNewProductAndOneThatIsGoneAddUpToo() {
        OrderChange added = OrderChange.ofNew(BEFORE);
        OrderChange gone = OrderChange.ofGone(BEFORE);
        assertThat(added.units()).isEqualTo(140);
        assertThat(sum(added)).isCloseTo(140, within(1e-9));
        assertThat(gone.units()).isEqualTo(-140);
        assertThat(sum(gone)).isCloseTo(-140, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void thePartsAlwaysAddUp(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            PastPlan then = any(random);
            PastPlan now = any(random);
            OrderChange change = OrderChange.of(then, now, random.nextInt(200));
            assertThat(sum(change)).isCloseTo(now.steps().order() - then.steps().order(), within(1e-6));
        }
    }

    private static PastPlan any(Random random) {
        return plan(
                random.nextDouble() * 20,
                random.nextBoolean() ? 14 : random.nextInt(60),
                random.nextBoolean() ? 0.9 : random.nextDouble(),
                random.nextDouble() * 50,
                random.nextInt(300),
                random.nextInt(100));
    }
}
