package io.zapas.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.shop.Cadence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every history, however odd. */
class ForecastPropertiesTest {
    private static final List<Double> LEVELS = List.of(0.01, 0.05, 0.2, 0.5, 0.8, 0.95, 0.99);

    static Stream<Arguments> histories() {
        List<Arguments> histories = new ArrayList<>();
        for (Cadence cadence : Cadence.values()) {
            histories.add(named("empty", cadence));
            histories.add(named("one", cadence, 3));
            histories.add(named("one missing", cadence, Double.NaN));
            histories.add(named("two", cadence, 0, 5));
            histories.add(named("all zero", cadence, new double[300]));
            histories.add(named("all missing", cadence, SeriesOf.values(300, t -> Double.NaN)));
            histories.add(named("constant", cadence, SeriesOf.values(300, t -> 6)));
            histories.add(named("one sale", cadence, SeriesOf.values(300, t -> t == 150 ? 1 : 0)));
            histories.add(named("sparse", cadence, SeriesOf.values(500, t -> SeriesOf.noise(4, t) < 0.05 ? 2 : 0)));
            histories.add(named("gappy", cadence, SeriesOf.values(400, t -> t % 3 == 1 ? Double.NaN : t % 5)));
            histories.add(named("large", cadence, SeriesOf.values(400, t -> 1e9 * (1 + SeriesOf.noise(5, t)))));
            histories.add(named("bursts", cadence, SeriesOf.values(400, t -> t % 60 == 0 ? 5000 : t % 2)));
            histories.add(named("ending", cadence, SeriesOf.values(400, t -> t < 300 ? 5 + t % 4 : 0)));
            histories.add(named("growing", cadence, SeriesOf.values(400, t -> t)));
            histories.add(named("infinite", cadence, 1, Double.POSITIVE_INFINITY, 2));
            histories.add(named("negative", cadence, 1, -1, 2));
        }
        return histories.stream();
    }

    private static Arguments named(String name, Cadence cadence, double... values) {
        return Arguments.of(name, new Series("sku", "", "", cadence, SeriesOf.MONDAY, values));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("histories")
    void everyHistoryHasAnAnswerOfWholeAscendingUnits(String name, Series series) {
        Outcome outcome = Forecaster.learn(List.of(series)).forecast(series, 40, LEVELS);

        if (outcome instanceof Forecast forecast) {
            assertThat(forecast.mean()).hasSize(40);
            assertThat(DoubleStream.of(forecast.mean())).allMatch(m -> m >= 0 && Double.isFinite(m));
            assertThat(Stream.of(forecast.quantiles())).allSatisfy(ForecastPropertiesTest::isDistribution);
            assertThat(Stream.of(forecast.sumQuantiles())).allSatisfy(ForecastPropertiesTest::isDistribution);
            assertThat(forecast.explanation().weights().values().stream()
                            .mapToDouble(w -> w)
                            .sum())
                    .isCloseTo(1, Offset.offset(1e-9));
        } else {
            assertThat(name).isIn("empty", "one", "one missing", "all zero", "all missing", "infinite", "negative");
        }
    }

    private static void isDistribution(double[] quantiles) {
        assertThat(quantiles).isSorted();
        assertThat(DoubleStream.of(quantiles)).allMatch(q -> q >= 0 && q == Math.rint(q) && Double.isFinite(q));
    }

    @Test
    void shiftingTheWholeShopByAYearKeepsItsForecasts() {
        List<Series> shop = SeriesOf.shop(25, 300);
        List<Series> later = shop.stream().map(s -> moved(s, 364, s.values())).toList();
        Forecaster now = Forecaster.learn(shop);
        Forecaster then = Forecaster.learn(later);

        for (int i = 0; i < shop.size(); i++) {
            double[] expected = mean(now, shop.get(i));
            assertThat(mean(then, later.get(i))).containsExactly(expected, Offset.offset(0.02 * (1 + expected[0])));
        }
    }

    private static Series moved(Series series, int days, double[] values) {
        return new Series(
                series.sku(),
                series.location(),
                series.category(),
                series.cadence(),
                series.start().plusDays(days),
                values);
    }

    @Test
    void scalingTheWholeShopScalesItsForecasts() {
        List<Series> shop = SeriesOf.shop(25, 400);
        List<Series> tenfold = shop.stream()
                .map(s ->
                        moved(s, 0, DoubleStream.of(s.values()).map(y -> 10 * y).toArray()))
                .toList();
        Forecaster once = Forecaster.learn(shop);
        Forecaster scaled = Forecaster.learn(tenfold);

        for (int i = 0; i < shop.size(); i++) {
            double expected = 10 * DoubleStream.of(mean(once, shop.get(i))).sum();
            double was = DoubleStream.of(mean(scaled, tenfold.get(i))).sum();
            assertThat(was).isCloseTo(expected, Offset.offset(1e-3 * expected));
        }
    }

    @Test
    void appendingZerosLowersTheMeanOfEverySeries() {
        for (Series series : SeriesOf.shop(10, 400)) {
            Series silent = moved(series, 0, Arrays.copyOf(series.values(), 421));
            assertThat(DoubleStream.of(mean(Forecaster.learn(List.of(silent)), silent))
                            .sum())
                    .isLessThan(DoubleStream.of(mean(Forecaster.learn(List.of(series)), series))
                            .sum());
        }
    }

    @Test
    void appendingMissingDaysIsNotAppendingZeros() {
        for (Series series : SeriesOf.shop(10, 406)) {
            double[] out = series.values().clone();
            Arrays.fill(out, 385, 406, Double.NaN);
            Series outOfStock = moved(series, 0, out);
            Series before = moved(series, 0, Arrays.copyOf(series.values(), 385));
            double expected = DoubleStream.of(mean(Forecaster.learn(List.of(before)), before))
                    .sum();
            assertThat(DoubleStream.of(mean(Forecaster.learn(List.of(outOfStock)), outOfStock))
                            .sum())
                    .isCloseTo(expected, Offset.offset(0.2 * expected));
        }
    }

    private static double[] mean(Forecaster forecaster, Series series) {
        return ((Forecast) forecaster.forecast(series, 28, LEVELS)).mean();
    }
}
