package io.zapas.forecast.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.forecast.Forecast;
import io.zapas.forecast.Forecaster;
import io.zapas.forecast.Series;
import io.zapas.forecast.SeriesOf;
import io.zapas.forecast.kernels.Observed;
import io.zapas.forecast.pool.Bias;
import io.zapas.forecast.pool.PastOrigin;
import io.zapas.shop.Cadence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** How wide sums are, and what is put right of the rules' bias. */
class DriftTest {
    private static final int DAYS = 420;
    private static final List<Double> LEVELS = List.of(0.05, 0.5, 0.95);
    private static final int LOW = Arrays.binarySearch(Paths.SUM_LEVELS, 0.05);
    private static final int HIGH = Arrays.binarySearch(Paths.SUM_LEVELS, 0.95);

    /** Products whose level is another one every five weeks, each on days of its own, by up to {@code swing}. */
    private static List<Series> shop(double swing, int days) {
        List<Series> shop = new ArrayList<>();
        for (int seed = 1; seed <= 60; seed++) {
            int id = seed;
            double[] values = SeriesOf.values(
                    days,
                    t -> Math.floor(2
                                    * 6
                                    * (1 + swing * (2 * SeriesOf.noise(id + 500, (t + 5 * id) / 35) - 1))
                                    * SeriesOf.noise(id, t)
                            + SeriesOf.noise(id + 991, t)));
            shop.add(new Series("sku" + id, "", "", Cadence.DAILY, SeriesOf.MONDAY, values));
        }
        return shop;
    }

    /** Of the sums over {@code span} days the share within the 5-95 % range. */
    private static double covered(double swing, int span) {
        List<Series> whole = shop(swing, DAYS + 84);
        List<Series> known = whole.stream()
                .map(s -> new Series(s.sku(), "", "", Cadence.DAILY, s.start(), Arrays.copyOf(s.values(), DAYS)))
                .toList();
        Forecaster forecaster = Forecaster.learn(known);
        double inside = 0;
        for (int i = 0; i < known.size(); i++) {
            double[] range = ((Forecast) forecaster.forecast(known.get(i), 84, LEVELS)).sumQuantiles()[span - 1];
            double sold =
                    Arrays.stream(whole.get(i).values(), DAYS, DAYS + span).sum();
            inside += sold >= range[LOW] && sold <= range[HIGH] ? 1.0 / known.size() : 0;
        }
        return inside;
    }

    @Test
    void sumsOfAWanderingLevelAreCovered() {
        assertThat(covered(0.6, 28)).isBetween(0.8, 1.0);
        assertThat(covered(0.6, 84)).isBetween(0.8, 1.0);
    }

    @Test
    void sumsOfAWanderingLevelAreWiderThanThoseOfASteadyOne() {
        assertThat(width(shop(0.6, DAYS))).isGreaterThan(1.5 * width(shop(0, DAYS)));
    }

    /** Of a mean product, the range of the sum of four weeks over its mean. */
    private static double width(List<Series> shop) {
        Forecaster forecaster = Forecaster.learn(shop);
        return shop.stream()
                .mapToDouble(s -> {
                    Forecast forecast = (Forecast) forecaster.forecast(s, 28, LEVELS);
                    double[] range = forecast.sumQuantiles()[27];
                    return (range[HIGH] - range[LOW])
                            / DoubleStream.of(forecast.mean()).sum();
                })
                .average()
                .orElseThrow();
    }

    @Test
    void aWanderingLevelKeepsTheMeanOfThePaths() {
        double[] mean = new double[84];
        Arrays.fill(mean, 0.4);
        DiscreteDistribution base =
                new DiscreteDistribution(new double[] {0, 1, 2}, new double[] {0.7, 0.2, 0.1}, true);

        int[][] paths = Paths.of(mean, Shape.of(base, 0.02, 0.01), 500);

        double sum = Arrays.stream(paths)
                .mapToLong(path -> Arrays.stream(path).asLongStream().sum())
                .average()
                .orElseThrow();
        assertThat(sum).isCloseTo(84 * 0.4, Offset.offset(0.02 * 84 * 0.4));
    }

    @Test
    void aLevelThatWandersSpreadsSumsAndTheLongerTheMore() {
        double[] mean = new double[84];
        Arrays.fill(mean, 5);
        DiscreteDistribution base =
                new BaseShape(90, 1).of(SeriesOf.values(200, t -> Math.floor(10 * SeriesOf.noise(3, t))));

        double[][] still = Paths.sumQuantiles(mean, Shape.of(base, 0, 0));
        double[][] wandering = Paths.sumQuantiles(mean, Shape.of(base, 0, 0.01));

        double soon = spread(wandering[6]) / spread(still[6]);
        double late = spread(wandering[83]) / spread(still[83]);
        assertThat(soon).isGreaterThan(1);
        assertThat(late).isGreaterThan(2 * soon);
    }

    private static double spread(double[] quantiles) {
        return quantiles[HIGH] - quantiles[LOW];
    }

    /** The correlation of the scores that is asked for gives the variance of sums that was wanted, even of a rare seller. */
    @Test
    void theEarlyDriftIsFoundAgainInTheSums() {
        double[] mean = new double[28];
        Arrays.fill(mean, 0.1);
        DiscreteDistribution base =
                new DiscreteDistribution(new double[] {0, 1, 2, 3}, new double[] {0.93, 0.05, 0.01, 0.01}, true);
        Drift drift = new Drift(0.4, 0);

        int[][] paths = Paths.of(mean, Shape.of(base, drift.dependence(base, mean), 0), 10_000);

        double[] sums = Arrays.stream(paths)
                .mapToDouble(path -> Arrays.stream(path).sum())
                .toArray();
        double average = DoubleStream.of(sums).average().orElseThrow();
        double variance = DoubleStream.of(sums)
                .map(s -> (s - average) * (s - average))
                .average()
                .orElseThrow();
        double independent = 28 * base.withMean(0.1).variance();
        assertThat((variance - independent) / (average * average)).isBetween(0.25, 0.65);
    }

    private static PastOrigin trial(int origin, double sold, double forecast) {
        double[] mean = Observed.flat(forecast, 28);
        double[] actual = Observed.flat(sold, 28);
        return new PastOrigin(
                SeriesOf.values(200, t -> SeriesOf.demand(origin, t, 2)), mean, actual, mean, actual, 1, origin);
    }

    private static double factor(java.util.function.IntToDoubleFunction soldAtOrigin) {
        List<PastOrigin> trials = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            trials.add(trial(i % 8, soldAtOrigin.applyAsDouble(i % 8), 2));
        }
        return Bias.learn(trials, Cadence.DAILY).factors().at(0.02);
    }

    @Test
    void whatTheRulesAlwaysMissIsAdded() {
        assertThat(factor(origin -> 2.4 + 0.05 * (origin % 3))).isCloseTo(1.22, Offset.offset(0.03));
    }

    @Test
    void oneGoodMonthIsNoBias() {
        assertThat(factor(origin -> origin == 3 ? 3 : 2)).isEqualTo(1);
        // the last month alone is half believed: it sold half as much again, and is a sixth of what counts
        assertThat(factor(origin -> origin == 7 ? 3 : 2)).isLessThan(1.06);
    }

    /** All products sell two thirds more every four weeks: rules that look back always say too little. */
    @Test
    void whatAGrowingShopIsRaisedByIsNamed() {
        List<Series> shop = new ArrayList<>();
        for (int seed = 1; seed <= 30; seed++) {
            int id = seed;
            double[] values =
                    SeriesOf.values(DAYS, t -> Math.floor(4 * Math.exp(0.018 * t) * SeriesOf.noise(id, t) + 0.5));
            shop.add(new Series("sku" + id, "", "", Cadence.DAILY, SeriesOf.MONDAY, values));
        }
        Forecast forecast = (Forecast) Forecaster.learn(shop).forecast(shop.get(0), 28, LEVELS);

        assertThat(forecast.explanation().effects().get("bias")).isGreaterThan(1.02);
    }

    @Test
    void fewOutcomesTeachNoBias() {
        assertThat(Bias.learn(List.of(trial(1, 4, 2)), Cadence.DAILY)).isEqualTo(Bias.NONE);
    }
}
