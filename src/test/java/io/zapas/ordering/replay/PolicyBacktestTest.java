package io.zapas.ordering.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zapas.demand.DemandSeries;
import io.zapas.demand.Mark;
import io.zapas.ordering.replay.PolicyReplay.Way;
import io.zapas.ordering.replay.TuningSample.Member;
import io.zapas.ordering.terms.Given;
import io.zapas.ordering.terms.Terms;
import io.zapas.shop.Cadence;
import io.zapas.shop.SeriesKey;
import io.zapas.shop.supply.PurchaseOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PolicyBacktestTest {
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final int WEEKS = 84;
    private static final Terms TERMS = Given.priced(Given.terms(14, 7, 0.95), "100", "40", "0.07", "RUB");

    private static Member member(int number, double[] units, Mark[] marks) {
        DemandSeries history = new DemandSeries(new SeriesKey("S" + number, "M"), Cadence.WEEKLY, START, units, marks);
        return new Member(ReplaySeries.of(history, "", TERMS), history);
    }

    private static Member member(int number, double... units) {
        Mark[] marks = new Mark[units.length];
        Arrays.fill(marks, Mark.OBSERVED);
        return member(number, units, marks);
    }

    private static List<Member> shop() {
        Random random = new Random(3);
        return IntStream.range(0, 6)
                .mapToObj(i -> {
                    double[] units = new double[WEEKS];
                    Arrays.setAll(units, week -> Math.max(0, Math.rint(10 + 4 * random.nextGaussian())));
                    return member(i, units);
                })
                .toList();
    }

    private static PolicyBacktest backtest(List<Member> sample) {
        return new PolicyBacktest(sample, List.of(), orders());
    }

    @Test
    void allWaysAreReplayedOnTheSameDemand() {
        PolicyReplay replay = backtest(shop()).replay().orElseThrow();
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
        assertThat(replay.happened().orElseThrow().demand())
                .isEqualTo(replay.ours().demand());
        assertThat(replay.happened().orElseThrow().fillRate()).isEqualTo(1);
    }

    @Test
    void thePolicyIsTheOneThatTuningFinds() {
        List<ReplaySeries> tracks = shop().stream().map(Member::track).toList();
        assertThat(backtest(shop()).tuned()).isEqualTo(PolicyTuner.tune(tracks, new Hindcasts(tracks, List.of())));
    }

    @Test
    void withTooLittleHistoryNothingIsReplayed() {
        assertThat(backtest(List.of(member(1, 3, 4, 5, 3, 4, 5))).replay()).isEmpty();
        assertThat(backtest(List.of()).replay()).isEmpty();
    }

    @Test
    void whatHappenedMissesTheMeanInEveryPeriodWithoutStock() {
        double[] units = new double[WEEKS];
        Mark[] marks = new Mark[WEEKS];
        Arrays.fill(units, 10);
        Arrays.fill(marks, Mark.OBSERVED);
        for (int week = WEEKS - 6; week < WEEKS - 3; week++) {
            marks[week] = Mark.OUT_BY_SNAPSHOT;
            units[week] = 4;
        }
        PolicyReplay replay =
                backtest(List.of(member(1, units, marks))).replay().orElseThrow();
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
