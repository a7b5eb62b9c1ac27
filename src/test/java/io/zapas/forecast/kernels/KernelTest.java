package io.zapas.forecast.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.forecast.SeriesOf;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every kernel promises. */
class KernelTest {
    static Stream<Kernel> kernels() {
        return Stream.of(
                new Naive(),
                new SeasonalNaive(),
                new WindowMean(28),
                new SimpleSmoothing(Double.NaN),
                new SimpleSmoothing(0.2),
                new SeasonalSmoothing(false),
                new SeasonalSmoothing(true),
                new Croston(Double.NaN, false),
                new Croston(0.1, false),
                new Croston(0.1, true),
                new Tsb(0.1, 0.1),
                Aggregation.adida(),
                Aggregation.imapa());
    }

    private static final double[] DEMAND = SeriesOf.values(200, t -> SeriesOf.demand(5, t, 1.2));

    @ParameterizedTest
    @MethodSource("kernels")
    void constantHistoryGoesOn(Kernel kernel) {
        double[] forecast = kernel.forecast(SeriesOf.values(60, t -> 4), 7, 10);

        double expected = kernel.name().equals("SBA") ? 4 * 0.95 : 4;
        assertThat(forecast).hasSize(10);
        assertThat(DoubleStream.of(forecast)).allSatisfy(f -> assertThat(f).isCloseTo(expected, Offset.offset(1e-6)));
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void scalingTheHistoryScalesTheForecast(Kernel kernel) {
        double[] once = kernel.forecast(DEMAND, 7, 10);
        double[] scaled =
                kernel.forecast(DoubleStream.of(DEMAND).map(y -> 1000 * y).toArray(), 7, 10);

        for (int h = 0; h < 10; h++) {
            assertThat(scaled[h]).isCloseTo(1000 * once[h], Offset.offset(1e-6 * (1 + scaled[h])));
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void missingIsNotZero(Kernel kernel) {
        double[] gappy = SeriesOf.values(120, t -> t % 5 == 2 ? Double.NaN : 4);

        double expected = kernel.name().equals("SBA") ? 4 * 0.95 : 4;
        assertThat(DoubleStream.of(kernel.forecast(gappy, 7, 3)))
                .allSatisfy(f -> assertThat(f).isCloseTo(expected, Offset.offset(1e-6)));
    }

    /** A rule without season says the same whether missing periods stand in the history or are taken out of it. */
    @ParameterizedTest
    @MethodSource("withoutSeason")
    void missingPeriodsAreSkipped(Kernel kernel) {
        double[] gappy = SeriesOf.values(260, t -> t % 4 == 1 ? Double.NaN : SeriesOf.demand(5, t, 1.2));

        assertThat(kernel.forecast(gappy, 7, 3)).containsExactly(kernel.forecast(Observed.values(gappy), 7, 3));
    }

    static Stream<Kernel> withoutSeason() {
        return Stream.of(
                new Naive(),
                new WindowMean(28),
                new SimpleSmoothing(Double.NaN),
                new Croston(Double.NaN, false),
                new Croston(0.1, true),
                new Tsb(0.1, 0.1));
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void oneValueOrOnlyZerosOrALongGapGiveFiniteForecasts(Kernel kernel) {
        double[] gap = Arrays.copyOf(DEMAND, 300);
        Arrays.fill(gap, 200, 300, Double.NaN);
        for (double[] history : new double[][] {{3}, {0}, {Double.NaN, 3, Double.NaN}, new double[50], gap}) {
            assertThat(DoubleStream.of(kernel.forecast(history, 7, 9))).allMatch(f -> Double.isFinite(f) && f >= 0);
        }
    }
}
