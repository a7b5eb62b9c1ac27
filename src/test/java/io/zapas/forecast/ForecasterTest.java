package io.zapas.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zapas.shop.Cadence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForecasterTest {
    private static final List<Double> LEVELS = List.of(0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95);

    private static Outcome outcome(Series series) {
        return Forecaster.learn(List.of(series)).forecast(series, 28, LEVELS);
    }

    private static Forecast forecast(Series series) {
        return (Forecast) outcome(series);
    }

    @Test
    void emptySeriesIsNotForecastable() {
        assertThat(outcome(SeriesOf.daily())).isEqualTo(new NotForecastable(NotForecastable.Reason.NO_OBSERVATION));
    }

    @Test
    void allMissingSeriesIsNotForecastable() {
        assertThat(outcome(SeriesOf.daily(Double.NaN, Double.NaN, Double.NaN)))
                .isEqualTo(new NotForecastable(NotForecastable.Reason.NO_OBSERVATION));
    }

    @Test
    void allZeroSeriesIsNotForecastable() {
        assertThat(outcome(SeriesOf.daily(new double[400])))
                .isEqualTo(new NotForecastable(NotForecastable.Reason.NO_DEMAND_SEEN));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.POSITIVE_INFINITY, -1, 1e300})
    void impossibleValuesAreNotForecastable(double value) {
        assertThat(outcome(SeriesOf.daily(3, value, 2)))
                .isEqualTo(new NotForecastable(NotForecastable.Reason.VALUES_OUT_OF_RANGE));
    }

    @Test
    void oneObservationIsTooShort() {
        assertThat(outcome(SeriesOf.daily(3))).isEqualTo(new NotForecastable(NotForecastable.Reason.TOO_SHORT));
    }

    @Test
    void twoObservationsGiveTheirMeanAndAPoorGrade() {
        Forecast forecast = forecast(SeriesOf.daily(2, 4));

        assertThat(DoubleStream.of(forecast.mean()).average().orElseThrow()).isBetween(2.0, 4.0);
        assertThat(forecast.explanation().grade()).isEqualTo(Explanation.Grade.D);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 7, 1e9})
    void constantSeriesStaysConstant(double value) {
        Forecast forecast = forecast(SeriesOf.daily(SeriesOf.values(200, t -> value)));

        assertThat(forecast.mean()[27]).isCloseTo(value, Offset.offset(1e-4 * value));
        assertThat(forecast.quantiles()[27][3]).isCloseTo(value, Offset.offset(0.02 * value));
        assertThat(forecast.sumQuantiles()[27][11])
                .isCloseTo(28 * value, Offset.offset(Math.max(1, 0.02 * 28 * value)));
    }

    @Test
    void missingIsNotZero() {
        double[] values = SeriesOf.values(200, t -> t % 3 == 0 ? Double.NaN : 5);

        assertThat(forecast(SeriesOf.daily(values)).mean()[0]).isCloseTo(5, Offset.offset(1e-4));
    }

    @Test
    void quantilesAreWholeAscendingAndNotNegative() {
        for (Series series : SeriesOf.shop(20, 300)) {
            Forecast forecast = forecast(series);
            for (double[] quantiles : forecast.quantiles()) {
                assertThat(quantiles).isSorted();
                assertThat(quantiles[0]).isNotNegative();
                assertThat(DoubleStream.of(quantiles)).allMatch(q -> q == Math.rint(q));
            }
            for (double[] quantiles : forecast.sumQuantiles()) {
                assertThat(quantiles).isSorted();
            }
        }
    }

    @Test
    void meansAddUpToTheMeanOfThePaths() {
        Forecast forecast = forecast(SeriesOf.shopSeries(3, 400, 2));
        int[][] paths = forecast.paths(1000);

        double summed = Arrays.stream(paths)
                .mapToDouble(p -> Arrays.stream(p).sum())
                .average()
                .orElseThrow();
        double expected = DoubleStream.of(forecast.mean()).sum();
        assertThat(summed).isCloseTo(expected, Offset.offset(0.02 * expected));
    }

    @Test
    void scalingASeriesScalesItsForecast() {
        Series series = SeriesOf.shopSeries(1, 400, 3);
        double[] tenfold = DoubleStream.of(series.values()).map(v -> 10 * v).toArray();
        double[] once = forecast(series).mean();
        double[] scaled = forecast(SeriesOf.daily(tenfold)).mean();

        for (int h = 0; h < 28; h++) {
            assertThat(scaled[h]).isCloseTo(10 * once[h], Offset.offset(1e-3 * scaled[h]));
        }
    }

    @Test
    void shiftingDatesByFiftyTwoWeeksKeepsTheForecast() {
        Series series = SeriesOf.shopSeries(1, 300, 3);
        Series shifted = new Series(
                series.sku(),
                "",
                series.category(),
                Cadence.DAILY,
                series.start().plusDays(364),
                series.values());

        assertThat(forecast(shifted).mean()).containsExactly(forecast(series).mean(), Offset.offset(1e-9));
    }

    @Test
    void orderOfSeriesChangesNothing() {
        List<Series> shop = SeriesOf.shop(20, 500);
        List<Series> shuffled = new ArrayList<>(shop);
        Collections.reverse(shuffled);

        Forecaster one = Forecaster.learn(shop);
        Forecaster other = Forecaster.learn(shuffled);

        for (Series series : shop) {
            assertSame((Forecast) one.forecast(series, 28, LEVELS), (Forecast) other.forecast(series, 28, LEVELS));
        }
    }

    @Test
    void appendingZerosLowersTheMean() {
        Series series = SeriesOf.shopSeries(1, 400, 3);
        double[] longer = Arrays.copyOf(series.values(), 428);

        assertThat(DoubleStream.of(forecast(SeriesOf.daily(longer)).mean()).sum())
                .isLessThan(0.8 * DoubleStream.of(forecast(series).mean()).sum());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void threadsChangeNoBit(int threads) throws Exception {
        List<Series> shop = SeriesOf.shop(40, 400);
        Forecaster alone = Forecaster.learn(shop);
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            // inside the pool, learning and forecasting spread over its threads
            Forecaster together = pool.submit(() -> Forecaster.learn(shop)).get();
            List<Outcome> outcomes = pool.submit(() -> shop.parallelStream()
                            .map(s -> together.forecast(s, 28, LEVELS))
                            .toList())
                    .get();
            for (int i = 0; i < shop.size(); i++) {
                assertSame((Forecast) alone.forecast(shop.get(i), 28, LEVELS), (Forecast) outcomes.get(i));
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void pooledWeekdayReachesASeriesTooShortToShowIt() {
        List<Series> shop = SeriesOf.shop(30, 500);
        Series young = SeriesOf.shopSeries(77, 20, 3);
        List<Series> all = new ArrayList<>(shop);
        all.add(young);

        double[] mean = ((Forecast) Forecaster.learn(all).forecast(young, 14, LEVELS)).mean();

        int saturday = Math.floorMod(5 - 20, 7);
        assertThat(mean[saturday]).isGreaterThan(1.3 * mean[(saturday + 2) % 7]);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void horizonMustBePositive(int horizon) {
        Series series = SeriesOf.daily(1, 2, 3);
        assertThatThrownBy(() -> Forecaster.learn(List.of(series)).forecast(series, horizon, LEVELS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("horizon")
                .hasMessageContaining("" + horizon);
    }

    @Test
    void levelsMustAscend() {
        Series series = SeriesOf.daily(1, 2, 3);
        assertThatThrownBy(() -> Forecaster.learn(List.of(series)).forecast(series, 1, List.of(0.5, 0.4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[0.5, 0.4]");
    }

    private static void assertSame(Forecast one, Forecast other) {
        assertThat(one.mean()).containsExactly(other.mean());
        assertThat(one.quantiles()).isDeepEqualTo(other.quantiles());
        assertThat(one.sumQuantiles()).isDeepEqualTo(other.sumQuantiles());
        assertThat(one.explanation()).isEqualTo(other.explanation());
    }
}
