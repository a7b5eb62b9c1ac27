package io.zapas.ordering.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.forecast.Forecaster;
import io.zapas.forecast.Series;
import io.zapas.ordering.terms.Given;
import io.zapas.ordering.terms.Terms;
import io.zapas.shop.Cadence;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One more ordinary day must not make yesterday's proposal jump. */
class StabilityTest {
    private static final int SERIES = 60;
    private static final int DAYS = 240;
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final Terms TERMS = Given.terms(14, 7, 0.95);

    /** Beyond what was sold on the day: 12 % of all units ordered. */
    private static final double SHARE = 0.12;

    private final double[][] demand = new double[SERIES][DAYS];

    private List<Integer> orders(int days, int stockSince) {
        List<Series> shop = IntStream.range(0, SERIES)
                .mapToObj(i -> new Series("S" + i, "", "", Cadence.DAILY, START, Arrays.copyOf(demand[i], days)))
                .toList();
        Forecaster forecaster = Forecaster.learn(shop);
        LocalDate asOf = START.plusDays(days);
        return IntStream.range(0, SERIES)
                .map(i -> {
                    double sold = Arrays.stream(demand[i], stockSince, days).sum();
                    Position position = Given.stock((int) (100 + 5 * i - sold));
                    return Given.plan(
                                    "S" + i,
                                    "",
                                    forecaster.forecast(shop.get(i), 35, List.of(0.1, 0.5, 0.9)),
                                    position,
                                    TERMS,
                                    asOf)
                            .orderQuantity();
                })
                .boxed()
                .toList();
    }

    private void draw(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < SERIES; i++) {
            double rate = 0.3 + 12 * random.nextDouble() * random.nextDouble();
            for (int day = 0; day < DAYS; day++) {
                double mean = rate * (day % 7 >= 5 ? 1.3 : 0.88);
                demand[i][day] = Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void anOrdinaryDayMovesTheOrdersByWhatWasSoldAndAFewMore(int seed) {
        draw(seed);
        List<Integer> before = orders(DAYS - 1, DAYS - 20);
        List<Integer> after = orders(DAYS, DAYS - 20);
        double moved = 0;
        for (int i = 0; i < SERIES; i++) {
            double sold = before.get(i) == 0 && after.get(i) == 0 ? 0 : demand[i][DAYS - 1];
            moved += Math.abs(after.get(i) - before.get(i) - sold);
        }
        double all = before.stream().mapToInt(Integer::intValue).sum();
        assertThat(all).isPositive();
        assertThat(moved).isLessThanOrEqualTo(SHARE * all);
    }
}
