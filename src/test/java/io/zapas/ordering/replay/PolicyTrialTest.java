package io.zapas.ordering.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zapas.forecast.Series;
import io.zapas.ordering.budget.Bought;
import io.zapas.ordering.replay.PolicyReplay.Way;
import io.zapas.ordering.terms.Given;
import io.zapas.ordering.terms.Terms;
import io.zapas.shop.Cadence;
import io.zapas.shop.supply.PurchaseOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PolicyTrialTest {
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final int WEEKS = 84;
    private static final Terms TERMS = Given.priced(Given.terms(14, 7, 0.95), "100", "40", "0.07", "RUB");

    private static Series series(int number, double... units) {
        return new Series("S" + number, "M", "", Cadence.WEEKLY, START, units);
    }

    private static List<Bought> shop() {
        Random random = new Random(3);
        return IntStream.range(0, 6)
                .mapToObj(i -> {
                    double[] units = new double[WEEKS];
                    Arrays.setAll(units, week -> Math.max(0, Math.rint(10 + 4 * random.nextGaussian())));
                    return new Bought(series(i, units), TERMS);
                })
                .toList();
    }

    @Test
    void bothWaysAreReplayedOnTheSameDemand() {
        PolicyReplay replay = PolicyTrial.of(shop(), List.of()).replay().orElseThrow();
        assertThat(replay.series()).isEqualTo(6);
        assertThat(replay.windows()).isEqualTo(PolicyTuner.WINDOWS);
        assertThat(replay.currency()).isEqualTo("RUB");
        assertThat(replay.ours().demand()).isEqualTo(replay.usual().demand()).isPositive();
        for (Way way : List.of(replay.ours(), replay.usual())) {
            assertThat(way.fillRate()).isBetween(0.8, 1.0);
            assertThat(way.averageStock().orElseThrow()).isBetween(6.0, 6 * 60.0);
            assertThat(way.lostMargin().doubleValue())
                    .isCloseTo((1 - way.fillRate()) * way.demand() * 40, within(0.02));
            assertThat(way.orders()).isBetween(1, 6 * PolicyTuner.WINDOWS * PolicyTuner.ORDERS);
        }
        assertThat(replay.happened()).isEmpty();
    }

    @Test
    void thePolicyIsTheOneThatTuningFinds() {
        List<Bought> shop = shop();
        assertThat(PolicyTrial.of(shop, List.of()).tuned()).isEqualTo(PolicyTuner.tune(shop, List.of()));
    }

    @Test
    void withTooLittleHistoryNothingIsReplayed() {
        PolicyTrial rehearsal = PolicyTrial.of(List.of(new Bought(series(1, 3, 4, 5, 3, 4, 5), TERMS)), List.of());
        assertThat(rehearsal.replay()).isEmpty();
        assertThat(rehearsal.replay(List.of(), List.of())).isEmpty();
        assertThat(PolicyTrial.of(List.of(), List.of()).replay()).isEmpty();
    }

    @Test
    void whatHappenedMissesTheMeanInEveryPeriodWithoutStock() {
        double[] units = new double[WEEKS];
        Arrays.fill(units, 10);
        double[] demand = units.clone();
        boolean[] out = new boolean[WEEKS];
        for (int week = WEEKS - 6; week < WEEKS - 3; week++) {
            out[week] = true;
            units[week] = 4;
            demand[week] = Double.NaN;
        }
        PolicyTrial rehearsal = PolicyTrial.of(List.of(new Bought(series(1, demand), TERMS)), List.of());
        assertThat(rehearsal.has("S1", "M")).isTrue();
        assertThat(rehearsal.has("S1", "N")).isFalse();
        PolicyReplay replay = rehearsal
                .replay(List.of(new PolicyTrial.Lived("S1", "M", units, out)), orders())
                .orElseThrow();
        Way happened = replay.happened().orElseThrow();
        double missed = happened.demand() * (1 - happened.fillRate());
        assertThat(missed).isCloseTo(3 * 6, within(1e-9));
        assertThat(happened.lostMargin()).isEqualByComparingTo("720.00");
        assertThat(happened.averageStock()).isEmpty();
        assertThat(happened.orders()).isEqualTo(2);
    }

    /** Two placed where the replay places its own, one long before, one for another place. */
    private static List<PurchaseOrder> orders() {
        List<PurchaseOrder> orders = new ArrayList<>();
        for (LocalDate day : List.of(START, START.plusWeeks(70), START.plusWeeks(73))) {
            orders.add(order("M", day));
        }
        orders.add(order("N", START.plusWeeks(70)));
        return orders;
    }

    private static PurchaseOrder order(String place, LocalDate day) {
        return new PurchaseOrder("", "S1", place, 5, day, day.plusDays(14), Optional.empty(), "po.csv:2");
    }
}
